import type { Inline } from '../../../article/inline.ts';
import type { Block } from '../../../article/nodes/index.ts';
import type { CellBlock, Table, TableCell, TableRow } from '../../../article/nodes/table.ts';
import { readBlocks, type Reading as Which } from '../../../article/review/reading.ts';
import { inCell } from '../../../article/review/tokens.ts';
import type { Changed, Stamp } from '../../../article/stamps.ts';
import { cellBlocks, gridRows, type GridCell } from '../../common/grid.ts';
import { childOf, type XmlElement } from '../../common/xml.ts';
import { tableOfBookmark } from '../names.ts';
import { toggleOf, valueOf } from '../parts.ts';
import type { Reading } from '../reading.ts';
import { isHeading, partsOf } from '../tables.ts';
import type { Review } from './review.ts';

/** Reads the blocks of a cell; bookmarks that name its table are told apart. */
export type ReadCell = (cell: XmlElement) => { blocks: Block[]; names: string[]; blank: boolean };

/** What one person did at one time: other programs number the rows and the words of a table apart. */
const isOne = (a: Stamp, b: Stamp | undefined): boolean => a.by === b?.by && a.at === b.at;

/** Words that came or went with all of their row have no stamp of their own. */
const withoutStamps = (block: CellBlock, own: Changed): CellBlock => ({
  ...block,
  content: block.content.map((part): Inline => {
    const { ins, del, ...rest } = part;
    return {
      ...rest,
      ...(ins && !isOne(ins, own.ins) ? { ins } : {}),
      ...(del && !isOne(del, own.del) ? { del } : {}),
    };
  }),
});

const inCells = (blocks: readonly Block[], reading: Reading): CellBlock[] =>
  blocks.flatMap((block) =>
    'content' in block ? inCell([block]) : cellBlocks([block], reading.story.tally),
  );

type Row = { cells: GridCell[]; mark: Changed };

const tableOf = (id: string, rows: readonly Row[], reading: Reading): Table | null => {
  const read: TableRow[] = gridRows(
    rows.map(({ cells }) => cells),
    reading.story.tally,
  );
  return read.length > 0 ? { kind: 'table', id, rows: read } : null;
};

/**
 * A table with what is suggested in its cells. One of which all rows came or went did so whole; where only some did, the
 * table as it was went and the table as it is came, because a grid is not suggested row by row.
 */
export function readTable(table: XmlElement, reading: Reading, review: Review, readCell: ReadCell): Table[] {
  let name: string | undefined;
  const rows = partsOf(table, 'w:tr').map((row): Row => {
    const properties = childOf(row, 'w:trPr');
    const [put, struck] = [childOf(properties, 'w:ins'), childOf(properties, 'w:del')];
    const mark: Changed = {
      ...(put ? { ins: review.stamps.of(put) } : {}),
      ...(struck ? { del: review.stamps.of(struck) } : {}),
    };
    const header = toggleOf(properties, 'w:tblHeader') === true;
    const cells = partsOf(row, 'w:tc').map((cell): GridCell => {
      const tcPr = childOf(cell, 'w:tcPr');
      const merge = childOf(tcPr, 'w:vMerge');
      const columns = Number(valueOf(tcPr, 'w:gridSpan') ?? 1);
      const { blocks, names, blank } = readCell(cell);
      for (const one of names) name ??= tableOfBookmark(one);
      const content = blank ? [] : inCells(blocks, reading);
      return {
        columns: Number.isInteger(columns) && columns >= 1 ? Math.min(100, columns) : 1,
        continues: merge !== undefined && merge.attributes['w:val'] !== 'restart',
        read: (): TableCell => ({
          ...(header || isHeading(cell, reading) ? { header: true } : {}),
          content: content.map((block) => withoutStamps(block, mark)).slice(0, 1000),
        }),
      };
    });
    return { cells, mark };
  });
  const id = name ?? reading.story.newId();
  const first = (of: 'ins' | 'del'): Stamp | undefined => rows.map((r) => r.mark[of]).find((s) => s);
  const [ins, del] = [first('ins'), first('del')];
  const whole = tableOf(id, rows, reading);
  if (!whole) return [];
  if (!ins && !del) return [whole];
  const all = (of: 'ins' | 'del'): boolean => rows.every((r) => r.mark[of]);
  const unmixed = (!ins || all('ins')) && (!del || all('del'));
  if (unmixed) return [{ ...whole, ...(ins ? { ins } : {}), ...(del ? { del } : {}) }];
  const part = (which: Which, at: string): Table | null => {
    const made = tableOf(
      at,
      rows.filter(({ mark }) => (which === 'base' ? !mark.ins : !mark.del)),
      reading,
    );
    if (!made) return null;
    const cellOf = (cell: TableCell): TableCell => ({
      ...cell,
      content: inCells(
        readBlocks(cell.content, which).map((b) =>
          which === 'base' ? b : { ...b, id: reading.story.newId() },
        ),
        reading,
      ),
    });
    return { ...made, rows: made.rows.map((row) => ({ cells: row.cells.map(cellOf) })) };
  };
  const stamp = ins ?? del;
  if (!stamp) return [whole];
  const [before, after] = [part('base', id), part('final', reading.story.newId())];
  return [
    ...(before ? [{ ...before, del: del ?? stamp }] : []),
    ...(after ? [{ ...after, ins: ins ?? stamp }] : []),
  ];
}
