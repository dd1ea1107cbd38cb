import type { Definition, PhrasingContent } from 'mdast';
import { MARKS, text, tidyInlines, type Inline, type Link, type Mark } from '../../article/inline.ts';
import { safeHref } from '../../article/links.ts';
import { fromBase64 } from '../common/bytes.ts';
import { oneLine } from '../common/characters.ts';
import type { Tally } from '../common/tally.ts';
import { MARK_TAGS } from '../html/inlines.ts';
import { cleanHref } from '../common/links.ts';

export type Picture = { alt: string; caption: string; source?: string; path?: string; data?: Uint8Array };
export type InlineReader = (children: readonly PhrasingContent[]) => {
  content: Inline[];
  pictures: Picture[];
};

type Look = { marks: ReadonlySet<Mark>; link?: Link };

/** The mark of an HTML element that may stand inside Markdown text. */
const TAG_MARKS = new Map<string, Mark>([
  ...MARKS.map((m): [string, Mark] => [MARK_TAGS[m], m]),
  ['b', 'bold'],
  ['i', 'italic'],
  ['ins', 'underline'],
  ['strike', 'strike'],
  ['kbd', 'code'],
]);

/** Deeper emphasis than this is read as plain words. */
const MAX_NESTING = 40;

/** Makes the reader of running text of one document. */
export function inlineReader(
  definitions: ReadonlyMap<string, Definition>,
  own: boolean,
  notes: Tally,
): InlineReader {
  return (children) => {
    const out: Inline[] = [];
    const pictures: Picture[] = [];
    readAll(children, { marks: new Set() }, 0);
    const content = tidyInlines(out);
    return { content: own ? content : trimBreaks(content), pictures };

    function readAll(nodes: readonly PhrasingContent[], outer: Look, depth: number): void {
      if (depth > MAX_NESTING) return;
      const open: { tag: string; before: Look }[] = [];
      let look = outer;
      for (const node of nodes) {
        if (node.type === 'html') look = readTag(node.value, look, open);
        else readOne(node, look, depth);
      }
    }

    function readTag(html: string, look: Look, open: { tag: string; before: Look }[]): Look {
      const found = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)\b[^>]*>$/u.exec(html);
      const tag = found?.[2]?.toLowerCase() ?? '';
      if (tag === 'br') out.push({ kind: 'break' });
      const mark = TAG_MARKS.get(tag);
      if (!mark) return look;
      if (found?.[1] === '/') {
        const at = open.findLastIndex((o) => o.tag === tag);
        if (at === -1) return look;
        const before = open[at]?.before ?? look;
        open.length = at;
        return before;
      }
      open.push({ tag, before: look });
      return withMark(look, mark);
    }

    function readOne(node: PhrasingContent, look: Look, depth: number): void {
      switch (node.type) {
        case 'text':
          // A line's end inside a paragraph is a space; our own files write newlines of the text as references.
          out.push(
            text(own ? node.value : node.value.replace(/[ \t]*\n[ \t]*/gu, ' '), [...look.marks], look.link),
          );
          return;
        case 'strong':
          readAll(node.children, withMark(look, 'bold'), depth + 1);
          return;
        case 'emphasis':
          readAll(node.children, withMark(look, 'italic'), depth + 1);
          return;
        case 'delete':
          readAll(node.children, withMark(look, 'strike'), depth + 1);
          return;
        case 'inlineCode':
          out.push(text(node.value, [...look.marks, 'code'], look.link));
          return;
        case 'break':
          out.push({ kind: 'break' });
          return;
        case 'link':
          readAll(node.children, linked(look, node.url, node.title), depth + 1);
          return;
        case 'linkReference': {
          const target = definitions.get(node.identifier);
          readAll(node.children, target ? linked(look, target.url, target.title) : look, depth + 1);
          return;
        }
        case 'image':
          addPicture(node.url, node.alt, node.title);
          return;
        case 'imageReference': {
          const target = definitions.get(node.identifier);
          if (target) addPicture(target.url, node.alt, target.title);
          return;
        }
        case 'footnoteReference':
          out.push(text(`[${node.label ?? node.identifier}]`, [...look.marks, 'sup'], look.link));
          return;
        case 'html':
        default:
      }
    }

    function linked(look: Look, url: string, title: string | null | undefined): Look {
      const href = own ? safeHref(url) : cleanHref(url);
      if (href === null || href.length > 4096) {
        if (!url.startsWith('#')) notes.add('links');
        return look;
      }
      return { ...look, link: title ? { href, title: title.slice(0, 500) } : { href } };
    }

    function addPicture(url: string, alt: string | null | undefined, title: string | null | undefined): void {
      const words = {
        alt: own ? (alt ?? '') : oneLine(alt ?? '').slice(0, 2000),
        caption: (title ?? '').slice(0, 4000),
      };
      const data = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/iu.exec(url);
      const bytes = data ? fromBase64(url.slice(data[0].length)) : null;
      const source = /^(https?:)?\/\//iu.test(url)
        ? safeHref(url.startsWith('//') ? `https:${url}` : url)
        : null;
      if (bytes) pictures.push({ ...words, data: bytes });
      else if (source !== null) pictures.push({ ...words, source });
      else if (/^[a-z][a-z0-9+.-]+:/iu.test(url)) notes.add('pictureAddresses');
      else pictures.push({ ...words, path: decoded(url) });
    }
  };
}

const withMark = (look: Look, mark: Mark): Look => ({ ...look, marks: new Set([...look.marks, mark]) });

function decoded(path: string): string {
  const bare = path.split(/[?#]/u)[0] ?? '';
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

function trimBreaks(content: Inline[]): Inline[] {
  const from = content.findIndex((p) => p.kind !== 'break');
  const to = content.findLastIndex((p) => p.kind !== 'break');
  return from === -1 ? [] : content.slice(from, to + 1);
}
