import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { layOut } from '../tools/at-hand.ts';
import { changeTools } from '../tools/state.ts';
import { useHandle } from '../tools/useHandle.ts';
import type { MarginCard } from './card.ts';
import { neighbourOf, stepped } from './order.ts';
import { decideMany } from './suggestions/decide-many.ts';

type Given = {
  /** In the order in which they are shown. */
  cards: readonly MarginCard[];
  current: string | null;
  setCurrent: (id: string | null) => void;
  /** The column is in sight. */
  shown: boolean;
  aside: RefObject<HTMLElement | null>;
  canDecide: boolean;
  /** Looks at the text at once, without waiting for its rest. */
  look: () => void;
};

/** What is done in the column: by its keys, which are rows of the window's table, and by its buttons. */
export function useMarginActs({ cards, current, setCurrent, shown, aside, canDecide, look }: Given) {
  const say = words().margin;
  const handle = useHandle();
  const [wish, setWish] = useState(0);
  const [told, setTold] = useState('');
  const chosen = cards.find(({ id }) => id === current);

  const isInside = (): boolean => aside.current?.contains(document.activeElement) === true;
  /** Shows a card and its words; the focus goes to the card if it was among them, else into the text. */
  const goTo = (card: MarginCard): void => {
    setCurrent(card.id);
    const inside = isInside();
    card.reveal(!inside);
    if (inside) setWish((n) => n + 1);
  };
  const goOn = (from: MarginCard): MarginCard | null => {
    const next = neighbourOf(cards, from.id);
    const inside = isInside();
    setCurrent(next?.id ?? null);
    if (next) next.reveal(!inside);
    if (next && inside) setWish((n) => n + 1);
    if (!next && inside) handle?.focus();
    return next;
  };
  const decide = (card: MarginCard, decision: 'accept' | 'reject'): void => {
    if (!canDecide || !card.decide) return;
    const next = goOn(card);
    card.decide(decision);
    const done = decision === 'accept' ? 'accepted' : 'rejected';
    setTold(next ? say[`${done}Next`](next.name) : say[done]);
    look();
  };
  const nothingChosen = (): void => showToast(cards.length > 0 ? say.nothingHere : say.nothing);

  const acts = {
    toggle: () => changeTools({ margin: shown ? 'hidden' : cards.length > 0 ? 'auto' : 'shown' }),
    step: (by: 1 | -1) => {
      const next = stepped(cards, current, by);
      if (next) goTo(next);
      else showToast(say.nothing);
    },
    decide: (decision: 'accept' | 'reject') => {
      if (chosen?.decide) decide(chosen, decision);
      else nothingChosen();
    },
    decideAuthor: (decision: 'accept' | 'reject') => {
      if (!canDecide || !handle) return;
      if (chosen?.by !== undefined && chosen.decide) decideMany(handle, decision, { by: chosen.by });
      else nothingChosen();
    },
  };
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(
    () =>
      layOut({
        margin: {
          toggle: () => latest.current.toggle(),
          step: (by) => latest.current.step(by),
          decide: (decision) => latest.current.decide(decision),
          decideAuthor: (decision) => latest.current.decideAuthor(decision),
        },
      }),
    [],
  );

  return {
    /** Grows when the focus should go to the current card. */
    wish,
    /** What was done, to be read aloud. */
    told,
    toggle: acts.toggle,
    decide,
    goOn,
  };
}

/**
 * The current card: the one that was chosen last, or that the caret came to. Where the caret is at several, the one that was
 * current stays.
 */
export function useCurrent(
  cards: readonly MarginCard[],
  atCaret: readonly string[],
): readonly [string | null, (id: string | null) => void] {
  const [current, setCurrent] = useState<string | null>(null);
  const place = atCaret.join(' ');
  const [seen, setSeen] = useState(place);
  if (seen !== place) {
    setSeen(place);
    const there = atCaret.filter((id) => cards.some((card) => card.id === id));
    const [first] = there;
    if (first !== undefined && (current === null || !there.includes(current))) setCurrent(first);
  }
  const set = useCallback((id: string | null) => setCurrent(id), []);
  return [cards.some(({ id }) => id === current) ? current : null, set];
}
