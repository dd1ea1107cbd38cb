import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableRowNode,
} from '@lexical/table';
import { $getSelection, $isRangeSelection, $setSelection } from 'lexical';
import type { Table } from '../article/nodes/table.ts';
import { assertNever } from '../kit/assert-never.ts';
import { $cellOf } from './selected.ts';

export const TABLE_CHANGES = [
  'rowAbove',
  'rowBelow',
  'columnBefore',
  'columnAfter',
  'removeRow',
  'removeColumn',
  'headerRow',
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

const $currentCell = () => {
  const selection = $getSelection();
  const [first] = selection?.getNodes() ?? [];
  const at = $isRangeSelection(selection) ? selection.anchor.getNode() : first;
  return at ? $cellOf(at) : null;
};

const $firstRow = (): TableRowNode | null => {
  const row = $currentCell()?.getParent()?.getParent()?.getFirstChild();
  return $isTableRowNode(row) ? row : null;
};

/** True when every cell of the first row of the selected table is a header. */
export const $isHeaderRow = (): boolean => {
  const cells = $firstRow()?.getChildren().filter($isTableCellNode) ?? [];
  return cells.length > 0 && cells.every((cell) => cell.hasHeader());
};

/** Changes the table the selection is in; does nothing outside a table. */
export function $changeTable(change: TableChange): void {
  const cell = $currentCell();
  const table = cell?.getParent()?.getParent();
  if (!cell || !table) return;
  switch (change) {
    case 'rowAbove':
    case 'rowBelow': {
      const row = $insertTableRowAtSelection(change === 'rowBelow');
      // A header describes what is below it; a row put next to it is data.
      for (const made of row?.getChildren().filter($isTableCellNode) ?? [])
        made.setHeaderStyles(TableCellHeaderStates.NO_STATUS);
      return;
    }
    case 'columnBefore':
    case 'columnAfter':
      $insertTableColumnAtSelection(change === 'columnAfter');
      return;
    case 'removeRow':
      if (table.getChildrenSize() === 1) $removeTable(table);
      else $deleteTableRowAtSelection();
      return;
    case 'removeColumn':
      if (cell.getParent()?.getChildrenSize() === 1) $removeTable(table);
      else $deleteTableColumnAtSelection();
      return;
    case 'headerRow': {
      const state = $isHeaderRow() ? TableCellHeaderStates.NO_STATUS : TableCellHeaderStates.ROW;
      for (const head of $firstRow()?.getChildren().filter($isTableCellNode) ?? [])
        head.setHeaderStyles(state);
      return;
    }
    case 'removeTable':
      $removeTable(table);
      return;
    default:
      assertNever(change);
  }
}

function $removeTable(table: { selectNext: () => unknown; remove: () => void }): void {
  $setSelection(null);
  table.selectNext();
  table.remove();
}
