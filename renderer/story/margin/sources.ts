import type { MarginCards, MarginText } from './card.ts';
import { useCommentCards } from '../talk/useCommentCards.tsx';
import { useFieldCards } from './fields/useFieldCards.tsx';
import { useSuggestionCards } from './suggestions/useSuggestionCards.tsx';

/**
 * Where the cards of the margin come from: a row a source. Each is a hook, called at every rest of the text; what it gives
 * should be the same object while nothing of it has changed.
 */
export const useSources = (text: MarginText): readonly MarginCards[] => [
  useFieldCards(),
  useSuggestionCards(text),
  useCommentCards(),
];
