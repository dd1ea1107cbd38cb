import { create } from 'zustand';
import { RISKS } from '../../../shared/article/review/risk.ts';
import type { MarginCard } from './card.ts';

/** How many suggestions are open in a text, and how many of them touch what was changed here too. */
export type OpenSuggestions = { suggestions: number; clashes: number };

const useCounted = create<{ storyId: string | null; open: OpenSuggestions }>(() => ({
  storyId: null,
  open: { suggestions: 0, clashes: 0 },
}));

/** What there is to decide among the cards of the margin, in the text and in the fields. */
export function openIn(cards: readonly MarginCard[]): OpenSuggestions {
  const open = cards.filter(({ decide }) => decide !== undefined);
  const clash = RISKS.indexOf('clash');
  return { suggestions: open.length, clashes: open.filter(({ risk }) => risk === clash).length };
}

/** Says what is open in the text of a story, as it stood at its last rest. */
export function tellOpen(storyId: string, open: OpenSuggestions): void {
  useCounted.setState({ storyId, open });
}

/** What is open in the text of a story; null while that text has not been looked at. */
export const useOpenSuggestions = (storyId: string): OpenSuggestions | null =>
  useCounted((counted) => (counted.storyId === storyId ? counted.open : null));
