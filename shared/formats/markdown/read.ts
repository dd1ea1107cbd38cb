import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { cleanText } from '../../kit/text.ts';
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
    extensions: [frontmatter(['yaml', 'toml']), gfm(), ...(own ? [NO_LITERAL_LINKS] : [])],
    mdastExtensions: [
      frontmatterFromMarkdown(['yaml', 'toml']),
      ...gfmFromMarkdown().filter((e) => !own || !('transforms' in e)),
    ],
  });

/** The YAML between the first two lines of three hyphens; null when the file does not begin so. */
function frontOf(content: string): FrontMatter | null {
  const found = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/u.exec(content);
  return found ? readFrontMatter(found[1] ?? '') : null;
}

/** Reads any CommonMark or GFM text: front matter as fields, the first level-1 heading as the headline. */
export function readMarkdown(content: string, context: ReadContext): ReadStory {
  const plain = cleanText(content).replace(/^\ufeff/u, '');
  const source = capBrackets(capContainers(plain));
  const front = frontOf(plain);
  const tree = parsed(source, front?.own ?? false);
  const reader = new MarkdownReader({
    newId: context.newId,
    own: front?.own ?? false,
    headed: Boolean(front?.meta.headline),
  });
  if (front?.note) reader.notes.add(front.note);
  if (/^\+\+\+[ \t]*\r?\n/u.test(plain))
    reader.notes.add('Front matter in TOML is not read and was left out.');
  reader.readRoot(tree);
  const { headline, blocks, pictures, paths } = reader;
  const meta = headline === undefined ? (front?.meta ?? {}) : { headline, ...front?.meta };
  return { meta, blocks, notes: [...reader.notes], pictures, paths };
}
