import { create } from 'zustand';
import type { OutputOf } from '../../shared/protocol/index.ts';

/** What a hand-off brought, and from whom. */
export type Came = Omit<OutputOf<'handoff.take'>, 'ack'> & { from: string };
/** A hand-off that waits until the open suggestions of its story are decided. */
export type HeldHandoff = { storyId: string; handoffId: string; from: string; file: File };

type Outcomes = { came: ReadonlyMap<string, Came>; held: readonly HeldHandoff[] };

/** For as long as the window is open: the files themselves stay where they lie. */
export const useOutcomes = create<Outcomes>(() => ({ came: new Map(), held: [] }));

/** Shows over the story what came; null takes the notice away. */
export function cameWith(storyId: string, what: Came | null): void {
  useOutcomes.setState(({ came }) => {
    const next = new Map(came);
    if (what === null) next.delete(storyId);
    else next.set(storyId, what);
    return { came: next };
  });
}

export function holdHandoff(wanted: HeldHandoff): void {
  useOutcomes.setState(({ held }) => ({
    held: [...held.filter(({ handoffId }) => handoffId !== wanted.handoffId), wanted],
  }));
}

export function letGo(handoffId: string): void {
  useOutcomes.setState(({ held }) => ({ held: held.filter((one) => one.handoffId !== handoffId) }));
}
