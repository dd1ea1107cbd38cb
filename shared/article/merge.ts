import { sameJson } from '../kit/json.ts';
import { articleMeta, type ArticleMeta } from './meta.ts';
import { mergeProposals } from './review/proposed.ts';

const KEYS = Object.keys(articleMeta.shape) as (keyof ArticleMeta)[];

/** A field that both changed to different values: only a person can say which it is to be. */
export type FieldClash = { field: keyof ArticleMeta; mine: unknown; theirs: unknown };

/**
 * The fields of a story that two changed at once, put together: each field as the one who changed it has it, keywords and
 * proposals one by one. Where both changed a field to different values mine stays, and the field is told as a clash.
 * @param before the fields that both began with
 */
export function mergeFields(
  before: ArticleMeta,
  mine: ArticleMeta,
  theirs: ArticleMeta,
): { meta: ArticleMeta; clashes: FieldClash[] } {
  const merged: Partial<Record<keyof ArticleMeta, unknown>> = {};
  const clashes: FieldClash[] = [];
  const put = (key: keyof ArticleMeta): void => {
    if (sameJson(mine[key], before[key]) || sameJson(mine[key], theirs[key])) merged[key] = theirs[key];
    else if (sameJson(theirs[key], before[key])) merged[key] = mine[key];
    else if (key === 'proposals')
      merged.proposals = mergeProposals(before.proposals, mine.proposals, theirs.proposals);
    else if (key === 'keywords') merged.keywords = mergeList(before.keywords, mine.keywords, theirs.keywords);
    else {
      clashes.push({ field: key, mine: mine[key], theirs: theirs[key] });
      merged[key] = mine[key];
    }
    if (merged[key] === undefined) delete merged[key];
  };
  KEYS.forEach(put);
  const read = articleMeta.safeParse(merged);
  return { meta: read.success ? read.data : mine, clashes };
}

/** {@link mergeFields} for those who cannot ask anyone: null when both changed the same field to different values. */
export function mergeMeta(before: ArticleMeta, mine: ArticleMeta, theirs: ArticleMeta): ArticleMeta | null {
  const { meta, clashes } = mergeFields(before, mine, theirs);
  return clashes.length > 0 ? null : meta;
}

/** Mine, without what they took away, then what they added. */
function mergeList(before: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const gone = new Set(before.filter((item) => !theirs.includes(item)));
  const added = theirs.filter((item) => !before.includes(item) && !mine.includes(item));
  return [...mine.filter((item) => !gone.has(item)), ...added];
}
