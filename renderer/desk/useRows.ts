import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { StoryRow } from '../../shared/protocol/story.ts';
import { useNow } from '../bridge/index.ts';
import { onMac, pressedIs } from '../ui/keys.ts';
import { useHeldRows } from './held-rows.ts';
import { samePages, useStoryPages } from './pages.ts';
import { idsIn } from './select-all.ts';
import { rowAfterKey, type Selection } from './selection.ts';
import { usePlaces } from './places.ts';
import { pressedRow } from './pressed-row.ts';
import { useWanted } from './wanted.ts';
import type { Listed } from './view.ts';

/** By the keys one goes on to the text; by the pointer one may go on looking. */
export type How = 'keys' | 'pointer';

export type RowsProps = {
  listed: Listed;
  openStory: string | null;
  onOpen: (storyId: string, how: How) => void;
  selection: Selection;
  onToggle: (storyId: string) => void;
  onSelect: (storyIds: readonly string[]) => void;
  /** All that the filter finds, in sight or not. */
  onSelectAll: () => void;
  onClearSelection: () => void;
  onTotal: (total: number) => void;
  /** Escape with nothing selected: back to where one came from. */
  onLeave?: (() => void) | undefined;
};

/** Between two looks at which pages are wanted, in milliseconds. */
export const ASKING_MS = 80;

/**
 * What the list and the table have in common: the rows in sight of any number, one of them current, the keys that move
 * among them and take them in hand. One tab stop.
 * @param rowHeight pixels
 */
export function useRows(props: RowsProps, rowHeight: number) {
  const { listed, onOpen, selection, onToggle, onSelect, onSelectAll, onClearSelection, onTotal, onLeave } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  /** Where a stretch began that Shift extends. */
  const anchor = useRef<number | null>(null);
  const id = useId();
  const now = useNow();
  const [wanted, want] = useWanted(ASKING_MS, samePages);
  const pages = useStoryPages(listed, wanted.first, wanted.last);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const rows = useHeldRows(pages.rows, pages.list, pointed || focused);
  const picked = useMemo(() => new Set(selection), [selection]);

  // The list hands out functions that must not be memoised; nothing here is.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: pages.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    onChange(instance) {
      const items = instance.getVirtualItems();
      const first = items[0]?.index ?? 0;
      const last = items.at(-1)?.index ?? 0;
      want({ first, last });
    },
  });

  // Another search, filter or order begins at its top.
  const what = JSON.stringify(listed);
  const [shown, setShown] = useState(what);
  if (shown !== what) {
    setShown(what);
    setCurrent(0);
  }
  useEffect(() => {
    anchor.current = null;
    scroller.current?.scrollTo({ top: 0 });
  }, [what]);
  useEffect(() => {
    onTotal(pages.total);
  }, [pages.total, onTotal]);

  const openAt = (index: number, how: How): void => {
    setCurrent(index);
    anchor.current = null;
    const found = rows.get(index);
    if (found) onOpen(found.storyId, how);
  };
  const toggleAt = (index: number): void => {
    setCurrent(index);
    anchor.current = index;
    const found = rows.get(index);
    if (found) onToggle(found.storyId);
  };
  /** Takes everything from the anchor to a row in hand, in sight or not. */
  const extendTo = (index: number): void => {
    anchor.current ??= current;
    const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
    setCurrent(index);
    const here = Array.from({ length: to - from + 1 }, (_, i) => rows.get(from + i)?.storyId);
    if (here.every((storyId) => storyId !== undefined)) {
      onSelect(here);
      return;
    }
    const ask = async (): Promise<void> => {
      const ids = await idsIn(listed, { offset: from, limit: to - from + 1 });
      if (ids) onSelect(ids);
    };
    void ask();
  };

  const goTo = (index: number, extend: boolean): void => {
    virtual.scrollToIndex(index);
    if (extend) extendTo(index);
    else {
      anchor.current = null;
      setCurrent(index);
    }
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target instanceof Element && event.target.closest('button, input')) return;
    if (pressedIs(event, 'mod+A')) {
      event.preventDefault();
      onSelectAll();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const to = rowAfterKey(event.key, current, pages.total, page);
    if (to !== null) goTo(to, event.shiftKey);
    else if (event.key === 'Enter' || event.key === 'o') openAt(current, 'keys');
    else if (event.key === 'x' || event.key === ' ') toggleAt(current);
    else if (event.key === 'Escape' && selection.length > 0) onClearSelection();
    else if (event.key === 'Escape' && onLeave) onLeave();
    else return;
    event.preventDefault();
  }

  /** A click opens; with Shift it takes a stretch in hand, with Control or Command one more. */
  const onRowClick = (index: number, event: MouseEvent): void => {
    if (event.shiftKey) extendTo(index);
    else if (onMac() ? event.metaKey : event.ctrlKey) toggleAt(index);
    else openAt(index, 'pointer');
  };

  const items = virtual.getVirtualItems();
  const base = usePlaces(items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  const rowAt = (index: number): StoryRow | undefined => rows.get(index);
  return {
    pages,
    now,
    id,
    items,
    rowAt,
    current,
    picked,
    /** The row from which places are counted; an element of a row keeps its place for as long as it lives. */
    base,
    height: virtual.getTotalSize(),
    /** Pixels from the top of the list to the place 0. */
    offset: base * rowHeight,
    /** For the element around the rows, which hears the presses of all. */
    onRowsClick: (event: MouseEvent): void => {
      const { index, pick } = pressedRow(event.target);
      if (index === null) return;
      if (pick) toggleAt(index);
      else onRowClick(index, event);
    },
    isOpen: (row: StoryRow | undefined): boolean => row !== undefined && row.storyId === props.openStory,
    isPicked: (row: StoryRow | undefined): boolean => row !== undefined && picked.has(row.storyId),
    /** For the element that scrolls and has the focus. */
    frame: {
      ref: scroller,
      tabIndex: 0,
      'data-pane-focus': true,
      'aria-activedescendant': items.some((item) => item.index === current)
        ? `${id}-${String(current)}`
        : undefined,
      onKeyDown,
      onPointerEnter: () => {
        setPointed(true);
      },
      onPointerLeave: () => {
        setPointed(false);
      },
      onFocus: () => {
        setFocused(true);
      },
      onBlur: () => {
        setFocused(false);
      },
    },
  };
}
