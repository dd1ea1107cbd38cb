import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { words } from '../../ui/words/index.ts';
import styles from './margin.module.css';
import { useCardMoves, type CardListProps } from './useCardMoves.ts';

/** About how tall a card is before it has been measured; px. */
const USUAL = 104;

/** The cards as a list that scrolls by itself, however many: only those in sight exist. */
export function CardList(props: CardListProps) {
  const { cards, current, stateOf } = props;
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
  const { at, home, onKeyDown, onClick } = useCardMoves(props, scroller, (index) =>
    virtual.scrollToIndex(index),
  );
  const latest = useRef({ virtual, at });
  useEffect(() => {
    latest.current = { virtual, at };
  });
  useEffect(() => {
    const { virtual: list, at: index } = latest.current;
    if (index !== -1) list.scrollToIndex(index);
  }, [current]);

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
