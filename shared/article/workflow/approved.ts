import type { Article } from '../article.ts';
import type { ArticleMeta } from '../meta.ts';
import type { Block } from '../nodes/index.ts';
import { project } from '../projection.ts';

/** Fields in which a desk plans and notes. They say nothing to a reader, so that changing them leaves an approval as it is. */
export const PLANNING = [
  'status',
  'desk',
  'assignee',
  'plannedWords',
  'deadline',
  'storyType',
  'editorsNote',
  'notebook',
] as const satisfies (keyof ArticleMeta)[];

/**
 * What is approved of a story: everything a reader gets, in the final reading. Taking a suggestion over therefore leaves an
 * approval as it is, turning one down does not. A new field counts until someone lists it in {@link PLANNING}.
 */
export function approvedPart(article: Pick<Article, 'meta' | 'body'>): {
  meta: Partial<ArticleMeta>;
  body: readonly Block[];
} {
  const { meta, body } = project(article, 'final');
  const planning: readonly string[] = PLANNING;
  return { meta: Object.fromEntries(Object.entries(meta).filter(([key]) => !planning.includes(key))), body };
}
