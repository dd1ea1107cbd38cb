import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { cleanText } from '../../kit/text.ts';
import type { ReadContext, ReadStory } from '../format.ts';
import { MarkdownReader } from './reader.ts';
import { readFrontMatter } from './front-matter.ts';

/** More than 24 container marks at the start of a line are left out: parsers nest one tree level for each. */
const capContainers = (content: string): string =>
  content.replace(
    /^((?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))){24})((?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+)/gmu,
    '$1 ',
  );

/** Reads any CommonMark or GFM text: front matter as fields, the first level-1 heading as the headline. */
export function readMarkdown(content: string, context: ReadContext): ReadStory {
  const plain = cleanText(content).replace(/^\ufeff/u, '');
  const tree = fromMarkdown(capContainers(plain), {
    extensions: [frontmatter(['yaml', 'toml']), gfm()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml']), gfmFromMarkdown()],
  });
  const first = tree.children[0];
  const front = first?.type === 'yaml' ? readFrontMatter(first.value) : null;
  const reader = new MarkdownReader({
    newId: context.newId,
    own: front?.own ?? false,
    headed: Boolean(front?.meta.headline),
  });
  if (front?.note) reader.notes.add(front.note);
  if (first?.type !== undefined && String(first.type) === 'toml')
    reader.notes.add('Front matter in TOML is not read and was left out.');
  reader.readRoot(tree);
  const { headline, blocks, pictures, paths } = reader;
  const meta = headline === undefined ? (front?.meta ?? {}) : { headline, ...front?.meta };
  return { meta, blocks, notes: [...reader.notes], pictures, paths };
}
