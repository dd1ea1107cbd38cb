import type { CellBlock, TableCell, TableRow } from '../../../article/nodes/table.ts';
import { cellBlocks, MAX_ROWS } from '../../common/grid.ts';
import { attribute, findElement, isElement, textOf, type Element } from './tree.ts';
import type { Walker } from './walker.ts';

/** Reads a table, or lets the words out of one that only places things on a page. */
export function readTable(walker: Walker, table: Element): void {
  const rows = rowsOf(table);
  const cells = rows.flat();
  const layout =
    !walker.options.own &&
    (attribute(table, 'role') === 'presentation' ||
      cells.length <= 1 ||
      (findElement(table, (e) => e.tagName === 'table') !== null && !cells.some((c) => c.tagName === 'th')));
  if (layout) {
    for (const cell of cells) walker.read(cell);
    return;
  }
  if (rows.length > MAX_ROWS) walker.notes.add('tableRows');
  const read: TableRow[] = rows
    .slice(0, MAX_ROWS)
    .map((row) => ({ cells: row.slice(0, 100).map((c) => readCell(walker, c)) }));
  const caption = table.childNodes.find((n) => n.nodeName === 'caption');
  if (caption && isElement(caption) && textOf(caption).trim() !== '') walker.read(caption);
  if (read.length > 0) walker.emit({ kind: 'table', id: walker.options.newId(), rows: read });
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  const take = (parent: Element): void => {
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName === 'tr')
        rows.push(
          child.childNodes.filter(
            (n): n is Element => isElement(n) && (n.tagName === 'td' || n.tagName === 'th'),
          ),
        );
      else if (/^t(head|body|foot)$/u.test(child.tagName)) take(child);
    }
  };
  take(table);
  return rows;
}

function readCell(walker: Walker, element: Element): TableCell {
  const inner = walker.part(element);
  // A cell holds no pictures: their files are not wanted either.
  const gone = new Set(inner.filter((b) => b.kind === 'image').map((b) => b.id));
  if (gone.size > 0) {
    walker.found.pictures = walker.found.pictures.filter((p) => !gone.has(p.blockId));
    walker.found.paths = walker.found.paths.filter((p) => !gone.has(p.blockId));
  }
  const blocks = cellBlocks(inner, walker.notes);
  const colSpan = spanOf(element, 'colspan', 100);
  const rowSpan = spanOf(element, 'rowspan', 1000);
  // An empty cell is still a place to write in.
  const empty: CellBlock[] = walker.options.own
    ? []
    : [{ kind: 'paragraph', id: walker.options.newId(), content: [] }];
  return {
    ...(element.tagName === 'th' ? { header: true } : {}),
    ...(colSpan === undefined ? {} : { colSpan }),
    ...(rowSpan === undefined ? {} : { rowSpan }),
    content: blocks.length > 0 ? blocks : empty,
  };
}

function spanOf(element: Element, name: string, max: number): number | undefined {
  const span = Number.parseInt(attribute(element, name) ?? '', 10);
  return Number.isInteger(span) && span >= 2 ? Math.min(span, max) : undefined;
}
