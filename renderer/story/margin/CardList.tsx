import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { words } from '../../ui/words/index.ts';
import type { CardState, MarginCard } from './card.ts';
import styles from './margin.module.css';

type CardListProps = {
  /** In the order in which they are shown. */
  cards: readonly MarginCard[];
  current: string | null;
  stateOf: (card: MarginCard) => Omit<CardState, 'tab'>;
  onChoose: (card: MarginCard) => void;
  /** Grows when the focus should go to the current card. */
  wish: number;
};

/** About how tall a card is before it has been measured; px. */
const USUAL = 104;

const focusable = 'button, textarea, input, a[href], [tabindex]';

/**
 * The cards, however many: only those in sight exist. Arrow keys move among them; one of them is in the order of Tab, with
 * what is in it.
 */
export function CardList({ cards, current, stateOf, onChoose, wish }: CardListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // The list hands out functions that must not be memoised; nothing here is.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => cards[index]?.id ?? index,
    estimateSize: () => USUAL,
    gap: 8,
    paddingStart: 8,
    paddingEnd: 16,
    overscan: 4,
  });
  const at = cards.findIndex(({ id }) => id === current);
  const home = Math.max(0, at);

  const focusCard = (index: number): void => {
    virtual.scrollToIndex(index);
    // Drawn by then, if it was out of sight.
    requestAnimationFrame(() => {
      const card = scroller.current?.querySelector(`[data-index="${String(index)}"]`);
      (
        card?.querySelector<HTMLElement>('[data-card-focus]') ?? card?.querySelector<HTMLElement>(focusable)
      )?.focus();
    });
  };
  const latest = useRef({ virtual, at, focusCard });
  useEffect(() => {
    latest.current = { virtual, at, focusCard };
  });
  useEffect(() => {
    const { virtual: list, at: index } = latest.current;
    if (index !== -1) list.scrollToIndex(index);
  }, [current]);
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

  return (
    <div ref={scroller} className={styles.scroll}>
      {/* Its cards hold the focus; what is pressed and typed in them is heard here for all. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */}
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- only the cards in sight exist, each says its place
        role="list"
        aria-label={words().margin.list}
        className={styles.cards}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const card = cards[index];
          if (!card) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="listitem"
              aria-setsize={cards.length}
              aria-posinset={index + 1}
              aria-current={card.id === current || undefined}
              className={styles.card}
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              {card.draw({ ...stateOf(card), tab: index === home ? 0 : -1 })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
