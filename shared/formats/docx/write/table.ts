import type { Inline } from '../../../article/inline.ts';
import type { CellBlock, Table } from '../../../article/nodes/table.ts';
import { bookmarkOf, tableBookmarkOf } from '../names.ts';
import { placeCells, type Place } from './cells.ts';
import { paragraph } from './paragraph.ts';
import { textBlockXml } from './text-block.ts';
import type { Stamped, Writing } from './writing.ts';
import { tag, valued } from './xml.ts';

/** Width of the text on a page, in twentieths of a point. */
const WIDTH = 9000;

/** A line that is put in or struck out with all of its table, unless something is said of it already. */
const withStamp = (block: CellBlock, { ins, del }: Stamped): CellBlock =>
  ins || del
    ? {
        ...block,
        content: block.content.map((part): Inline => ({
          ...part,
          ...((part.ins ?? ins) ? { ins: part.ins ?? ins } : {}),
          ...((part.del ?? del) ? { del: part.del ?? del } : {}),
        })),
      }
    : block;

function cellXml({ cell, width, merge }: Place, table: Table, isFirst: boolean, writing: Writing): string {
  const properties =
    (width > 1 ? valued('w:gridSpan', width) : '') +
    (merge === null ? '' : merge === 'restart' ? valued('w:vMerge', 'restart') : tag('w:vMerge'));
  const tableName = isFirst ? tableBookmarkOf(table.id) : undefined;
  writing.numbering.end();
  const content = (cell?.content ?? []).map((block, i) =>
    textBlockXml(withStamp(block, table), writing, {
      heads: cell?.header === true,
      names: [i === 0 ? tableName : undefined, bookmarkOf(block.id)],
    }),
  );
  if (content.length === 0) content.push(paragraph({ style: 'Normal' }, '', writing, { names: [tableName] }));
  return tag('w:tc', {}, properties === '' ? '' : tag('w:tcPr', {}, properties), ...content);
}

/** A table with its header rows and merged cells. One that is put in or struck out is so row by row, with its words. */
export function tableXml(table: Table, writing: Writing): string {
  const { rows, columns } = placeCells(table);
  const column = Math.max(1, Math.floor(WIDTH / columns));
  const properties = tag(
    'w:tblPr',
    {},
    valued('w:tblStyle', 'TableGrid'),
    writing.around === 'rtl' ? tag('w:bidiVisual') : '',
    tag('w:tblW', { 'w:w': 0, 'w:type': 'auto' }),
  );
  const grid = tag(
    'w:tblGrid',
    {},
    ...Array.from({ length: columns }, () => tag('w:gridCol', { 'w:w': column })),
  );
  // Word repeats header rows at the top of a page; they are those above the first row of another kind.
  let inHead = true;
  const body = rows.map((places, y) => {
    inHead &&= places.length > 0 && places.every(({ from }) => from.header === true);
    const row = (inHead ? tag('w:tblHeader') : '') + writing.stamps.onMark(table);
    const cells = places.map((place, x) => cellXml(place, table, x === 0 && y === 0, writing));
    // A row must have a cell.
    if (cells.length === 0) cells.push(tag('w:tc', {}, paragraph({ style: 'Normal' }, '', writing)));
    return tag('w:tr', {}, row === '' ? '' : tag('w:trPr', {}, row), ...cells);
  });
  writing.numbering.end();
  return tag('w:tbl', {}, properties, grid, ...body);
}
