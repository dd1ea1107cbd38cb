import { CheckCheck, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { SuggestionView } from '../../editor/handle.ts';
import { useNow } from '../../bridge/index.ts';
import { number } from '../../ui/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { words } from '../../ui/words/index.ts';
import { atHand } from '../tools/at-hand.ts';
import { changeTools, useTools } from '../tools/state.ts';
import { useHandle } from '../tools/useHandle.ts';
import { useOpenStory } from '../useStory.ts';
import { useWork } from '../work/useWork.ts';
import { useCurrent, useMarginActs } from './acts.ts';
import { CardList } from './CardList.tsx';
import { LevelCards } from './level/LevelCards.tsx';
import styles from './margin.module.css';
import { openIn, tellOpen } from './open-count.ts';
import { inOrder, linePlaces, ORDERS } from './order.ts';
import { useReadClicks } from './useReadClicks.ts';
import { useSources } from './sources.ts';
import { useTextAtRest } from './useTextAtRest.ts';

const VIEWS = ['markup', 'final', 'original'] as const satisfies readonly SuggestionView[];

/**
 * The cards beside the text: what is suggested and said about it, in order, and the one that the keys are about.
 * @param level whether they stand level with their words, in what scrolls the text
 */
export function Margin({ level }: { level: boolean }) {
  const say = words().margin;
  const { text, look } = useTextAtRest();
  const found = useSources(text);
  const order = useTools((tools) => tools.marginOrder);
  const wanted = useTools((tools) => tools.margin);
  const { canDecide, view, textLocked } = useWork();
  const handle = useHandle();
  const now = useNow();
  const aside = useRef<HTMLElement>(null);

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

  useReadClicks(textLocked === null ? null : handle, cards, setCurrent);

  const { storyId } = useOpenStory();
  const isRead = text.body.length > 0;
  useEffect(() => {
    if (isRead) tellOpen(storyId, openIn(cards));
  }, [storyId, isRead, cards]);
  useEffect(() => (shown ? chosen?.point?.() : undefined), [shown, chosen]);

  const acts = useMarginActs({ cards, current, setCurrent, shown, aside, canDecide, look });

  const Cards = level ? LevelCards : CardList;
  return (
    <>
      <output className="visually-hidden">{acts.told}</output>
      {shown && (
        <aside
          ref={aside}
          className={styles.margin}
          data-pane="margin"
          data-level={level || undefined}
          tabIndex={-1}
          aria-label={say.title}
        >
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
            <Cards
              cards={cards}
              current={current}
              wish={acts.wish}
              onChoose={(card) => {
                setCurrent(card.id);
                card.reveal(false);
              }}
              stateOf={(card) => ({
                current: card.id === current,
                now,
                canDecide,
                decide: (decision) => acts.decide(card, decision),
                goOn: () => void acts.goOn(card),
              })}
            />
          )}
        </aside>
      )}
    </>
  );
}
