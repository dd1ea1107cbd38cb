import { create } from 'zustand';
import type { OutputOf } from '../../shared/protocol/index.ts';

/** What a hand-off brought, and from whom. */
export type Came = Omit<OutputOf<'handoff.take'>, 'ack'> & { from: string };

/** How many suggestions are open in the text of a story, and how many of them are clashes. */
export type Open = { suggestions: number; clashes: number };

/**
 * What of that which came is still to be decided: it falls with what is open in the text, and null when all of it has been
 * decided. While nobody has read the text (`open` is null), and where no suggestions came, it is as it came.
 */
export function stillOpen(came: Came, open: Open | null): Came | null {
  if (open === null || came.suggestions === 0) return came;
  if (open.suggestions === 0) return null;
  return {
    ...came,
    suggestions: Math.min(came.suggestions, open.suggestions),
    clashes: Math.min(came.clashes, open.clashes),
  };
}

type Outcomes = { came: ReadonlyMap<string, Came> };

/** For as long as the window is open. */
export const useOutcomes = create<Outcomes>(() => ({ came: new Map() }));

/** Shows over the story what came; null takes the notice away. */
export function cameWith(storyId: string, what: Came | null): void {
  useOutcomes.setState(({ came }) => {
    const next = new Map(came);
    if (what === null) next.delete(storyId);
    else next.set(storyId, what);
    return { came: next };
  });
}
