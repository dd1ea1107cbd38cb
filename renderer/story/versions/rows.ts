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

/** Rows in the order they have, gathered under the day they were saved. Equal days that do not touch stay apart. */
export function byDay(
  rows: readonly ShownRow[],
  nameOf: (at: number) => string,
): { day: string; rows: ShownRow[] }[] {
  const days: { day: string; rows: ShownRow[] }[] = [];
  for (const row of rows) {
    const day = nameOf(row.savedAt);
    const last = days.at(-1);
    if (last?.day === day) last.rows.push(row);
    else days.push({ day, rows: [row] });
  }
  return days;
}

/** What the story as it is now is first compared with: the newest version someone marked, otherwise the one before it. */
export function comparedFrom(rows: readonly ShownRow[], head: number): number | null {
  const older = rows.filter((row) => row.number < head && !row.side);
  const marked = older.find((row) => row.name !== null || row.pinned);
  return (marked ?? older[0])?.number ?? null;
}
