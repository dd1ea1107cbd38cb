import type { Block } from '../../article/nodes/index.ts';
import type { ArticleMeta } from '../../article/meta.ts';
import type { Note } from '../../protocol/notes.ts';
import type { ReadContext, ReadStory } from '../format.ts';
import { readForeignMeta, readOwnMeta } from './read/meta.ts';
import { findOwnStory, pickContent } from './read/page.ts';
import { parseHtml } from './read/tree.ts';
import { Walker } from './read/walker.ts';

export type HtmlBlocks = {
  blocks: Block[];
  notes: Note[];
  pictures: { blockId: string; content: Uint8Array; name: string }[];
  paths: { blockId: string; path: string }[];
  meta?: Partial<ArticleMeta>;
};

/** HTML longer than this is read up to here: no honest page or paste of text is longer. */
const MAX_LENGTH = 64 * 1024 * 1024;

/**
 * The one door by which HTML comes in. The text is parsed as a browser would, then rebuilt out of our own kinds:
 * nothing of the source but words, structure and safe links can get through.
 * @param given.source `file` keeps only the main content of a page and reads its fields
 */
export function htmlToBlocks(html: string, given: ReadContext & { source?: 'paste' | 'file' }): HtmlBlocks {
  const tree = parseHtml(html.slice(0, MAX_LENGTH));
  const own = findOwnStory(tree);
  const file = given.source === 'file';
  const walker = new Walker({ newId: given.newId, own: own !== null, file, title: file && !own });
  if (own) walker.readChildren(own.copy);
  else walker.read(file ? pickContent(tree) : tree);
  const { blocks, notes, pictures, paths, headline } = walker.finish();
  if (html.length > MAX_LENGTH) notes.push({ kind: 'cut', count: 1 });
  const meta = !file ? undefined : own ? readOwnMeta(tree, own.story) : readForeignMeta(tree, headline);
  return { blocks, notes, pictures, paths, ...(meta ? { meta } : {}) };
}

/** Reads an HTML file as a story: the main content of the page, and its fields as far as it names them. */
export function htmlToArticle(html: string, context: ReadContext): ReadStory {
  const { blocks, notes, pictures, paths, meta } = htmlToBlocks(html, { ...context, source: 'file' });
  return { meta: meta ?? {}, blocks, notes, pictures, paths };
}
