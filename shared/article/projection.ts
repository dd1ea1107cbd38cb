import type { Article } from './article.ts';
import type { ArticleMeta } from './meta.ts';
import type { Block } from './nodes/index.ts';
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
 * The one door to a projection. Where nothing is suggested both readings are the document itself, the very same body;
 * see {@link readBlocks} for how open suggestions are read.
 */
export function project(article: Pick<Article, 'meta' | 'body'>, reading: Reading = 'final'): Projection {
  const view: Omit<Projection, typeof projected> = {
    meta: article.meta,
    body: readBlocks(article.body, reading),
  };
  return view as Projection;
}
