/**
 * A table as a grid of places. Cells may span several; every change here takes a whole table and gives back a whole one,
 * in which each place is covered by exactly one cell and no words were lost but those of what was asked to go.
 * What a cell holds is opaque (blocks in the article, nodes in the editor): it is only ever kept, moved or joined.
 */
export type GridCell<C> = {
  header?: boolean | undefined;
  colSpan?: number | undefined;
  rowSpan?: number | undefined;
  content: C[];
};
export type Grid<C> = { cells: GridCell<C>[] }[];

/** A cell with the place of its first corner and how many places it covers. */
type Placed<C> = { x: number; y: number; width: number; height: number; header: boolean; content: C[] };
type Plan<C> = { width: number; height: number; cells: Placed<C>[] };

/** Places from (x, y), `width` and `height` of them. */
export type Area = { x: number; y: number; width: number; height: number };

/** The most rows and columns the article takes. */
export const MAX_ROWS = 2000;
export const MAX_COLUMNS = 100;
const MAX_ROW_SPAN = 1000;

const covers = (cell: Area, x: number, y: number): boolean =>
  x >= cell.x && x < cell.x + cell.width && y >= cell.y && y < cell.y + cell.height;
const touches = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Where each cell stands (HTML Standard, "forming a table"); places that no cell covers get an empty one. */
function planOf<C>(grid: Grid<C>): Plan<C> {
  const height = grid.length;
  const taken: boolean[][] = Array.from({ length: height }, () => []);
  const cells: Placed<C>[] = [];
  let width = 0;
  grid.forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (taken[y]?.[x]) x += 1;
      let across = 1;
      while (across < (cell.colSpan ?? 1) && !taken[y]?.[x + across]) across += 1;
      const down = Math.min(cell.rowSpan ?? 1, height - y);
      for (let j = y; j < y + down; j++) for (let i = x; i < x + across; i++) (taken[j] ?? [])[i] = true;
      cells.push({ x, y, width: across, height: down, header: cell.header === true, content: cell.content });
      x += across;
      width = Math.max(width, x);
    }
  });
  width = Math.max(1, width);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (!taken[y]?.[x]) cells.push({ x, y, width: 1, height: 1, header: false, content: [] });
  return { width, height, cells };
}

function gridOf<C>({ height, cells }: Plan<C>): Grid<C> {
  return Array.from({ length: height }, (_, y) => ({
    cells: cells
      .filter((cell) => cell.y === y)
      .sort((a, b) => a.x - b.x)
      .map(({ width, height: down, header, content }) => ({
        ...(header ? { header } : {}),
        ...(width > 1 ? { colSpan: width } : {}),
        ...(down > 1 ? { rowSpan: down } : {}),
        content,
      })),
  }));
}

/** How many columns and rows a table has. */
export const gridSize = <C>(grid: Grid<C>): { width: number; height: number } => {
  const { width, height } = planOf(grid);
  return { width, height };
};

/** The place of the first corner of each cell, and its size, by row and number in the row. */
export function areasOf<C>(grid: Grid<C>): Map<GridCell<C>, Area> {
  const plan = planOf(grid);
  const given = grid.flatMap((row) => row.cells);
  return new Map(given.flatMap((cell, i) => (plan.cells[i] ? [[cell, areaOf(plan.cells[i])]] : [])));
}
const areaOf = ({ x, y, width, height }: Area): Area => ({ x, y, width, height });

/** The smallest area that holds the given one and cuts no cell. */
export function wholeArea<C>(grid: Grid<C>, area: Area): Area {
  const { cells } = planOf(grid);
  let whole = area;
  for (;;) {
    const grown = cells.filter((cell) => touches(cell, whole)).reduce(united, whole);
    if (grown.width === whole.width && grown.height === whole.height) return grown;
    whole = grown;
  }
}
function united(a: Area, b: Area): Area {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** The same table with columns and rows exchanged: what is done to rows is done to columns by way of this. */
const turned = <C>({ width, height, cells }: Plan<C>): Plan<C> => ({
  width: height,
  height: width,
  cells: cells.map((c) => ({ ...c, x: c.y, y: c.x, width: c.height, height: c.width })),
});

function rowAdded<C>(plan: Plan<C>, at: number): Plan<C> {
  const cells = plan.cells.map((cell) =>
    cell.y >= at
      ? { ...cell, y: cell.y + 1 }
      : cell.y + cell.height > at
        ? { ...cell, height: cell.height + 1 }
        : cell,
  );
  for (let x = 0; x < plan.width; x++)
    if (!cells.some((cell) => covers(cell, x, at)))
      cells.push({ x, y: at, width: 1, height: 1, header: false, content: [] });
  return { ...plan, height: plan.height + 1, cells };
}

/** A cell that reaches out of the row keeps its words and loses a place; one that stands in it alone goes. */
function rowRemoved<C>(plan: Plan<C>, at: number): Plan<C> {
  const cells = plan.cells.flatMap((cell) => {
    if (cell.y > at) return [{ ...cell, y: cell.y - 1 }];
    if (cell.y + cell.height <= at) return [cell];
    return cell.height > 1 ? [{ ...cell, height: cell.height - 1 }] : [];
  });
  return { ...plan, height: plan.height - 1, cells };
}

/** Puts a row in before row `at`, as plain cells; a cell that spans the place grows. */
export const addRow = <C>(grid: Grid<C>, at: number): Grid<C> =>
  grid.length >= MAX_ROWS ? grid : gridOf(rowAdded(planOf(grid), at));

/** Puts a column in before column `at`. New cells beside a header row are headers too, so that the row stays one. */
export function addColumn<C>(grid: Grid<C>, at: number): Grid<C> {
  const plan = planOf(grid);
  if (plan.width >= MAX_COLUMNS) return grid;
  const made = turned(rowAdded(turned(plan), at));
  const headed = (y: number): boolean =>
    plan.cells.filter((cell) => cell.y <= y && cell.y + cell.height > y).every((cell) => cell.header);
  const old = new Set(plan.cells.map((cell) => cell.content));
  return gridOf({
    ...made,
    cells: made.cells.map((cell) =>
      !old.has(cell.content) && headed(cell.y) ? { ...cell, header: true } : cell,
    ),
  });
}

/** Takes out rows; null when none would be left. */
export function removeRows<C>(grid: Grid<C>, from: number, count: number): Grid<C> | null {
  let plan = planOf(grid);
  if (count >= plan.height) return null;
  for (let i = 0; i < count; i++) plan = rowRemoved(plan, from);
  return gridOf(plan);
}

/** Takes out columns; null when none would be left. */
export function removeColumns<C>(grid: Grid<C>, from: number, count: number): Grid<C> | null {
  let plan = turned(planOf(grid));
  if (count >= plan.height) return null;
  for (let i = 0; i < count; i++) plan = rowRemoved(plan, from);
  return gridOf(turned(plan));
}

/** Makes one cell of an area, with the contents of all in reading order. The area first grows until it cuts no cell. */
export function mergeCells<C>(grid: Grid<C>, area: Area): Grid<C> {
  const plan = planOf(grid);
  const whole = wholeArea(grid, area);
  const inside = plan.cells.filter((cell) => touches(cell, whole)).sort((a, b) => a.y - b.y || a.x - b.x);
  const [first] = inside;
  if (!first || inside.length < 2 || whole.height > MAX_ROW_SPAN) return grid;
  const merged = { ...first, ...whole, content: inside.flatMap((cell) => cell.content) };
  return gridOf({ ...plan, cells: [...plan.cells.filter((cell) => !inside.includes(cell)), merged] });
}

/** Splits every cell that touches an area into single places; the words stay in the first. */
export function splitCells<C>(grid: Grid<C>, area: Area): Grid<C> {
  const plan = planOf(grid);
  return gridOf({
    ...plan,
    cells: plan.cells.flatMap((cell) => (touches(cell, area) ? singles(cell) : [cell])),
  });
}

const singles = <C>(cell: Placed<C>): Placed<C>[] =>
  Array.from({ length: cell.width * cell.height }, (_, i) => ({
    x: cell.x + (i % cell.width),
    y: cell.y + Math.floor(i / cell.width),
    width: 1,
    height: 1,
    header: cell.header,
    content: i === 0 ? cell.content : [],
  }));

/** True when every cell that touches the row or column is a header. */
export function isHeaderLine<C>(grid: Grid<C>, line: 'row' | 'column', at: number): boolean {
  const { cells } = planOf(grid);
  return cells
    .filter((cell) =>
      line === 'row' ? cell.y <= at && cell.y + cell.height > at : cell.x <= at && cell.x + cell.width > at,
    )
    .every((cell) => cell.header);
}

/** Makes the first row or the first column headers, or plain cells; the corner stays a header while the other line is one. */
export function setHeaderLine<C>(grid: Grid<C>, line: 'row' | 'column', on: boolean): Grid<C> {
  const other = line === 'row' ? 'column' : 'row';
  const keepCorner = isHeaderLine(grid, other, 0);
  const plan = planOf(grid);
  return gridOf({
    ...plan,
    cells: plan.cells.map((cell) => {
      const at = line === 'row' ? cell.y : cell.x;
      const across = line === 'row' ? cell.x : cell.y;
      return at > 0 ? cell : { ...cell, header: on || (across === 0 && keepCorner) };
    }),
  });
}

/** Exchanges a row with its neighbour; null at the edge and where a cell spans both, which would tear it. */
export function moveRow<C>(grid: Grid<C>, at: number, by: 1 | -1): Grid<C> | null {
  const plan = planOf(grid);
  const to = at + by;
  if (to < 0 || to >= plan.height) return null;
  if (plan.cells.some((cell) => cell.height > 1 && (touchesRow(cell, at) || touchesRow(cell, to))))
    return null;
  return gridOf({
    ...plan,
    cells: plan.cells.map((cell) =>
      cell.y === at ? { ...cell, y: to } : cell.y === to ? { ...cell, y: at } : cell,
    ),
  });
}
const touchesRow = (cell: Area, y: number): boolean => cell.y <= y && cell.y + cell.height > y;

/**
 * Puts a table into another from a place on, in place of what stands there. The table grows where that is needed, as far as
 * a table may; merged cells in the way are split first, and keep the words that are not replaced.
 */
export function pasteGrid<C>(grid: Grid<C>, at: { x: number; y: number }, pasted: Grid<C>): Grid<C> {
  const source = planOf(pasted);
  const width = Math.min(source.width, MAX_COLUMNS - at.x);
  const height = Math.min(source.height, MAX_ROWS - at.y);
  let into = grid;
  while (gridSize(into).width < at.x + width) into = addColumn(into, gridSize(into).width);
  while (into.length < at.y + height) into = addRow(into, into.length);
  const area = { ...at, width, height };
  const plan = planOf(splitCells(into, area));
  const coming = source.cells
    .filter((cell) => cell.x < width && cell.y < height)
    .map((cell) => ({
      ...cell,
      x: cell.x + at.x,
      y: cell.y + at.y,
      width: Math.min(cell.width, width - cell.x),
      height: Math.min(cell.height, height - cell.y),
    }));
  const headers = new Map(plan.cells.map((cell) => [`${String(cell.x)},${String(cell.y)}`, cell.header]));
  return gridOf({
    ...plan,
    cells: [
      ...plan.cells.filter((cell) => !touches(cell, area)),
      // What the table calls its headers stays: a pasted row of figures does not change that.
      ...coming.map((cell) => ({
        ...cell,
        header: headers.get(`${String(cell.x)},${String(cell.y)}`) ?? cell.header,
      })),
    ],
  });
}
