import { assertNever } from '../../kit/assert-never.ts';
import { inlineText, text } from '../../article/inline.ts';
import type { Block } from '../../article/nodes/index.ts';
import type { CellBlock, TableCell, TableRow } from '../../article/nodes/table.ts';
import type { StoryBuilder } from './builder.ts';
import type { Tally } from './tally.ts';

/** A cell as word processors keep it: how many columns it covers, and whether it goes on from the cell above. */
export type GridCell = { columns: number; continues: boolean; read: () => TableCell };

export const MAX_ROWS = 2000;
const MAX_COLUMNS = 100;

/** Cells that go on downwards become row spans of the cell in which they began. */
export function gridRows(grid: readonly (readonly GridCell[])[], tally: Tally): TableRow[] {
  if (grid.length > MAX_ROWS) tally.add('tableRows');
  const open = new Map<number, TableCell>();
  return grid.slice(0, MAX_ROWS).map((row) => {
    const cells: TableCell[] = [];
    let column = 0;
    for (const cell of row.slice(0, MAX_COLUMNS)) {
      const above = cell.continues ? open.get(column) : undefined;
      if (above) above.rowSpan = Math.min(1000, (above.rowSpan ?? 1) + 1);
      else {
        const read = cell.read();
        if (cell.columns > 1) read.colSpan = cell.columns;
        cells.push(read);
        open.set(column, read);
      }
      column += cell.columns;
    }
    return { cells };
  });
}

/** What `read` puts into a story of its own, as the content of a cell; an empty cell is still a place to write in. */
export function cellContent(story: StoryBuilder, read: (inner: StoryBuilder) => void): CellBlock[] {
  const inner = story.part();
  read(inner);
  const content = cellBlocks(inner.blocks, inner.tally);
  return content.length > 0 ? content : [{ kind: 'paragraph', id: inner.newId(), content: [] }];
}

/** What a cell may hold of blocks: paragraphs and entries as they are, anything else as its words. */
export const cellBlocks = (blocks: readonly Block[], tally: Tally): CellBlock[] =>
  blocks.flatMap((block) => cellBlock(block, tally)).slice(0, 1000);

function cellBlock(block: Block, tally: Tally): CellBlock[] {
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
      tally.add('innerTables');
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
      tally.add('tablePictures');
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
