import {
  $createTableCellNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  $isTableSelection,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $createParagraphNode, $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import { areasOf, wholeArea, type Area, type Grid, type GridCell } from '../article/grid.ts';
import { $isEmptyParagraph } from './blocks.ts';

/** A table of nodes as a grid: a cell's content is its node, and after a merge the nodes whose lines it takes over. */
export type NodeGrid = Grid<TableCellNode>;

export const $gridOf = (table: TableNode): NodeGrid =>
  table
    .getChildren()
    .filter($isTableRowNode)
    .map((row) => ({
      cells: row
        .getChildren()
        .filter($isTableCellNode)
        .map((cell) => ({
          header: cell.getHeaderStyles() !== TableCellHeaderStates.NO_STATUS,
          colSpan: cell.getColSpan(),
          rowSpan: cell.getRowSpan(),
          content: [cell],
        })),
    }));

/** The place in the grid of each cell node. */
export function $areasIn(grid: NodeGrid): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const [cell, area] of areasOf(grid)) for (const node of cell.content) areas.set(node.getKey(), area);
  return areas;
}

/** Makes a table look like a grid. Cells that stay are the same nodes, so the caret and the ids of their lines stay too. */
export function $writeGrid(table: TableNode, grid: NodeGrid): void {
  const rows = table.getChildren().filter($isTableRowNode);
  grid.forEach(({ cells }, y) => {
    const row = rows[y] ?? $createTableRowNode();
    if (!rows[y]) table.append(row);
    const nodes = cells.map($cellNode);
    const standing = row.getChildren();
    if (standing.length !== nodes.length || standing.some((node, i) => !node.is(nodes[i])))
      row.splice(0, standing.length, nodes);
  });
  for (const row of rows.slice(grid.length)) row.remove();
}

function $cellNode({ content, header, colSpan = 1, rowSpan = 1 }: GridCell<TableCellNode>): TableCellNode {
  const [kept, ...joined] = content;
  const cell = kept ?? $createTableCellNode(TableCellHeaderStates.NO_STATUS).append($createParagraphNode());
  const state = header ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
  if (cell.getHeaderStyles() !== state) cell.setHeaderStyles(state);
  if (cell.getColSpan() !== colSpan) cell.setColSpan(colSpan);
  if (cell.getRowSpan() !== rowSpan) cell.setRowSpan(rowSpan);
  for (const other of joined) {
    const lines = other.getChildren().filter((line) => !$isEmptyParagraph(line));
    const [first] = cell.getChildren();
    if (lines.length > 0 && cell.getChildrenSize() === 1 && $isEmptyParagraph(first ?? null)) first?.remove();
    cell.append(...lines);
    other.remove();
  }
  return cell;
}

/** The table the selection is in, with the area that is selected, or the cell the caret is in; null outside tables. */
export function $selectedArea(): {
  table: TableNode;
  grid: NodeGrid;
  area: Area;
  cell: TableCellNode;
} | null {
  const selection = $getSelection();
  const ends: (LexicalNode | undefined)[] = $isTableSelection(selection)
    ? [selection.anchor.getNode(), selection.focus.getNode()]
    : $isRangeSelection(selection)
      ? [selection.anchor.getNode(), selection.focus.getNode()]
      : [];
  const [first, last] = ends.map((node) => (node ? $cellAround(node) : null));
  const table = first?.getParent()?.getParent();
  if (!first || !$isTableNode(table)) return null;
  const grid = $gridOf(table);
  const areas = $areasIn(grid);
  const from = areas.get(first.getKey());
  // A selection that leaves the table changes it where it began.
  const to = areas.get(last?.getKey() ?? '') ?? from;
  if (!from || !to) return null;
  const x = Math.min(from.x, to.x);
  const y = Math.min(from.y, to.y);
  const area = {
    x,
    y,
    width: Math.max(from.x + from.width, to.x + to.width) - x,
    height: Math.max(from.y + from.height, to.y + to.height) - y,
  };
  return { table, grid, area: wholeArea(grid, area), cell: first };
}

const $cellAround = (node: LexicalNode): TableCellNode | null =>
  [node, ...node.getParents()].find($isTableCellNode) ?? null;
