import { Check } from 'lucide-react';
import { memo } from 'react';
import type { StoryRow } from '../../../shared/protocol/story.ts';
import { cx } from '../../ui/cx.ts';
import { grid } from '../../ui/grid.ts';
import { useDeskZone } from '../zone.ts';
import { cellContent } from './cell-content.tsx';
import type { Column } from './columns.ts';
import styles from './table.module.css';

type TableRowProps = {
  id: string;
  index: number;
  /** Pixels from the top of its place. */
  top: number;
  /** Undefined while its page is on its way. */
  row: StoryRow | undefined;
  columns: readonly Column[];
  types: ReadonlyMap<string, string>;
  now: number;
  current: boolean;
  picked: boolean;
  open: boolean;
};

/**
 * A story of the table. It takes no functions, so that a row that stays in sight is not drawn again while others come and
 * go; the table hears its presses.
 */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { id, index, top, row, columns, types, now, current, picked, open } = props;
  const zone = useDeskZone();
  return (
    <div
      id={id}
      {...grid.row}
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={picked}
      aria-current={open || undefined}
      className={styles.row}
      data-index={index}
      data-waiting={row === undefined || undefined}
      data-current={current || undefined}
      data-picked={picked || undefined}
      data-open={open || undefined}
      style={{ insetBlockStart: top }}
    >
      <div className={styles.pick} role="presentation" data-pick>
        <span className={styles.box}>{picked && <Check size={11} strokeWidth={3} aria-hidden />}</span>
      </div>
      {columns.map((column) => (
        <div key={column.id} {...grid.cell} className={cx(styles.cell, column.numeric && styles.numeric)}>
          {row && cellContent(column.id, row, { now, zone, types })}
        </div>
      ))}
    </div>
  );
});
