import type { TableCell, TableRow } from '../../article/nodes/table.ts';
import { cellContent, gridRows, type GridCell } from '../common/grid.ts';
import { childOf, childrenOf, type XmlElement } from '../common/xml.ts';
import { toggleOf, valueOf } from './parts.ts';
import type { Reading } from './reading.ts';

/** Reads the blocks of a cell into a story. */
type ReadInto = (blocks: readonly XmlElement[], reading: Reading) => void;

/** Rows and cells, also those inside content controls and tracked insertions. */
export function partsOf(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === name
      ? [child]
      : /^w:(?:sdt|sdtContent|customXml|ins)$/u.test(child.name)
        ? partsOf(child, name)
        : [],
  );
}

/** True for a cell that is written in the style of headings, as those of a first column are. */
export const isHeading = (cell: XmlElement, { style }: Reading): boolean => {
  const lines = childrenOf(cell, 'w:p');
  return (
    lines.length > 0 &&
    lines.every((line) => style(valueOf(childOf(line, 'w:pPr'), 'w:pStyle')).meaning.kind === 'tableHeading')
  );
};

/** Reads a table. One of a single cell only frames its words, which come out as they are. */
export function readTable(table: XmlElement, reading: Reading, readInto: ReadInto): void {
  const { story } = reading;
  const rows = partsOf(table, 'w:tr').filter((row) => {
    const deleted = childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined;
    if (deleted) story.tally.add('deletions');
    return !deleted;
  });
  const cells = rows.map((row) => partsOf(row, 'w:tc'));
  const [only] = cells[0] ?? [];
  if (rows.length === 1 && cells[0]?.length === 1 && only) {
    readInto(childrenOf(only), reading);
    return;
  }
  const grid = cells.map((row, at): GridCell[] => {
    const header = toggleOf(childOf(rows[at], 'w:trPr'), 'w:tblHeader') === true;
    return row.map((cell) => {
      const properties = childOf(cell, 'w:tcPr');
      const merge = childOf(properties, 'w:vMerge');
      const columns = Number(valueOf(properties, 'w:gridSpan') ?? 1);
      return {
        columns: Number.isInteger(columns) && columns >= 1 ? Math.min(100, columns) : 1,
        continues: merge !== undefined && merge.attributes['w:val'] !== 'restart',
        read: (): TableCell => ({
          ...(header || isHeading(cell, reading) ? { header: true } : {}),
          content: cellContent(story, (inner) => {
            readInto(childrenOf(cell), { ...reading, story: inner });
          }),
        }),
      };
    });
  });
  const read: TableRow[] = gridRows(grid, story.tally);
  if (read.length > 0) story.add({ kind: 'table', id: story.newId(), rows: read });
}
