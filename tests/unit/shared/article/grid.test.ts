import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
  type Grid,
} from '../../../../shared/article/grid.ts';

/** A table of words: `a b / c d`; spans are written behind a word, as `a:2x1`. */
function grid(text: string): Grid<string> {
  return text.split('/').map((row) => ({
    cells: row
      .trim()
      .split(/\s+/u)
      .map((cell) => {
        const [words = '', span] = cell.split(':');
        const [w = 1, h = 1] = (span ?? '1x1').split('x').map(Number);
        return {
          ...(words.startsWith('#') ? { header: true } : {}),
          ...(w > 1 ? { colSpan: w } : {}),
          ...(h > 1 ? { rowSpan: h } : {}),
          content: words === '.' ? [] : words.split('+'),
        };
      }),
  }));
}
const written = (given: Grid<string> | null): string | null =>
  given
    ?.map((row) =>
      row.cells
        .map((c) => {
          const span =
            (c.colSpan ?? 1) + (c.rowSpan ?? 1) > 2
              ? `:${String(c.colSpan ?? 1)}x${String(c.rowSpan ?? 1)}`
              : '';
          return (
            (c.content.length === 0 ? '.' : c.content.join('+')) +
            (c.header && c.content.length === 0 ? '#' : '') +
            span
          );
        })
        .join(' '),
    )
    .join(' / ') ?? null;

const area = (x: number, y: number, width: number, height: number): Area => ({ x, y, width, height });

describe('a table', () => {
  it.each<[string, string | null, string | null]>([
    ['grows a cell that spans the new row', written(addRow(grid('a:1x2 b / c'), 1)), 'a:1x3 b / . / c'],
    ['puts a row in above', written(addRow(grid('#a #b / c d'), 0)), '. . / #a #b / c d'],
    [
      'puts a column in, a header beside headers',
      written(addColumn(grid('#a #b / c d'), 1)),
      '#a .# #b / c . d',
    ],
    [
      'keeps the words of a cell that reaches out of a removed row',
      written(removeRows(grid('a:1x2 b / c'), 0, 1)),
      'a c',
    ],
    [
      'removes a column through a merged cell',
      written(removeColumns(grid('a:2x1 b / c d e'), 0, 1)),
      'a b / d e',
    ],
    ['is gone with its last row', written(removeRows(grid('a b'), 0, 1)), null],
    [
      'merges cells in reading order',
      written(mergeCells(grid('a b / c d'), area(0, 0, 2, 2))),
      'a+b+c+d:2x2 / ',
    ],
    [
      'merges no half of a cell',
      written(mergeCells(grid('a:2x1 b / c d e'), area(1, 0, 1, 2))),
      'a+c+d:2x2 b / e',
    ],
    [
      'splits a cell into its places',
      written(splitCells(grid('a+b:2x2 c / d'), area(0, 0, 1, 1))),
      'a+b . c / . . d',
    ],
    ['moves a row', written(moveRow(grid('a b / c d'), 0, 1)), 'c d / a b'],
    ['moves no row that a cell spans', written(moveRow(grid('a:1x2 b / c'), 0, 1)), null],
    ['moves no row over the edge', written(moveRow(grid('a / b'), 1, 1)), null],
    [
      'grows for what is pasted',
      written(pasteGrid(grid('a b / c d'), { x: 1, y: 1 }, grid('1 2 / 3 4'))),
      'a b . / c 1 2 / . 3 4',
    ],
    [
      'splits what is pasted over',
      written(pasteGrid(grid('a:2x1 b / c d e'), { x: 1, y: 0 }, grid('1'))),
      'a 1 b / c d e',
    ],
  ])('%s', (_name, found, expected) => {
    expect(found).toBe(expected);
  });

  it('keeps the corner a header while the other line is one', () => {
    const both = setHeaderLine(setHeaderLine(grid('a b / c d'), 'row', true), 'column', true);
    const rowOff = setHeaderLine(both, 'row', false);
    expect([isHeaderLine(rowOff, 'row', 0), isHeaderLine(rowOff, 'column', 0)]).toEqual([false, true]);
  });

  it('gets the empty places of a ragged one', () => {
    expect(written(addRow(grid('a b c / d'), 2))).toBe('a b c / d . . / . . .');
  });
});

type Step = { kind: string; x: number; y: number; w: number; h: number };
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    'row',
    'column',
    'dropRow',
    'dropColumn',
    'merge',
    'split',
    'up',
    'headRow',
    'headColumn',
    'paste',
  ),
  x: fc.nat(6),
  y: fc.nat(6),
  w: fc.integer({ min: 1, max: 3 }),
  h: fc.integer({ min: 1, max: 3 }),
});

function apply(before: Grid<string>, { kind, x, y, w, h }: Step, fresh: () => string): Grid<string> {
  const size = gridSize(before);
  const at = { x: x % size.width, y: y % size.height };
  const part = area(at.x, at.y, Math.min(w, size.width - at.x), Math.min(h, size.height - at.y));
  switch (kind) {
    case 'row':
      return addRow(before, y % (size.height + 1));
    case 'column':
      return addColumn(before, x % (size.width + 1));
    case 'dropRow':
      return removeRows(before, at.y, 1) ?? before;
    case 'dropColumn':
      return removeColumns(before, at.x, 1) ?? before;
    case 'merge':
      return mergeCells(before, part);
    case 'split':
      return splitCells(before, part);
    case 'up':
      return moveRow(before, at.y, -1) ?? before;
    case 'paste':
      return pasteGrid(before, at, [{ cells: [{ content: [fresh()] }, { content: [fresh()], colSpan: 2 }] }]);
    default:
      return setHeaderLine(before, kind === 'headRow' ? 'row' : 'column', w > 1);
  }
}

/** Every place is covered by exactly one cell, and each row is as long as the first. */
function isRectangular(table: Grid<string>): boolean {
  const size = gridSize(table);
  const seen = new Map<string, number>();
  for (const { x, y, width, height } of areasOf(table).values())
    for (let j = y; j < y + height; j++)
      for (let i = x; i < x + width; i++)
        seen.set(`${String(i)},${String(j)}`, (seen.get(`${String(i)},${String(j)}`) ?? 0) + 1);
  return seen.size === size.width * size.height && [...seen.values()].every((n) => n === 1);
}

describe('any changes to a table', () => {
  const words = (table: Grid<string>): string[] =>
    table.flatMap((r) => r.cells.flatMap((c) => c.content)).sort();

  it('keep it rectangular and keep all words but those of what was removed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let made = 0;
        const fresh = (): string => `new${String((made += 1))}`;
        let table = grid('#a #b #c / d e f / g h i');
        for (const each of steps) {
          const before = words(table);
          const next = apply(table, each, fresh);
          expect(isRectangular(next), JSON.stringify({ each, table, next })).toBe(true);
          const after = words(next);
          if (!/^(?:drop|paste)/u.test(each.kind)) expect(after).toEqual(before);
          else if (each.kind === 'paste') expect(after.filter((w) => !before.includes(w)).length).toBe(2);
          else expect(after.every((w) => before.includes(w))).toBe(true);
          expect(next.some((r) => r.cells.some((c) => c.content !== undefined))).toBe(true);
          table = next;
        }
      }),
    );
  });
});
