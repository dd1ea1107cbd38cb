import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { StoryFilter } from '../../shared/protocol/story.ts';
import { useNow } from '../bridge/index.ts';
import { cx } from '../ui/cx.ts';
import { pressedIs } from '../ui/keys.ts';
import { ErrorState, Skeleton } from '../ui/State.tsx';
import { words } from '../ui/words/index.ts';
import styles from './story-list.module.css';
import row from './desk-row.module.css';
import { DeskRow, ROW_HEIGHT } from './DeskRow.tsx';
import { useHeldRows } from './held-rows.ts';
import { useStoryPages } from './pages.ts';
import { rowAfterKey, type Selection } from './selection.ts';
import type { Sort } from './view.ts';
import type { ReactNode } from 'react';

/** By the keys one goes on to the text; by the pointer one may go on looking. */
export type How = 'keys' | 'pointer';

export type StoryListProps = {
  filter: StoryFilter;
  sort: Sort;
  openStory: string | null;
  onOpen: (storyId: string, how: How) => void;
  selection: Selection;
  onToggle: (storyId: string) => void;
  /** All that the filter finds, in sight or not. */
  onSelectAll: () => void;
  onClearSelection: () => void;
  onTotal: (total: number) => void;
  /** What to say when there is nothing. */
  empty: ReactNode;
};

/** The stories of a view, however many: only the rows in sight exist. One tab stop; the keys move inside it. */
export function StoryList(props: StoryListProps) {
  const {
    filter,
    sort,
    openStory,
    onOpen,
    selection,
    onToggle,
    onSelectAll,
    onClearSelection,
    onTotal,
    empty,
  } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ first: 0, last: 40 });
  const [current, setCurrent] = useState(0);
  const listId = useId();
  const now = useNow();
  const pages = useStoryPages(filter, sort, seen.first, seen.last);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const rows = useHeldRows(pages.rows, pages.list, pointed || focused);

  // The list hands out functions that must not be memoised; nothing here is.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: pages.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    onChange(instance) {
      const items = instance.getVirtualItems();
      const first = items[0]?.index ?? 0;
      const last = items.at(-1)?.index ?? 0;
      setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
    },
  });

  // Another search or filter begins at its top.
  const what = JSON.stringify([filter, sort]);
  const [shown, setShown] = useState(what);
  if (shown !== what) {
    setShown(what);
    setCurrent(0);
  }
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [what]);
  useEffect(() => {
    onTotal(pages.total);
  }, [pages.total, onTotal]);

  const openAt = (index: number, how: How): void => {
    setCurrent(index);
    const found = rows.get(index);
    if (found) onOpen(found.storyId, how);
  };
  const toggleAt = (index: number): void => {
    setCurrent(index);
    const found = rows.get(index);
    if (found) onToggle(found.storyId);
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (pressedIs(event, 'mod+A')) {
      event.preventDefault();
      onSelectAll();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_HEIGHT) / ROW_HEIGHT) - 1);
    const to = rowAfterKey(event.key, current, pages.total, page);
    if (to !== null) {
      setCurrent(to);
      virtual.scrollToIndex(to);
    } else if (event.key === 'Enter' || event.key === 'o') openAt(current, 'keys');
    else if (event.key === 'x' || event.key === ' ') toggleAt(current);
    else if (event.key === 'Escape' && selection.length > 0) onClearSelection();
    else return;
    event.preventDefault();
  }

  if (pages.problem) return <ErrorState problem={pages.problem} retry={pages.reload} />;
  if (pages.state === 'loading') return <Skeleton lines={9} />;
  if (pages.total === 0) return empty;
  const items = virtual.getVirtualItems();
  const inSight = items.some((item) => item.index === current);
  return (
    <div
      ref={scroller}
      className={cx(styles.list, row.list, selection.length > 0 && row.picking)}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select element cannot hold rows of two lines
      role="listbox"
      aria-label={words().desk.list}
      aria-activedescendant={inSight ? `${listId}-${String(current)}` : undefined}
      tabIndex={0}
      data-pane-focus
      onKeyDown={onKeyDown}
      onPointerEnter={() => {
        setPointed(true);
      }}
      onPointerLeave={() => {
        setPointed(false);
      }}
      onFocus={() => {
        setFocused(true);
      }}
      onBlur={() => {
        setFocused(false);
      }}
    >
      <div className={styles.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const found = rows.get(item.index);
          return (
            <DeskRow
              key={item.index}
              id={`${listId}-${String(item.index)}`}
              row={found}
              index={item.index}
              total={pages.total}
              top={item.start}
              now={now}
              open={found !== undefined && found.storyId === openStory}
              current={item.index === current}
              picked={found !== undefined && selection.includes(found.storyId)}
              onOpen={(index) => {
                openAt(index, 'pointer');
              }}
              onPick={toggleAt}
            />
          );
        })}
      </div>
    </div>
  );
}
