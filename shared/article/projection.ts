import type { Article } from './article.ts';
import type { ArticleMeta } from './meta.ts';
import type { Block } from './nodes/index.ts';

/** Which text of a story is meant: as it stood before open suggestions, or as it would stand with all of them taken. */
export type Reading = 'base' | 'final';

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

/** The one door to a projection. Without tracked changes both readings are the document itself. */
export function project(article: Pick<Article, 'meta' | 'body'>, reading: Reading = 'final'): Projection {
  const view: Omit<Projection, typeof projected> = { meta: article.meta, body: article.body };
  void reading;
  return view as Projection;
}
