import { sameJson } from '../kit/json.ts';
import { articleMeta, type ArticleMeta } from './meta.ts';

const KEYS = Object.keys(articleMeta.shape) as (keyof ArticleMeta)[];

/**
 * The fields of a story that two changed at once, put together: each field as the one who changed it has it, keywords one
 * by one. Null when both changed the same field to different values, which only a person can decide.
 * @param before the fields that both began with
 */
export function mergeMeta(before: ArticleMeta, mine: ArticleMeta, theirs: ArticleMeta): ArticleMeta | null {
  const merged: Partial<Record<keyof ArticleMeta, unknown>> = {};
  for (const key of KEYS) {
    const value =
      sameJson(mine[key], before[key]) || sameJson(mine[key], theirs[key])
        ? theirs[key]
        : sameJson(theirs[key], before[key])
          ? mine[key]
          : key === 'keywords'
            ? mergeList(before.keywords, mine.keywords, theirs.keywords)
            : null;
    if (value === null) return null;
    if (value !== undefined) merged[key] = value;
  }
  const read = articleMeta.safeParse(merged);
  return read.success ? read.data : null;
}

/** Mine, without what they took away, then what they added. */
function mergeList(before: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const gone = new Set(before.filter((item) => !theirs.includes(item)));
  const added = theirs.filter((item) => !before.includes(item) && !mine.includes(item));
  return [...mine.filter((item) => !gone.has(item)), ...added];
}
