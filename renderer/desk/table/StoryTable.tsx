import { useMemo, type CSSProperties, type ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import { grid } from '../../ui/grid.ts';
import { ErrorState, Skeleton } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import { useStoryTypes } from '../story-types.ts';
import { useRows, type RowsProps } from '../useRows.ts';
import type { DeskView, Sort } from '../view.ts';
import { sortOf } from '../view.ts';
import { columnOf, type ShownColumn } from './columns.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
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
  const shown = useMemo(() => columns.map(columnOf), [columns]);
  const { pages } = table;
  if (pages.problem) return <ErrorState problem={pages.problem} retry={pages.reload} />;
  if (pages.state === 'loading') return <Skeleton lines={12} />;
  if (pages.total === 0) return empty;
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
      {/* The table owns the keyboard (one tab stop); its rows only take the pointer, and are heard here for all. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className={styles.rows}
        {...grid.group}
        style={{ height: table.height }}
        onClick={table.onRowsClick}
      >
        <div
          className={styles.places}
          role="presentation"
          style={{ transform: `translateY(${String(table.offset)}px)` }}
        >
          {table.items.map(({ index }) => {
            const row = table.rowAt(index);
            return (
              <TableRow
                key={index - table.base}
                id={`${table.id}-${String(index)}`}
                index={index}
                top={(index - table.base) * TABLE_ROW}
                row={row}
                columns={shown}
                types={types}
                now={table.now}
                current={index === table.current}
                picked={table.isPicked(row)}
                open={table.isOpen(row)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
