import { inlineText, type Inline } from '../../article/inline.ts';
import type { ArticleMeta } from '../../article/meta.ts';
import type { StoryBuilder } from '../common/builder.ts';
import { markupText, oneLine } from '../common/characters.ts';
import { readIso } from '../common/dates.ts';
import { acceptedFields } from '../common/meta-fields.ts';
import { findBelow, textBelow, type XmlElement } from '../common/xml.ts';
import type { Reading } from './reading.ts';
import type { Style } from './styles.ts';

export type OwnLine = {
  element: XmlElement;
  content: readonly Inline[];
  attribution: string;
  dir: { dir?: 'ltr' | 'rtl' };
};

/** The moment of a date control in a line, and the words around it. */
function dated(element: XmlElement, words: string): { at: number | null; around: string } {
  const date = findBelow(element, 'w:date')?.attributes['w:fullDate'];
  const shown = findBelow(element, 'w:sdtContent');
  const at = date === undefined ? null : readIso(/Z|[+-]\d\d:?\d\d$/u.test(date) ? date : `${date}Z`);
  return { at, around: at === null ? words : oneLine(words.replace(oneLine(textBelow(shown)), ' ')) };
}

type Kind = Style['meaning']['kind'];
type FieldLine = (
  element: XmlElement,
  text: string,
  known: Partial<ArticleMeta>,
) => Partial<ArticleMeta> | null;

const FIELD_LINES: Partial<Record<Kind, FieldLine>> = {
  byline: (_element, text, known) => {
    const words = oneLine(text);
    const [, name = '', role = ''] = /^(.*?)(?:, (.*))?$/u.exec(words) ?? [];
    const byline = { name, ...(role === '' ? {} : { role }) };
    return { bylines: [...(known.bylines ?? []), ...(words === '' ? [] : [byline])] };
  },
  dateline: (element, text) => {
    const { at, around } = dated(element, oneLine(text));
    const place = around.replace(/[\s,،]+$/u, '');
    return { dateline: { ...(place === '' ? {} : { place }), ...(at === null ? {} : { date: at }) } };
  },
  embargo: (element, text) => {
    const { at, around } = dated(element, oneLine(text));
    const zone = /\(([^()]+)\)\s*$/u.exec(around)?.[1];
    return at === null || zone === undefined ? null : { embargo: { at, zone } };
  },
  correction: (_element, text) => ({ correctionNote: markupText(text).trim() }),
  usageTerms: (_element, text) => ({ usageTerms: markupText(text).trim() }),
};

/** The fields that a line holds by its style; null for a line that is copy. */
export const fieldsOfLine = (
  kind: Kind,
  element: XmlElement,
  text: string,
  known: Partial<ArticleMeta>,
): Partial<ArticleMeta> | null => FIELD_LINES[kind]?.(element, text, known) ?? null;

const COPY_LINES: Partial<Record<Kind, (line: OwnLine, text: string, story: StoryBuilder) => boolean>> = {
  pullquote: ({ content, attribution, dir }, _text, story) => {
    story.pullquote(content, attribution, dir);
    return true;
  },
  rule: (_line, text, story) => {
    if (text.trim() === '') story.add({ kind: 'rule', id: story.newId() });
    return text.trim() === '';
  },
  credit: ({ content, dir }, _text, story) => {
    story.credit(content, dir);
    return true;
  },
  picture: (_line, text, story) => {
    const alt = standInWords(text);
    if (alt !== null) story.picturePlace({ alt: alt.slice(0, 2000) }, undefined);
    return alt !== null || text.trim() === '';
  },
  embed: ({ content }, text, story) => {
    const embed = embedIn(content, text);
    if (embed) story.add({ kind: 'embed', id: story.newId(), ...embed });
    return embed !== null;
  },
};

/** What a picture that is not in the file would say; null for a line that stands for none. */
export function standInWords(text: string): string | null {
  const words = /^\[(.*)\]$/su.exec(text.trim())?.[1];
  return words === undefined ? null : words === '…' ? '' : words;
}

/** What a line that only leads somewhere else leads to, and its words. */
export function embedIn(content: readonly Inline[], text: string): { url: string; fallback: string } | null {
  const url = content.find((part) => part.kind === 'text' && part.link !== undefined);
  const href = url?.kind === 'text' ? url.link?.href : undefined;
  if (href === undefined || !/^https?:/u.test(href)) return null;
  const words = oneLine(text).slice(0, 2000);
  return { url: href, fallback: words === href ? '' : words };
}

const ABOVE: readonly Kind[] = ['byline', 'dateline', 'embargo'];

/** Reads a line in a style of ours; false when it is copy like any other. */
export function readOwn(kind: Kind, line: OwnLine, { story, fields }: Reading): boolean {
  const text = inlineText(line.content);
  const copy = COPY_LINES[kind];
  if (copy) return copy(line, text, story);
  if (ABOVE.includes(kind) && !story.isOpening()) return false;
  const read = fieldsOfLine(kind, line.element, text, fields);
  if (read) Object.assign(fields, acceptedFields(read));
  return read !== null;
}
