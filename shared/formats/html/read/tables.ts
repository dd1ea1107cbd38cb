import { assertNever } from '../../../kit/assert-never.ts';
import { inlineText, text } from '../../../article/inline.ts';
import type { Block } from '../../../article/nodes/index.ts';
import type { CellBlock, TableCell, TableRow } from '../../../article/nodes/table.ts';
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
  if (rows.length > 2000) walker.notes.add('A table was longer than 2,000 rows; the rest was left out.');
  const read: TableRow[] = rows
    .slice(0, 2000)
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
  const blocks = walker.part(element).flatMap((b) => cellBlocks(walker, b));
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
    content: blocks.length > 0 ? blocks.slice(0, 1000) : empty,
  };
}

function spanOf(element: Element, name: string, max: number): number | undefined {
  const span = Number.parseInt(attribute(element, name) ?? '', 10);
  return Number.isInteger(span) && span >= 2 ? Math.min(span, max) : undefined;
}

/** What a cell may hold of a block: paragraphs and entries as they are, anything else as its words. */
function cellBlocks(walker: Walker, block: Block): CellBlock[] {
  switch (block.kind) {
    case 'paragraph':
    case 'listItem':
      return [block];
    case 'heading':
    case 'quote':
    case 'pullquote':
      return [
        { kind: 'paragraph', id: block.id, content: block.content, ...(block.dir ? { dir: block.dir } : {}) },
      ];
    case 'table':
      return block.rows
        .flatMap((r) => r.cells.flatMap((c) => c.content))
        .filter((c) => inlineText(c.content).trim() !== '');
    case 'embed':
      return [
        {
          kind: 'paragraph',
          id: block.id,
          content: [text(block.fallback || block.url, [], { href: block.url })],
        },
      ];
    case 'image': {
      walker.notes.add('Pictures inside a table were replaced by their words.');
      walker.found.pictures = walker.found.pictures.filter((p) => p.blockId !== block.id);
      walker.found.paths = walker.found.paths.filter((p) => p.blockId !== block.id);
      const words = block.caption || block.alt;
      return words === '' ? [] : [{ kind: 'paragraph', id: block.id, content: [text(words)] }];
    }
    case 'rule':
    case 'unknown':
      return [];
    default:
      return assertNever(block);
  }
}
