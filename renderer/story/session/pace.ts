/** A save waits for a pause in typing, but never longer than the ceiling after the first unsaved change. Milliseconds. */
export const PAUSE_MS = 250;
export const CEILING_MS = 600;
/** In an undecided conflict every save keeps the whole text as one more version, so they are spaced as far as the risk allows. */
const CONFLICT_PAUSE_MS = 1_000;
const CONFLICT_CEILING_MS = 1_900;
/** While an input method composes, nothing is read from the editor; this is how often we look whether it has ended. */
export const COMPOSING_MS = 100;
/** After so long without a change the open revision is sealed. */
export const SEAL_MS = 2 * 60_000;
/** Unacknowledged for longer than this is said aloud: it is the most that may ever be at risk. */
export const SLOW_MS = 2_000;
/** How long a closing window waits for an answer before it says why it stays. */
export const FLUSH_MS = 15_000;

/** When another window's text could not be read, it is asked for again so much later. */
export const REFRESH_MS = 3_000;

const RETRY_FROM_MS = 1_000;
const RETRY_TO_MS = 30_000;

/** How long to wait, at `now`, before saving what has been unsaved since `first` and last changed at `last`. */
export function saveDelay(first: number, last: number, now: number, inConflict = false): number {
  const pause = inConflict ? CONFLICT_PAUSE_MS : PAUSE_MS;
  const ceiling = inConflict ? CONFLICT_CEILING_MS : CEILING_MS;
  return Math.max(0, Math.min(last + pause, first + ceiling) - now);
}

/** The wait before the next attempt: doubled each time, half a minute at most. `attempt` counts from 1. */
export const retryDelay = (attempt: number): number =>
  Math.min(RETRY_TO_MS, RETRY_FROM_MS * 2 ** Math.min(attempt - 1, 10));
