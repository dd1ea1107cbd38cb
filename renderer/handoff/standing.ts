import type { HandoffRow } from '../../shared/protocol/handoff.ts';

/** With whom a story is out, since when, and whether a receipt came; null when it is not. */
export type Out = { to: string; since: number; taken: HandoffRow['taken'] };

/**
 * A story is out while nothing came in after it last left. Of several that left since, the first tells since when, and the
 * newest to whom.
 * @param rows the newest first
 */
export function outWith(rows: readonly HandoffRow[]): Out | null {
  const back = rows.findIndex(({ direction }) => direction === 'in');
  const left = back === -1 ? rows : rows.slice(0, back);
  const newest = left[0];
  const first = left.filter(({ other }) => other === newest?.other).at(-1);
  if (!newest || !first) return null;
  return {
    to: newest.other,
    since: first.here,
    taken: left.find((row) => row.taken !== null)?.taken ?? null,
  };
}
