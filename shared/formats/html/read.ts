import type { Block } from '../../article/nodes/index.ts';
import type { ArticleMeta } from '../../article/meta.ts';
import type { Note } from '../../protocol/notes.ts';
import type { ReadContext, ReadStory } from '../format.ts';
import { readForeignMeta, readOwnMeta } from './read/meta.ts';
import { findOwnStory, pickContent } from './read/page.ts';
import { attribute, elementsOf, parseHtml, type Parent } from './read/tree.ts';
import { namesIn } from './read/footnotes.ts';
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
  const tree = parseHtml(withCaptions(html.slice(0, MAX_LENGTH)));
  const own = findOwnStory(tree);
  const file = given.source === 'file';
  const walker = new Walker({
    newId: given.newId,
    own: own !== null,
    file,
    title: file && !own,
    lower: !own && countHeadlines(tree) > 1,
    names: own ? new Set() : namesIn(tree),
  });
  if (own) walker.readChildren(own.copy);
  else walker.read(file ? pickContent(tree) : tree);
  const { blocks, notes, pictures, paths, headline } = walker.finish();
  if (html.length > MAX_LENGTH) notes.push({ kind: 'cut', count: 1 });
  const meta = !file ? undefined : own ? readOwnMeta(tree, own.story) : readForeignMeta(tree, headline);
  return { blocks, notes, pictures, paths, ...(meta ? { meta } : {}) };
}

/** Headings of the highest level: more than one of them part a text, a single one is its title. */
function countHeadlines(tree: Parent): number {
  let count = 0;
  for (const e of elementsOf(tree))
    if (e.tagName === 'h1' || (attribute(e, 'role') === 'heading' && attribute(e, 'aria-level') === '1'))
      count += 1;
  return count;
}

/** WordPress's classic editor writes a caption around its picture in brackets: the same as a figure. */
const withCaptions = (html: string): string =>
  html.includes('[/caption]')
    ? html.replace(
        /\[caption[^\]]{0,300}\]\s*((?:<a[^>]*>)?\s*<img[^>]*>\s*(?:<\/a>)?)([^[]{0,4000})\[\/caption\]/giu,
        '<figure>$1<figcaption>$2</figcaption></figure>',
      )
    : html;

/** Reads an HTML file as a story: the main content of the page, and its fields as far as it names them. */
export function htmlToArticle(html: string, context: ReadContext): ReadStory {
  const { blocks, notes, pictures, paths, meta } = htmlToBlocks(html, { ...context, source: 'file' });
  return { meta: meta ?? {}, blocks, notes, pictures, paths };
}
