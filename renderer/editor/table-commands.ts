import {
  ArrowDownToLine,
  ArrowLeftToLine,
  ArrowRightToLine,
  ArrowUpToLine,
  Columns2,
  MoveDown,
  MoveUp,
  PanelLeft,
  PanelTop,
  Rows2,
  TableCellsMerge,
  TableCellsSplit,
  TableColumnsSplit,
  TableRowsSplit,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { $changeTable, type TableChange, type TableState } from '../../shared/editor/index.ts';
import { words } from '../ui/words/index.ts';
import type { EditorCommand } from './commands.ts';

const change = (
  of: TableChange,
  icon: LucideIcon,
  more: { can?: (table: TableState) => boolean; is?: (table: TableState) => boolean } = {},
): EditorCommand => ({
  label: () => words().editor.tableChanges[of],
  icon,
  isEnabled: ({ table }) => table !== null && (more.can?.(table) ?? true),
  ...(more.is ? { isActive: ({ table }) => table !== null && more.is?.(table) === true } : {}),
  run: ({ editor }) => {
    editor.update(() => {
      $changeTable(of);
    });
  },
});

/** What can be done to a table: rows of the editor's command table. */
export const tableCommands = {
  rowAbove: change('rowAbove', ArrowUpToLine),
  rowBelow: change('rowBelow', ArrowDownToLine),
  columnBefore: change('columnBefore', ArrowLeftToLine),
  columnAfter: change('columnAfter', ArrowRightToLine),
  rowUp: change('rowUp', MoveUp, { can: (table) => table.canMoveUp }),
  rowDown: change('rowDown', MoveDown, { can: (table) => table.canMoveDown }),
  mergeCells: change('mergeCells', TableCellsMerge, { can: (table) => table.canMerge }),
  splitCell: change('splitCell', TableCellsSplit, { can: (table) => table.canSplit }),
  selectRow: change('selectRow', Rows2),
  selectColumn: change('selectColumn', Columns2),
  headerRow: change('headerRow', PanelTop, { is: (table) => table.headerRow }),
  headerColumn: change('headerColumn', PanelLeft, { is: (table) => table.headerColumn }),
  removeRow: change('removeRow', TableRowsSplit),
  removeColumn: change('removeColumn', TableColumnsSplit),
  removeTable: change('removeTable', Trash2),
} as const satisfies Record<TableChange, EditorCommand>;

/** The same in the order and groups of a menu. */
export const TABLE_MENU: readonly (TableChange | null)[] = [
  'rowAbove',
  'rowBelow',
  'columnBefore',
  'columnAfter',
  null,
  'rowUp',
  'rowDown',
  null,
  'selectRow',
  'selectColumn',
  'mergeCells',
  'splitCell',
  null,
  'headerRow',
  'headerColumn',
  null,
  'removeRow',
  'removeColumn',
  'removeTable',
];
