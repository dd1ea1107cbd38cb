import { CheckCheck, X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SuggestionView } from '../../editor/handle.ts';
import { useNow } from '../../bridge/index.ts';
import { number } from '../../ui/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { atHand, layOut } from '../tools/at-hand.ts';
import { changeTools, useTools } from '../tools/state.ts';
import { useHandle } from '../tools/useHandle.ts';
import { useWork } from '../work/useWork.ts';
import type { MarginCard } from './card.ts';
import { CardList } from './CardList.tsx';
import styles from './margin.module.css';
import { inOrder, linePlaces, neighbourOf, ORDERS, stepped } from './order.ts';
import { decideMany } from './suggestions/decide-many.ts';
import { useSources } from './sources.ts';
import { useTextAtRest } from './useTextAtRest.ts';

const VIEWS = ['markup', 'final', 'original'] as const satisfies readonly SuggestionView[];

/** The cards beside the text: what is suggested and said about it, in order, and the one that the keys are about. */
export function Margin() {
  const say = words().margin;
  const { text, look } = useTextAtRest();
  const found = useSources(text);
  const order = useTools((tools) => tools.marginOrder);
  const wanted = useTools((tools) => tools.margin);
  const { canDecide, view } = useWork();
  const handle = useHandle();
  const now = useNow();
  const aside = useRef<HTMLElement>(null);
  const [wish, setWish] = useState(0);
  const [told, setTold] = useState('');

  const cards = useMemo(
    () =>
      inOrder(
        found.flatMap((source) => source.cards),
        order,
        linePlaces(text.body),
      ),
    // Each source gives the same cards while nothing of them has changed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [order, text.body, ...found.map((source) => source.cards)],
  );
  const [current, setCurrent] = useCurrent(
    cards,
    found.flatMap((source) => source.atCaret),
  );
  const menu = canDecide ? found.flatMap((source) => source.menu?.() ?? []) : [];
  const shown = wanted === 'shown' || (wanted === 'auto' && cards.length > 0);
  const chosen = cards.find(({ id }) => id === current);

  useEffect(() => (shown ? chosen?.point?.() : undefined), [shown, chosen]);

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

  const acts = {
    toggle: () => changeTools({ margin: shown ? 'hidden' : cards.length > 0 ? 'auto' : 'shown' }),
    step: (by: 1 | -1) => {
      const next = stepped(cards, current, by);
      if (next) goTo(next);
      else showToast(say.nothing);
    },
    decide: (decision: 'accept' | 'reject') => {
      if (chosen?.decide) decide(chosen, decision);
      else showToast(cards.length > 0 ? say.nothingHere : say.nothing);
    },
    decideAuthor: (decision: 'accept' | 'reject') => {
      if (!canDecide || !handle) return;
      if (chosen?.by !== undefined && chosen.decide) decideMany(handle, decision, { by: chosen.by });
      else showToast(cards.length > 0 ? say.nothingHere : say.nothing);
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

  return (
    <>
      <output className="visually-hidden">{told}</output>
      {shown && (
        <aside ref={aside} className={styles.margin} data-pane="margin" tabIndex={-1} aria-label={say.title}>
          <header className={styles.top}>
            <h2 className={styles.title}>{say.title}</h2>
            <span className={styles.count}>{number(cards.length)}</span>
            <div className={styles.choices}>
              <Select
                label={words().work.view}
                hideLabel
                bare
                value={view}
                onChange={(next) => atHand().work?.view(next)}
                options={VIEWS.map((value) => ({ value, label: words().work.views[value] }))}
              />
              <Select
                label={say.order}
                hideLabel
                bare
                value={order}
                onChange={(marginOrder) => changeTools({ marginOrder })}
                options={ORDERS.map((value) => ({
                  value,
                  label: say.orders[value],
                  short: say.ordersShort[value],
                }))}
              />
            </div>
            {menu.length > 0 && (
              <Menu
                align="end"
                trigger={
                  <Button variant="quiet" size="small" className={styles.more} aria-label={say.more}>
                    <CheckCheck size={15} aria-hidden />
                  </Button>
                }
                items={menu}
              />
            )}
            <IconButton size="small" label={say.close} icon={<X size={15} />} onClick={acts.toggle} />
          </header>
          {cards.length === 0 ? (
            <p className={styles.empty}>{say.empty}</p>
          ) : (
            <CardList
              cards={cards}
              current={current}
              wish={wish}
              onChoose={(card) => {
                setCurrent(card.id);
                card.reveal(false);
              }}
              stateOf={(card) => ({
                current: card.id === current,
                now,
                canDecide,
                decide: (decision) => decide(card, decision),
                goOn: () => void goOn(card),
              })}
            />
          )}
        </aside>
      )}
    </>
  );
}

/**
 * The current card: the one that was chosen last, or that the caret came to. Where the caret is at several, the one that was
 * current stays.
 */
function useCurrent(
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
