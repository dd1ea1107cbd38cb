import type { Article } from './article.ts';
import type { ArticleMeta } from './meta.ts';
import type { Block } from './nodes/index.ts';
import { readFields } from './review/proposed.ts';
import { readBlocks, type Reading } from './review/reading.ts';

export type { Reading } from './review/reading.ts';

declare const projected: unique symbol;

/**
 * A story as it may be shown, counted, searched, copied or exported. Everything that reads a story for someone else
 * takes a projection and never the article itself: the brand makes the compiler say so.
 */
export type Projection = {
  readonly meta: ArticleMeta;
  readonly body: readonly Block[];
  readonly [projected]: Reading;
};

/**
 * The one door to a projection. Where nothing is suggested both readings are the document itself, the very same fields and
 * body; see {@link readBlocks} and {@link readFields} for how open suggestions are read. No projection holds proposals.
 */
export function project(article: Pick<Article, 'meta' | 'body'>, reading: Reading = 'final'): Projection {
  const view: Omit<Projection, typeof projected> = {
    meta: readFields(article.meta, reading),
    body: readBlocks(article.body, reading),
  };
  return view as Projection;
}
