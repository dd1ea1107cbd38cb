import type { ReactNode } from 'react';
import { cx } from '../ui/cx.ts';
import { ErrorState, Skeleton } from '../ui/State.tsx';
import { words } from '../ui/words/index.ts';
import styles from './story-list.module.css';
import row from './desk-row.module.css';
import { DeskRow, ROW_HEIGHT } from './DeskRow.tsx';
import { useRows, type RowsProps } from './useRows.ts';

export type StoryListProps = RowsProps & {
  /** What to say when there is nothing. */
  empty: ReactNode;
};

/** The stories of a view, however many: only the rows in sight exist. */
export function StoryList({ empty, ...props }: StoryListProps) {
  const list = useRows(props, ROW_HEIGHT);
  const { pages } = list;
  if (pages.problem) return <ErrorState problem={pages.problem} retry={pages.reload} />;
  if (pages.state === 'loading') return <Skeleton lines={9} />;
  if (pages.total === 0) return empty;
  return (
    <div
      {...list.frame}
      className={cx(styles.list, row.list, list.picked.size > 0 && row.picking)}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select element cannot hold rows of two lines
      role="listbox"
      aria-label={words().desk.list}
    >
      {/* The list owns the keyboard (one tab stop); its rows only take the pointer, and are heard here for all. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        className={styles.rows}
        role="presentation"
        style={{ height: list.height }}
        onClick={list.onRowsClick}
      >
        <div
          className={styles.places}
          role="presentation"
          style={{ transform: `translateY(${String(list.offset)}px)` }}
        >
          {list.items.map(({ index }) => {
            const found = list.rowAt(index);
            return (
              <DeskRow
                key={index - list.base}
                id={`${list.id}-${String(index)}`}
                row={found}
                index={index}
                total={pages.total}
                top={(index - list.base) * ROW_HEIGHT}
                now={list.now}
                open={list.isOpen(found)}
                current={index === list.current}
                picked={list.isPicked(found)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
