import { create } from 'zustand';
import type { Offer, StepId } from './offers.ts';

type Asking = {
  /** Where the story stands is shown. */
  shown: boolean;
  /** A step that is wanted and was not taken yet. */
  wanted: StepId | null;
  /** A step that takes a word, as it stood when the person began it. */
  asked: Offer | null;
};

/** What this window shows of the workflow; nothing here is kept. */
const useAsking = create<Asking>(() => ({ shown: false, wanted: null, asked: null }));

export const useStandingShown = (): boolean => useAsking((state) => state.shown);
export const useWantedStep = (): StepId | null => useAsking((state) => state.wanted);

export const useAskedStep = (): Offer | null => useAsking((state) => state.asked);

export const showStanding = (shown: boolean): void => useAsking.setState({ shown });
/** Begins a step: one that takes a word asks for it. */
export const wantStep = (wanted: StepId | null): void => useAsking.setState({ wanted, shown: false });
export const askAbout = (asked: Offer | null): void => useAsking.setState({ asked });
