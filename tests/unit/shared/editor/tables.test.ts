// @vitest-environment happy-dom
import fc from 'fast-check';
import { $getSelection, KEY_TAB_COMMAND, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { gridSize } from '../../../../shared/article/grid.ts';
import { inlineText } from '../../../../shared/article/inline.ts';
import { block, type Block } from '../../../../shared/article/nodes/index.ts';
import type { Table } from '../../../../shared/article/nodes/table.ts';
import {
  $changeTable,
  $pasteIntoTable,
  $tableState,
  TABLE_CHANGES,
  tsvToTable,
  type TableChange,
} from '../../../../shared/editor/index.ts';
import { $caret, act, openBody, paragraph, type Desk } from './editing.ts';

/** A table of words, `a b / c d`; each cell is a line whose id is its word. */
function tableOf(text: string, headers = 0): Table {
  return {
    kind: 'table',
    id: 'tabl',
    rows: text.split(' / ').map((row, y) => ({
      cells: row.split(' ').map((word) => ({
        ...(y < headers ? { header: true } : {}),
        content: [{ kind: 'paragraph', id: `cell-${word}`, content: [{ kind: 'text', text: word }] }],
      })),
    })),
  };
}

const tableIn = (desk: Desk): Table | undefined => desk.body.read().find((b) => b.kind === 'table');
const written = (desk: Desk): string =>
  tableIn(desk)
    ?.rows.map((row) =>
      row.cells
        .map((cell) => {
          const words = cell.content.map((line) => inlineText(line.content)).join('+') || '.';
          const span =
            cell.colSpan || cell.rowSpan ? `:${String(cell.colSpan ?? 1)}x${String(cell.rowSpan ?? 1)}` : '';
          return (cell.header ? '#' : '') + words + span;
        })
        .join(' '),
    )
    .join(' / ') ?? 'none';

const open = (text: string, headers = 0): Desk =>
  openBody([paragraph('befo', 'Before'), tableOf(text, headers), paragraph('afte', 'After')]);

/** Puts the caret into a cell, or selects from one cell to another, and makes a change. */
function change(desk: Desk, cell: string, ...changes: TableChange[]): void {
  act(desk, () => $caret(`cell-${cell}`, 0));
  for (const each of changes) act(desk, () => $changeTable(each));
}

test.each<[string, TableChange[], string]>([
  ['a', ['rowAbove'], '. . / #a #b / c d'],
  ['a', ['rowBelow'], '#a #b / . . / c d'],
  ['a', ['columnBefore'], '#. #a #b / . c d'],
  ['c', ['columnAfter'], '#a #. #b / c . d'],
  ['c', ['rowUp'], 'c d / #a #b'],
  ['c', ['rowDown'], '#a #b / c d'],
  ['c', ['selectRow', 'mergeCells'], '#a #b / c+d:2x1'],
  ['b', ['selectColumn', 'mergeCells'], '#a #b+d:1x2 / c'],
  ['c', ['selectRow', 'mergeCells', 'splitCell'], '#a #b / c+d .'],
  ['c', ['selectRow', 'mergeCells', 'columnAfter'], '#a #b #. / c+d:2x1 .'],
  ['c', ['headerRow', 'headerColumn'], '#a b / #c d'],
  ['a', ['selectRow', 'mergeCells', 'removeColumn'], 'none'],
  ['b', ['removeColumn'], '#a / c'],
  ['b', ['removeRow'], 'c d'],
  ['b', ['removeTable'], 'none'],
])('from cell %s, %j gives %s', (cell, changes, expected) => {
  const desk = open('a b / c d', 1);
  change(desk, cell, ...changes);
  expect(written(desk)).toBe(expected);
});

test('a table change is one step to undo', () => {
  const desk = open('a b / c d');
  change(desk, 'c', 'selectRow', 'mergeCells');
  desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(written(desk)).toBe('a b / c d');
});

test('the caret stays with its words, or goes to the cell nearest to those that went', () => {
  const desk = open('a b / c d');
  const at = (): string => desk.editor.read(() => $getSelection()?.getNodes()[0]?.getTextContent() ?? '');
  change(desk, 'd', 'columnBefore');
  const stayed = at();
  change(desk, 'd', 'removeRow');
  expect([stayed, written(desk), at()]).toEqual(['d', 'a . b', 'b']);
});

test('what can be done is told', () => {
  const desk = open('a b / c d', 1);
  const state = () => desk.editor.read(() => $tableState());
  change(desk, 'c', 'selectRow');
  const row = state();
  act(desk, () => $caret('befo', 0));
  expect([row, state()]).toEqual([
    {
      headerRow: true,
      headerColumn: false,
      canMerge: true,
      canSplit: false,
      canMoveUp: true,
      canMoveDown: false,
    },
    null,
  ]);
});

test('Tab in the last cell adds a row and goes on there', () => {
  const desk = open('a b / c d');
  act(desk, () => $caret('cell-d', 1));
  const key = new KeyboardEvent('keydown', { key: 'Tab', cancelable: true });
  act(desk, () => void desk.editor.dispatchCommand(KEY_TAB_COMMAND, key));
  expect([written(desk), key.defaultPrevented]).toEqual(['a b / c d / . .', true]);
});

test('a pasted table takes the place of cells, and the table grows for it', () => {
  const desk = open('a b / c d', 1);
  const pasted = tsvToTable('1\t2\r\n3\t"four\nlines"\r\n', desk.newId);
  act(desk, () => $caret('cell-b', 0));
  act(desk, () => void (pasted && $pasteIntoTable(pasted)));
  expect(written(desk)).toBe('#a #1 #2 / c 3 four+lines');
});

test('text is a table when tabs part it', () => {
  let made = 0;
  const newId = (): string => `id-${String((made += 1))}`;
  const read = (plain: string) =>
    tsvToTable(plain, newId)?.rows.map((r) =>
      r.cells.map((c) => c.content.map((l) => inlineText(l.content))),
    );
  expect([read('no tabs'), read('a\t\n\t"b ""q"" c"'), read('"open\tb')]).toEqual([
    undefined,
    [
      [['a'], ['']],
      [[''], ['b "q" c']],
    ],
    [[['"open'], ['b']]],
  ]);
});

/** The words of the cells, in any order. */
const wordsOf = (blocks: readonly Block[]): string[] =>
  blocks
    .flatMap((b) => (b.kind === 'table' ? b.rows.flatMap((r) => r.cells.flatMap((c) => c.content)) : []))
    .map((line) => inlineText(line.content))
    .filter((word) => word !== '')
    .sort();

test('any changes leave a valid rectangular table with the words of the cells that stay', () => {
  const step = fc.record({
    change: fc.constantFrom(...TABLE_CHANGES.filter((c) => c !== 'removeTable')),
    cell: fc.nat(40),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const desk = open('a b c / d e f / g h i', 1);
      for (const { change: what, cell } of steps) {
        const table = tableIn(desk);
        if (!table) break;
        const lines = table.rows.flatMap((r) => r.cells.flatMap((c) => c.content.map((l) => l.id)));
        const before = wordsOf(desk.body.read());
        if (!what.startsWith('merge')) act(desk, () => $caret(lines[cell % lines.length] ?? '', 0));
        act(desk, () => $changeTable(what));
        const after = tableIn(desk);
        if (!after) continue;
        expect(block.safeParse(after).success).toBe(true);
        const { width, height } = gridSize(after.rows);
        const places = after.rows
          .flatMap((r) => r.cells)
          .reduce((n, c) => n + (c.colSpan ?? 1) * (c.rowSpan ?? 1), 0);
        expect(places, JSON.stringify(after.rows)).toBe(width * height);
        const now = wordsOf(desk.body.read());
        if (what.startsWith('remove')) expect(now.every((word) => before.includes(word))).toBe(true);
        else expect(now).toEqual(before);
      }
      // The same comes back from the store.
      const stored = desk.body.read();
      expect(openBody(stored).body.read()).toEqual(stored);
    }),
    { numRuns: 60 },
  );
});
