import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { CardState, MarginCard } from './card.ts';

export type CardListProps = {
  /** In the order in which they are shown. */
  cards: readonly MarginCard[];
  current: string | null;
  stateOf: (card: MarginCard) => Omit<CardState, 'tab'>;
  onChoose: (card: MarginCard) => void;
  /** Grows when the focus should go to the current card. */
  wish: number;
};

const focusable = 'button, textarea, input, a[href], [tabindex]';

/**
 * How one moves among drawn cards, elements with `data-index`: by arrow keys and by pressing. One of them, `home`, is in the
 * order of Tab, with what is in it.
 * @param bring has a card drawn and brings it into sight
 */
export function useCardMoves(
  { cards, current, onChoose, wish }: CardListProps,
  box: RefObject<HTMLElement | null>,
  bring: (index: number) => void,
) {
  const at = cards.findIndex(({ id }) => id === current);
  const focusCard = (index: number): void => {
    bring(index);
    // Drawn by then, if it was out of sight.
    requestAnimationFrame(() => {
      const card = box.current?.querySelector(`[data-index="${String(index)}"]`);
      (
        card?.querySelector<HTMLElement>('[data-card-focus]') ?? card?.querySelector<HTMLElement>(focusable)
      )?.focus();
    });
  };
  const latest = useRef({ at, focusCard });
  useEffect(() => {
    latest.current = { at, focusCard };
  });
  useEffect(() => {
    if (wish > 0) latest.current.focusCard(Math.max(0, latest.current.at));
  }, [wish]);

  const indexOf = (target: EventTarget): number =>
    target instanceof Element ? Number(target.closest('[data-index]')?.getAttribute('data-index') ?? -1) : -1;
  const choose = (index: number): void => {
    const card = cards[index];
    if (card) onChoose(card);
  };
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    // Where something is typed, the keys belong to it.
    if (event.target instanceof Element && event.target.closest('textarea, input, [role="combobox"]')) return;
    const from = indexOf(event.target);
    const last = cards.length - 1;
    const to = { ArrowDown: Math.min(last, from + 1), ArrowUp: Math.max(0, from - 1), Home: 0, End: last }[
      event.key
    ];
    if (to === undefined || from === -1) return;
    event.preventDefault();
    choose(to);
    focusCard(to);
  }
  function onClick(event: MouseEvent): void {
    // A button that does something is not a wish to see the words.
    const pressed =
      event.target instanceof Element ? event.target.closest('button, a, input, textarea') : null;
    if (pressed === null || pressed.hasAttribute('data-card-focus')) choose(indexOf(event.target));
  }
  return { at, home: Math.max(0, at), choose, onKeyDown, onClick };
}
