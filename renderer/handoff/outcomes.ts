import { create } from 'zustand';
import type { OutputOf } from '../../shared/protocol/index.ts';

/** What a hand-off brought, and from whom. */
export type Came = Omit<OutputOf<'handoff.take'>, 'ack'> & { from: string };

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
