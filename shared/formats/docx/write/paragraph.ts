import type { Direction } from '../../common/direction.ts';
import { spareBookmark } from '../names.ts';
import type { StyleId } from './styles.ts';
import type { Stamped, Writing } from './writing.ts';
import { tag, valued } from './xml.ts';

/** What a paragraph is besides its words; without a way it runs as its style and the document say. */
export type Kind = {
  style: StyleId;
  list?: { id: number; level: number } | undefined;
  way?: Direction | undefined;
};

/** Properties in the order of the schema, without marks and former properties. */
function base({ style, list, way }: Kind): string {
  return [
    style === 'Normal' ? '' : valued('w:pStyle', style),
    list ? tag('w:numPr', {}, valued('w:ilvl', list.level), valued('w:numId', list.id)) : '',
    way === 'rtl' ? tag('w:bidi') : way === 'ltr' ? valued('w:bidi', 0) : '',
  ].join('');
}

/** A block is named by an empty bookmark before its words; Word does not show those that begin with a line. */
function bookmark(name: string | undefined, writing: Writing): string {
  if (name === undefined) return '';
  const id = writing.number();
  // The cells of a table that went and of the one that came have the same ids, and a name may stand once.
  const free = writing.bookmarks.has(name) ? spareBookmark(id) : name;
  writing.bookmarks.add(free);
  return tag('w:bookmarkStart', { 'w:id': id, 'w:name': free }) + tag('w:bookmarkEnd', { 'w:id': id });
}

/**
 * A paragraph.
 * @param mark what is suggested of the mark that ends it
 * @param was the properties it had, and under which attributes that is told
 */
export function paragraph(
  kind: Kind,
  content: string,
  writing: Writing,
  more: {
    names?: readonly (string | undefined)[];
    mark?: Stamped;
    was?: { kind: Kind; changed: Record<string, string> } | undefined;
  } = {},
): string {
  const mark = writing.stamps.onMark(more.mark ?? {});
  const properties = [
    base(kind),
    mark === '' ? '' : tag('w:rPr', {}, mark),
    more.was ? tag('w:pPrChange', more.was.changed, tag('w:pPr', {}, base(more.was.kind))) : '',
  ].join('');
  return tag(
    'w:p',
    {},
    properties === '' ? '' : tag('w:pPr', {}, properties),
    ...(more.names ?? []).map((name) => bookmark(name, writing)),
    content,
  );
}
