import { diffArrays } from 'diff';
import type { Inline } from '../inline.ts';
import type { Table, TableCell, TableRow } from '../nodes/table.ts';
import type { CellChange, RowChange } from './model.ts';
import { isChanged, piecesBetween, piecesOf } from './pieces.ts';
import { tokensOf, type Token } from './tokens.ts';

/** The words of a cell, one line per block. */
const tokensIn = (cell: TableCell | undefined, language: string): Token[] =>
  (cell?.content ?? []).flatMap((block, i) => [
    ...(i === 0 ? [] : tokensOf([{ kind: 'break' } satisfies Inline], language)),
    ...tokensOf(block.content, language),
  ]);

const shapeOf = (cell: TableCell): Omit<CellChange, 'pieces'> => ({
  header: cell.header === true,
  colSpan: cell.colSpan ?? 1,
  rowSpan: cell.rowSpan ?? 1,
});

const keyOf = (row: TableRow): string =>
  JSON.stringify(row.cells.map((cell) => [shapeOf(cell), cell.content.map((b) => b.content)]));

const whole = (row: TableRow, op: 'same' | 'new' | 'gone', language: string): RowChange => ({
  state: op,
  cells: row.cells.map((cell) => ({ ...shapeOf(cell), pieces: piecesOf(tokensIn(cell, language), op) })),
});

/** Two rows cell by cell, when they have as many cells; otherwise the one went and the other came. */
function rowBetween(before: TableRow, after: TableRow, language: string): RowChange[] {
  if (before.cells.length !== after.cells.length)
    return [whole(before, 'gone', language), whole(after, 'new', language)];
  const cells = after.cells.map((cell, i) => ({
    ...shapeOf(cell),
    pieces: piecesBetween(tokensIn(before.cells[i], language), tokensIn(cell, language)),
  }));
  const reshaped = after.cells.some((cell, i) => {
    const was = before.cells[i];
    return was !== undefined && JSON.stringify(shapeOf(was)) !== JSON.stringify(shapeOf(cell));
  });
  return [{ state: reshaped || cells.some((c) => isChanged(c.pieces)) ? 'changed' : 'same', cells }];
}

/** What became of each row of a table: rows are matched by their words, changed ones by their order between those. */
export function rowsBetween(before: Table, after: Table, language: string): RowChange[] {
  const changes = diffArrays(before.rows.map(keyOf), after.rows.map(keyOf));
  const rows: RowChange[] = [];
  let [b, a] = [0, 0];
  let waiting: TableRow[] = [];
  const settle = (): void => {
    for (const row of waiting) rows.push(whole(row, 'gone', language));
    waiting = [];
  };
  for (const { added, removed, count } of changes) {
    if (removed) {
      waiting.push(...before.rows.slice(b, b + count));
      b += count;
      continue;
    }
    for (const row of after.rows.slice(a, a + count)) {
      const was = added ? waiting.shift() : undefined;
      if (!added) settle();
      if (was) rows.push(...rowBetween(was, row, language));
      else rows.push(whole(row, added ? 'new' : 'same', language));
    }
    a += count;
    if (!added) b += count;
  }
  settle();
  return rows;
}
