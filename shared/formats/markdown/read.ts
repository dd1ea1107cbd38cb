import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { text } from '../../article/inline.ts';
import type { Block } from '../../article/nodes/index.ts';
import { cleanText } from '../../kit/text.ts';
import type { Note } from '../../protocol/notes.ts';
import type { ReadContext, ReadStory } from '../format.ts';
import { MarkdownReader } from './reader.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';

/** More than 24 container marks at the start of a line are left out: parsers nest one tree level for each. */
const capContainers = (content: string): string =>
  content.replace(
    /^((?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))){24})((?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+)/gmu,
    '$1 ',
  );

/** Brackets beyond the first 2,000 of a paragraph are words: parsers look back at every open one. */
const MAX_BRACKETS = 2_000;

const capBrackets = (content: string): string =>
  content.length < MAX_BRACKETS
    ? content
    : content
        .split(/(\n[ \t]*\n)/u)
        .map((chunk) => {
          let seen = 0;
          return chunk.replace(/[[\]]/gu, (c) => (++seen > MAX_BRACKETS ? `\\${c}` : c));
        })
        .join('');

/** Addresses in plain words become links in other people's files; in ours every link is written as one. */
const NO_LITERAL_LINKS = { disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } };

const parsed = (content: string, own: boolean): Root =>
  fromMarkdown(content, {
    extensions: [gfm(), ...(own ? [NO_LITERAL_LINKS] : [])],
    mdastExtensions: gfmFromMarkdown().filter((e) => !own || !('transforms' in e)),
  });

/** The ways in which front matter stands before a text. */
const FENCES: readonly (readonly ['yaml' | 'toml' | 'lines', RegExp])[] = [
  ['yaml', /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/u],
  ['toml', /^\+\+\+[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?\+\+\+[ \t]*(?:\r?\n|$)/u],
  ['lines', /^(title:[ \t]+\S.*(?:\r?\n[A-Za-z][\w -]{0,30}:(?:[ \t].*)?)+)\r?\n[ \t]*(?:\r?\n|$)/iu],
];

/** The front matter of a text, and the text after it. */
function frontOf(content: string): { front: FrontMatter | null; rest: string } {
  for (const [language, fence] of FENCES) {
    const found = fence.exec(content);
    if (found)
      return { front: readFrontMatter(found[1] ?? '', language), rest: content.slice(found[0].length) };
  }
  return { front: null, rest: content };
}

/** Reads any CommonMark or GFM text: front matter as fields, the first level-1 heading as the headline. */
export function readMarkdown(content: string, context: ReadContext): ReadStory {
  const plain = cleanText(content).replace(/^\ufeff/u, '');
  const { front, rest } = frontOf(plain);
  const tree = parsed(capBrackets(capContainers(rest)), front?.own ?? false);
  const reader = new MarkdownReader({
    newId: context.newId,
    own: front?.own ?? false,
    headline: front?.meta.headline,
  });
  if (front?.unread === true) reader.notes.add('frontMatter');
  reader.readRoot(tree);
  const { headline, blocks, pictures, paths } = reader;
  const meta = headline === undefined ? (front?.meta ?? {}) : { headline, ...front?.meta };
  return { meta, blocks, notes: reader.notes.list(), pictures, paths };
}

/** Pasted Markdown as blocks; its title is a heading here, and its note says how it was read. */
export function markdownToBlocks(
  content: string,
  context: ReadContext,
): { blocks: Block[]; notes: Note[]; pictures: ReadStory['pictures'] } {
  const { meta, blocks, notes, pictures } = readMarkdown(content, context);
  const title: Block[] = meta.headline
    ? [{ kind: 'heading', id: context.newId(), level: 2, content: [text(meta.headline)] }]
    : [];
  return { blocks: [...title, ...blocks], notes: [{ kind: 'markdown', count: 1 }, ...notes], pictures };
}
