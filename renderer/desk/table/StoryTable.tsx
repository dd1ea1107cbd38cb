import { Check } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import { grid } from '../../ui/grid.ts';
import { ErrorState, Skeleton } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import { useStoryTypes } from '../story-types.ts';
import { useRows, type RowsProps } from '../useRows.ts';
import type { DeskView, Sort } from '../view.ts';
import { sortOf } from '../view.ts';
import { columnOf, type ShownColumn } from './columns.ts';
import { StoryCell } from './StoryCell.tsx';
import { TableHead } from './TableHead.tsx';
import styles from './table.module.css';

const TABLE_ROW = 34;

export type StoryTableProps = RowsProps & {
  view: DeskView;
  columns: readonly ShownColumn[];
  onColumns: (columns: readonly ShownColumn[]) => void;
  onSort: (sort: Sort, reversed: boolean) => void;
  empty: ReactNode;
};

/** The stories of a view as a table: columns as chosen, ordered by their heads, only the rows in sight drawn. */
export function StoryTable({ view, columns, onColumns, onSort, empty, ...props }: StoryTableProps) {
  const table = useRows(props, TABLE_ROW);
  const types = useStoryTypes();
  const { pages } = table;
  if (pages.problem) return <ErrorState problem={pages.problem} retry={pages.reload} />;
  if (pages.state === 'loading') return <Skeleton lines={12} />;
  if (pages.total === 0) return empty;
  const shown = columns.map(columnOf);
  const width = shown.reduce((sum, column) => sum + column.width, 0);
  const tracks = shown
    .map((column) =>
      column.id === 'headline' ? `minmax(${String(column.width)}px, 1fr)` : `${String(column.width)}px`,
    )
    .join(' ');
  return (
    <div
      {...table.frame}
      className={cx(styles.table, table.picked.size > 0 && styles.picking)}
      {...grid.frame}
      aria-label={words().desk.list}
      aria-rowcount={pages.total + 1}
      aria-colcount={shown.length}
      aria-multiselectable
      style={{ '--tracks': `28px ${tracks}`, '--table-width': `${String(width + 28)}px` } as CSSProperties}
    >
      <TableHead
        columns={columns}
        sort={sortOf(view)}
        reversed={view.reversed}
        onSort={onSort}
        onColumns={onColumns}
      />
      <div className={styles.rows} {...grid.group} style={{ height: table.height }}>
        {table.items.map((item) => {
          const row = table.rowAt(item.index);
          const picked = table.isPicked(row);
          return (
            // The table owns the keyboard (one tab stop); its rows only take the pointer.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={item.index}
              id={`${table.id}-${String(item.index)}`}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- rows out of sight do not exist, which a table element cannot have
              role="row"
              tabIndex={-1}
              aria-rowindex={item.index + 2}
              aria-selected={picked}
              aria-current={table.isOpen(row) || undefined}
              className={styles.row}
              data-current={item.index === table.current || undefined}
              data-picked={picked || undefined}
              data-open={table.isOpen(row) || undefined}
              style={{ transform: `translateY(${String(item.start)}px)` }}
              onClick={(event) => {
                table.onRowClick(item.index, event);
              }}
            >
              <div
                className={styles.pick}
                role="presentation"
                onClick={(event) => {
                  event.stopPropagation();
                  table.toggleAt(item.index);
                }}
              >
                <span className={styles.box}>
                  {picked && <Check size={11} strokeWidth={3} aria-hidden />}
                </span>
              </div>
              {shown.map((column) => (
                <div
                  key={column.id}
                  {...grid.cell}
                  className={cx(styles.cell, column.numeric && styles.numeric)}
                >
                  {row === undefined ? (
                    <span className={styles.waiting} />
                  ) : (
                    <StoryCell column={column.id} row={row} now={table.now} types={types} />
                  )}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
