import { ArrowUp } from 'lucide-react';
import { memo, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { number } from '../../../ui/format.ts';
import { words } from '../../../ui/words/index.ts';
import { useHandle } from '../../tools/useHandle.ts';
import type { MarginCard } from '../card.ts';
import styles from '../margin.module.css';
import { useCardMoves, type CardListProps } from '../useCardMoves.ts';
import { Placer } from './placer.ts';

/** The cards level with their words, in what scrolls the text: of however many only those near what is seen exist. */
export function LevelCards(props: CardListProps) {
  const { cards, current, stateOf } = props;
  const say = words().margin;
  const handle = useHandle();
  const box = useRef<HTMLDivElement>(null);
  const [placer] = useState(() => new Placer());
  const level = useSyncExternalStore(placer.subscribe, placer.level);
  // To choose a card brings its words into sight, and the card with them.
  const { home, choose, onKeyDown, onClick } = useCardMoves(props, box, () => undefined);

  useLayoutEffect(() => {
    const scroller = box.current?.closest('[data-stage]');
    const page = scroller?.querySelector('[data-page]');
    return box.current && scroller && page ? placer.attach({ box: box.current, page, scroller }) : undefined;
  }, [placer]);
  useLayoutEffect(() => {
    if (handle) placer.show({ cards, current, handle });
  }, [placer, cards, current, handle]);
  useLayoutEffect(() => placer.measure(level), [placer, level]);

  // What has no words is not brought into sight by them.
  const { alone } = level;
  useEffect(() => {
    if (alone === null) return;
    const card = box.current?.querySelector(`[data-card="${CSS.escape(alone)}"]`);
    card?.scrollIntoView({ block: 'nearest' });
  }, [alone]);

  return (
    <div className={styles.level}>
      {level.away > 0 && (
        <Button variant="quiet" size="small" className={styles.away} onClick={() => choose(level.away - 1)}>
          <ArrowUp size={14} aria-hidden />
          {say.above(level.away, number(level.away))}
        </Button>
      )}
      {level.join !== null && (
        <svg className={styles.join} aria-hidden="true">
          <path d={level.join} />
        </svg>
      )}
      {/* Its cards hold the focus; what is pressed and typed in them is heard here for all. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */}
      <div
        ref={box}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- only the cards in sight exist, each says its place
        role="list"
        aria-label={say.list}
        className={styles.cards}
        style={{ height: level.height }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {cards.map((card, index) => {
          const top = level.tops.get(card.id);
          if (top === undefined) return null;
          return (
            <div
              key={card.id}
              ref={placer.follow}
              data-card={card.id}
              data-index={index}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="listitem"
              aria-setsize={cards.length}
              aria-posinset={index + 1}
              aria-current={card.id === current || undefined}
              className={styles.card}
              style={{ transform: `translateY(${String(top)}px)` }}
            >
              <Face card={card} stateOf={stateOf} tab={index === home ? 0 : -1} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

type FaceProps = { card: MarginCard; stateOf: CardListProps['stateOf']; tab: 0 | -1 };

/** What is on a card: drawn anew with the margin, not each time the card finds another place. */
const Face = memo(({ card, stateOf, tab }: FaceProps) => card.draw({ ...stateOf(card), tab }));
Face.displayName = 'Face';
