import type { RowChange } from '../../../../shared/article/compare/index.ts';
import { cx } from '../../../ui/cx.ts';
import { Pieces, type Side } from './Pieces.tsx';
import styles from './compare.module.css';

/** A compared table: rows that came or went as a whole, and words that changed inside cells. */
export function TableRows({ rows, side }: { rows: readonly RowChange[]; side: Side }) {
  const shown = rows
    .map((row, key) => ({ row, key }))
    .filter(({ row }) =>
      side === 'before' ? row.state !== 'new' : side === 'after' ? row.state !== 'gone' : true,
    );
  return (
    <div className={styles.tableScroll}>
      <table className={styles.table}>
        <tbody>
          {shown.map(({ row, key }) => (
            <tr
              key={key}
              className={cx(row.state === 'gone' && styles.blockGone, row.state === 'new' && styles.blockNew)}
            >
              {row.cells.map((cell, at) => {
                const Cell = cell.header ? 'th' : 'td';
                return (
                  <Cell key={at} colSpan={cell.colSpan} rowSpan={cell.rowSpan} dir="auto">
                    <Pieces pieces={cell.pieces} side={side} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
