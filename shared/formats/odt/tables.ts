import type { TableCell } from '../../article/nodes/table.ts';
import { cellContent, gridRows, MAX_ROWS, type GridCell } from '../common/grid.ts';
import { childrenOf, type XmlElement } from '../common/xml.ts';
import type { Reading } from './reading.ts';

type ReadInto = (blocks: readonly XmlElement[], reading: Reading) => void;
type Row = { element: XmlElement; header: boolean };

/** Columns of a row that are looked at; what is repeated beyond is empty space of a sheet. */
const MAX_REPEATED = 100;

const wholeOf = (element: XmlElement, name: string, most: number): number => {
  const raw = element.attributes[name];
  const value = raw !== undefined && /^\d{1,9}$/u.test(raw) ? Number(raw) : 1;
  return Math.min(most, Math.max(1, value));
};

/** Rows in their order, also those in groups; the header rows are kept in a group of their own. */
function rowsOf(element: XmlElement, header: boolean): Row[] {
  return childrenOf(element).flatMap((child): Row[] => {
    if (child.name === 'table:table-row') {
      const times = wholeOf(child, 'table:number-rows-repeated', MAX_ROWS);
      return Array.from({ length: times }, () => ({ element: child, header }));
    }
    if (child.name === 'table:table-header-rows') return rowsOf(child, true);
    return child.name === 'table:table-rows' || child.name === 'table:table-row-group'
      ? rowsOf(child, header)
      : [];
  });
}

const isCell = (element: XmlElement): boolean =>
  element.name === 'table:table-cell' || element.name === 'table:covered-table-cell';

/** Reads a table. One of a single cell only frames its words, which come out as they are. */
export function readTable(table: XmlElement, reading: Reading, readInto: ReadInto): void {
  const { story } = reading;
  const rows = rowsOf(table, false).slice(0, MAX_ROWS + 1);
  const [first] = rows;
  const cells = first ? childrenOf(first.element).filter(isCell) : [];
  const [only] = cells;
  if (rows.length === 1 && cells.length === 1 && only) {
    readInto(childrenOf(only), reading);
    return;
  }
  const open = new Map<number, { rows: number; columns: number }>();
  const read = gridRows(
    rows.map((row) => rowCells(row, open, reading, readInto)),
    story.tally,
  );
  if (read.length > 0) story.add({ kind: 'table', id: story.newId(), rows: read });
}

/** The cells of a row; places that a cell further left covers are left out, those covered from above go on. */
function rowCells(
  { element, header }: Row,
  open: Map<number, { rows: number; columns: number }>,
  reading: Reading,
  readInto: ReadInto,
): GridCell[] {
  const cells: GridCell[] = [];
  let column = 0;
  /** The column after the last cell that covers others in this row. */
  let covered = 0;
  for (const cell of childrenOf(element).filter(isCell))
    for (let i = wholeOf(cell, 'table:number-columns-repeated', MAX_REPEATED); i > 0; i--, column++) {
      if (column < covered) continue;
      const above = open.get(column);
      if (cell.name === 'table:covered-table-cell' && above && above.rows > 0) {
        above.rows -= 1;
        covered = column + above.columns;
        cells.push({ columns: above.columns, continues: true, read: () => ({ content: [] }) });
        continue;
      }
      const columns = wholeOf(cell, 'table:number-columns-spanned', MAX_REPEATED);
      open.set(column, { rows: wholeOf(cell, 'table:number-rows-spanned', MAX_ROWS) - 1, columns });
      covered = column + columns;
      cells.push({
        columns,
        continues: false,
        read: (): TableCell => ({
          ...(header ? { header } : {}),
          content: cellContent(reading.story, (inner) => {
            readInto(childrenOf(cell), { ...reading, story: inner });
          }),
        }),
      });
    }
  return cells;
}
