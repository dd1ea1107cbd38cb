import type { Table, TableCell } from '../../../article/nodes/table.ts';

/** A cell as Word writes it: one that goes on from the row above is written again, without content. */
export type Place = {
  cell: TableCell | null;
  /** The cell that goes on here. */
  from: TableCell;
  width: number;
  merge: 'restart' | 'continue' | null;
};

/** The rows of a table with every place in them, and how many columns there are. */
export function placeCells(table: Table): { rows: Place[][]; columns: number } {
  /** Cells that reach down into the rows to come, by the column in which they begin. */
  let reaching = new Map<number, { from: TableCell; width: number; rows: number }>();
  let columns = 1;
  const rows = table.rows.map((row, y) => {
    const places: Place[] = [];
    const next: typeof reaching = new Map();
    let x = 0;
    const goOn = (): void => {
      for (let above = reaching.get(x); above; above = reaching.get(x)) {
        places.push({ cell: null, from: above.from, width: above.width, merge: 'continue' });
        if (above.rows > 1) next.set(x, { ...above, rows: above.rows - 1 });
        x += above.width;
      }
    };
    for (const cell of row.cells) {
      goOn();
      const down = Math.min(cell.rowSpan ?? 1, table.rows.length - y);
      let width = 1;
      while (width < (cell.colSpan ?? 1) && !reaching.has(x + width)) width += 1;
      places.push({ cell, from: cell, width, merge: down > 1 ? 'restart' : null });
      if (down > 1) next.set(x, { from: cell, width, rows: down - 1 });
      x += width;
    }
    goOn();
    columns = Math.max(columns, x);
    reaching = next;
    return places;
  });
  return { rows, columns };
}
