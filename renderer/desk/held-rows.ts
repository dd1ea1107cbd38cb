import { useState } from 'react';
import type { StoryRow } from '../../shared/protocol/story.ts';

type Rows = ReadonlyMap<number, StoryRow>;

/**
 * The rows in the places where they were when the list was taken in hand, with what they say now. A story that has gone
 * to a page out of sight stands as it was last seen; a place that was not seen yet shows what stands there now.
 */
export function rowsInPlace(kept: Rows, now: Rows): Rows {
  const fresh = new Map([...now.values()].map((row) => [row.storyId, row]));
  const placed = new Map(now);
  for (const [place, row] of kept) placed.set(place, fresh.get(row.storyId) ?? row);
  return placed;
}

/**
 * Keeps rows where they are while somebody points at them or moves among them: saving a story changes the order by time,
 * and nothing may slip away under a hand. Another `list` (filter, order, a story more or fewer) is shown at once.
 */
export function useHeldRows(rows: Rows, list: string, held: boolean): Rows {
  const [kept, setKept] = useState<{ list: string; rows: Rows } | null>(null);
  if (!held) {
    if (kept) setKept(null);
    return rows;
  }
  if (kept?.list !== list) {
    setKept({ list, rows });
    return rows;
  }
  return rowsInPlace(kept.rows, rows);
}
