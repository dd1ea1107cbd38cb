import { $createTableSelectionFrom, $isTableCellNode, $isTableNode, type TableNode } from '@lexical/table';
import {
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from 'lexical';
import {
  addColumn,
  addRow,
  areasOf,
  gridSize,
  isHeaderLine,
  mergeCells,
  moveRow,
  pasteGrid,
  removeColumns,
  removeRows,
  setHeaderLine,
  splitCells,
  type Area,
} from '../article/grid.ts';
import type { Table } from '../article/nodes/table.ts';
import { assertNever } from '../kit/assert-never.ts';
import { $nodeOf } from './blocks.ts';
import { $refuses } from './suggesting/mode.ts';
import { $areasIn, $gridOf, $selectedArea, $writeGrid, type NodeGrid } from './table-grid.ts';

export const TABLE_CHANGES = [
  'rowAbove',
  'rowBelow',
  'columnBefore',
  'columnAfter',
  'rowUp',
  'rowDown',
  'mergeCells',
  'splitCell',
  'selectRow',
  'selectColumn',
  'headerRow',
  'headerColumn',
  'removeRow',
  'removeColumn',
  'removeTable',
] as const;
export type TableChange = (typeof TABLE_CHANGES)[number];

/** A new table with a header row and an empty line in every cell. */
export const $newTable = (size: { rows: number; columns: number; newId: () => string }): Table => ({
  kind: 'table',
  id: size.newId(),
  rows: Array.from({ length: size.rows }, (_, y) => ({
    cells: Array.from({ length: size.columns }, () => ({
      ...(y === 0 ? { header: true } : {}),
      content: [{ kind: 'paragraph' as const, id: size.newId(), content: [] }],
    })),
  })),
});

/** What can be done to the table the selection is in, and which of its lines are headers; null outside tables. */
export type TableState = {
  headerRow: boolean;
  headerColumn: boolean;
  canMerge: boolean;
  canSplit: boolean;
  canMoveUp: boolean;
  canMoveDown: boolean;
};

export function $tableState(): TableState | null {
  const found = $selectedArea();
  if (!found) return null;
  const { grid, area } = found;
  const inside = [...areasOf(grid).values()].filter((cell) => isIn(cell, area));
  return {
    headerRow: isHeaderLine(grid, 'row', 0),
    headerColumn: isHeaderLine(grid, 'column', 0),
    canMerge: inside.length > 1,
    canSplit: inside.some((cell) => cell.width > 1 || cell.height > 1),
    canMoveUp: moveRow(grid, area.y, -1) !== null,
    canMoveDown: moveRow(grid, area.y, 1) !== null,
  };
}

const isIn = (cell: Area, area: Area): boolean =>
  cell.x < area.x + area.width &&
  area.x < cell.x + cell.width &&
  cell.y < area.y + area.height &&
  area.y < cell.y + cell.height;

/** What can be done where suggestions are made: to the table as a whole, or to nothing but the selection. */
const KEEP_GRID: ReadonlySet<TableChange> = new Set(['selectRow', 'selectColumn', 'removeTable']);

/** Changes the table the selection is in; does nothing outside a table. */
export function $changeTable(change: TableChange): void {
  const found = $selectedArea();
  if (!found) return;
  const { table, grid, area } = found;
  if (!KEEP_GRID.has(change) && $refuses('grid')) return;
  const { width, height } = gridSize(grid);
  const write = (next: NodeGrid | null): void => $rewrite(table, grid, next, area);
  switch (change) {
    case 'rowAbove':
      return write(addRow(grid, area.y));
    case 'rowBelow':
      return write(addRow(grid, area.y + area.height));
    case 'columnBefore':
      return write(addColumn(grid, area.x));
    case 'columnAfter':
      return write(addColumn(grid, area.x + area.width));
    case 'rowUp':
      return write(moveRow(grid, area.y, -1) ?? grid);
    case 'rowDown':
      return write(moveRow(grid, area.y, 1) ?? grid);
    case 'mergeCells':
      return write(mergeCells(grid, area));
    case 'splitCell':
      return write(splitCells(grid, area));
    case 'selectRow':
      return $selectCells(table, grid, { ...area, x: 0, width });
    case 'selectColumn':
      return $selectCells(table, grid, { ...area, y: 0, height });
    case 'headerRow':
      return write(setHeaderLine(grid, 'row', !isHeaderLine(grid, 'row', 0)));
    case 'headerColumn':
      return write(setHeaderLine(grid, 'column', !isHeaderLine(grid, 'column', 0)));
    case 'removeRow':
      return write(removeRows(grid, area.y, area.height));
    case 'removeColumn':
      return write(removeColumns(grid, area.x, area.width));
    case 'removeTable':
      return write(null);
    default:
      return assertNever(change);
  }
}

/** Writes a changed grid, or takes the table away; the caret stays in its cell, or goes to the one nearest to it. */
function $rewrite(table: TableNode, before: NodeGrid, after: NodeGrid | null, area: Area): void {
  if (after === before) return;
  if (after === null) {
    $setSelection(null);
    table.selectNext();
    table.remove();
    return;
  }
  const staying = new Set(
    after.flatMap((row) => row.cells.flatMap((cell) => cell.content[0]?.getKey() ?? [])),
  );
  const selection = $getSelection();
  const cell = $isRangeSelection(selection)
    ? [selection.anchor.getNode(), ...selection.anchor.getNode().getParents()].find($isTableCellNode)
    : undefined;
  const stays = cell !== undefined && staying.has(cell.getKey());
  if (!stays) $setSelection(null);
  $writeGrid(table, after);
  if (!stays) $selectPlace(table, area);
}

/** Puts the caret into the cell that covers a place, or the last one before it. */
function $selectPlace(table: TableNode, { x, y }: { x: number; y: number }): void {
  const grid = $gridOf(table);
  const size = gridSize(grid);
  const place = { x: Math.min(x, size.width - 1), y: Math.min(y, size.height - 1), width: 1, height: 1 };
  const areas = $areasIn(grid);
  for (const row of grid)
    for (const { content } of row.cells) {
      const [node] = content;
      const area = node ? areas.get(node.getKey()) : undefined;
      if (node && area && isIn(area, place)) return void node.selectStart();
    }
}

function $selectCells(table: TableNode, grid: NodeGrid, area: Area): void {
  const areas = $areasIn(grid);
  const inside = grid
    .flatMap((row) => row.cells.flatMap((cell) => cell.content))
    .filter((node) => {
      const place = areas.get(node.getKey());
      return place !== undefined && isIn(place, area);
    });
  const [first] = inside;
  const last = inside.at(-1);
  if (first && last) $setSelection($createTableSelectionFrom(table, first, last));
}

/** Puts a table into the one the caret is in, from its cell on. False outside tables. */
export function $pasteIntoTable(pasted: Table): boolean {
  const found = $selectedArea();
  const source = found ? $nodeOf(pasted) : null;
  if (!found || !$isTableNode(source)) return false;
  const { table, grid, area } = found;
  const after = pasteGrid(grid, area, $gridOf(source));
  const [old, next] = [gridSize(grid), gridSize(after)];
  if ((next.width !== old.width || next.height !== old.height) && $refuses('grid')) return true;
  $rewrite(table, grid, after, area);
  return true;
}

/** Tab in the last cell adds a row and goes on in it; everywhere else in a table Lexical moves the caret. */
export const registerTableKeys = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const selection = $getSelection();
      if (event.shiftKey || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
      const found = $selectedArea();
      if (!found || !editor.isEditable()) return false;
      const { width, height } = gridSize(found.grid);
      if (found.area.x + found.area.width < width || found.area.y + found.area.height < height) return false;
      event.preventDefault();
      if ($refuses('grid')) return true;
      $writeGrid(found.table, addRow(found.grid, height));
      $selectPlace(found.table, { x: 0, y: height });
      return true;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
