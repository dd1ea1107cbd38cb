import type { RevisionRow } from '../../../shared/protocol/story.ts';

export type ShownRow = RevisionRow & {
  /** Words gained or lost against the version it was made from; null when that one is not in the list. */
  change: number | null;
};

/** The newest first, each with its change in words against its parent. */
export function rowsToShow(rows: readonly RevisionRow[]): ShownRow[] {
  const wordsOf = new Map(rows.map((row) => [row.number, row.words]));
  return rows
    .map((row) => {
      const before = row.parent === null ? 0 : wordsOf.get(row.parent);
      return { ...row, change: before === undefined ? null : row.words - before };
    })
    .sort((a, b) => b.number - a.number);
}
