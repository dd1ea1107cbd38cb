import { ArrowDown, ArrowUp } from 'lucide-react';
import { useId, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { cx } from '../../ui/cx.ts';
import { grid } from '../../ui/grid.ts';
import { words } from '../../ui/words/index.ts';
import type { Sort } from '../view.ts';
import { clampWidth, columnOf, moveColumn, type Column, type ColumnId, type ShownColumn } from './columns.ts';
import styles from './table.module.css';

type TableHeadProps = {
  columns: readonly ShownColumn[];
  sort: Sort;
  reversed: boolean;
  onSort: (sort: Sort, reversed: boolean) => void;
  onColumns: (columns: readonly ShownColumn[]) => void;
};

const STEP = 20;

/** Orders that begin with the greatest, as people expect of times of change. */
const newestFirst = (sort: Sort): boolean => sort === 'updated' || sort === 'created';

const sortWord = (sort: Sort, reversed: boolean): 'ascending' | 'descending' =>
  newestFirst(sort) === reversed ? 'ascending' : 'descending';

/** The heads of the columns: a press orders by one, another turns it round; edges are dragged to size. */
export function TableHead({ columns, sort, reversed, onSort, onColumns }: TableHeadProps) {
  const hint = useId();
  const widen = (id: ColumnId, width: number): void => {
    onColumns(columns.map((column) => (column.id === id ? { id, width: clampWidth(width) } : column)));
  };
  const onKeyDown = (column: Column, event: KeyboardEvent<HTMLElement>): void => {
    const side = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (side === 0) return;
    const by = getComputedStyle(event.currentTarget).direction === 'rtl' ? (side === 1 ? -1 : 1) : side;
    if (event.shiftKey) widen(column.id, column.width + by * STEP);
    else if (event.altKey) onColumns(moveColumn(columns, column.id, by === 1 ? 1 : -1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.head} {...grid.group}>
      <div className={styles.headRow} {...grid.row} aria-rowindex={1}>
        <div role="presentation">
          <span id={hint} hidden>
            {words().library.columns.hint}
          </span>
        </div>
        {columns.map(columnOf).map((column) => (
          <div
            key={column.id}
            {...grid.head}
            aria-sort={
              column.sort === null ? undefined : column.sort === sort ? sortWord(sort, reversed) : 'none'
            }
            className={cx(styles.headCell, column.numeric && styles.numeric)}
          >
            <HeadButton
              column={column}
              sort={sort}
              reversed={reversed}
              hint={hint}
              onSort={onSort}
              onKeyDown={onKeyDown}
            />
            <ResizeEdge
              width={column.width}
              onWidth={(width) => {
                widen(column.id, width);
              }}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

type HeadButtonProps = Pick<TableHeadProps, 'sort' | 'reversed' | 'onSort'> & {
  column: Column;
  /** The id of what its keys do, said to those who listen. */
  hint: string;
  onKeyDown: (column: Column, event: KeyboardEvent<HTMLElement>) => void;
};

function HeadButton({ column, sort, reversed, hint, onSort, onKeyDown }: HeadButtonProps) {
  const { columns } = words().library;
  const here = column.sort === sort;
  const Arrow = sortWord(sort, reversed) === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      className={styles.headButton}
      title={columns.hint}
      aria-describedby={hint}
      onClick={() => {
        if (column.sort !== null) onSort(column.sort, here && !reversed);
      }}
      onKeyDown={(event) => {
        onKeyDown(column, event);
      }}
    >
      <span className={styles.headLabel}>{columns[column.id]}</span>
      {here && <Arrow size={12} aria-hidden className={styles.arrow} />}
    </button>
  );
}

/** The edge of a column, dragged by the pointer; the keys of its head do the same. */
function ResizeEdge({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const from = useRef<{ x: number; width: number; sign: 1 | -1 } | null>(null);
  return (
    <span
      className={styles.edge}
      aria-hidden
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
        from.current = { x: event.clientX, width, sign: rtl ? -1 : 1 };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event: PointerEvent<HTMLElement>) => {
        const start = from.current;
        if (start) onWidth(start.width + (event.clientX - start.x) * start.sign);
      }}
      onPointerUp={() => {
        from.current = null;
      }}
    />
  );
}
