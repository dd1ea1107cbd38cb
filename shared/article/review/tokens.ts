import { tidyInlines, type Inline } from '../inline.ts';
import type { Block, TextBlock } from '../nodes/index.ts';
import type { CellBlock, Table } from '../nodes/table.ts';

/**
 * A container of blocks (the body, or a cell) as a flat list: pieces of its lines; after each line its paragraph mark, which
 * is the block without its words; and every other block whole. A token is an ordinary inline or block, so nothing is
 * translated. Cells are containers of their own: a table is one token here.
 */
export type Token = Inline | Block;

/** A block that ends a line, or stands for itself. */
export const isBlockToken = (token: Token): token is Block => 'id' in token;
export const isMark = (token: Token): token is TextBlock => 'content' in token;

/** A run without letters is no word. */
export const isThere = (part: Inline): boolean => part.kind !== 'text' || part.text !== '';

/** A list of blocks as tokens; `cut` says into which pieces a run of text falls. */
export function tokensOfBlocks(blocks: readonly Block[], cut?: (run: Inline) => Inline[]): Token[] {
  const tokens: Token[] = [];
  for (const block of blocks) {
    if ('content' in block) {
      for (const part of block.content) {
        if (cut) tokens.push(...cut(part));
        else tokens.push(part);
      }
      tokens.push({ ...block, content: [] });
    } else tokens.push(block);
  }
  return tokens;
}

/**
 * Tokens as blocks again: a mark ends the line of everything since the last block. Words with no mark after them (all the
 * marks they had were left out) are ended by the first of those behind the last word, `spare`, so that no word is ever dropped,
 * and that lines which are not in this text and stand behind them say nothing of them. A picture or
 * table in the middle of a line goes before it: the two are never of one text, so neither reading is changed.
 */
export class BlockWriter {
  readonly blocks: Block[] = [];
  private line: Inline[] = [];
  private spare: TextBlock | null = null;
  /** Words came behind the mark that was left out last. */
  private wentOn = false;
  private readonly ending: (spare: TextBlock, line: readonly Inline[]) => TextBlock;

  /** @param ending what the mark is that ends words for want of another */
  constructor(ending: (spare: TextBlock, line: readonly Inline[]) => TextBlock = (spare) => spare) {
    this.ending = ending;
  }

  add(token: Token): void {
    if (!isBlockToken(token)) {
      this.line.push(token);
      this.wentOn ||= isThere(token);
    } else if (isMark(token)) this.end(token);
    else {
      if (this.spare) this.close();
      this.blocks.push(token);
    }
  }

  /** A block with its words: as it stands, unless words before it wait for its mark. */
  addBlock(block: Block): void {
    if ('content' in block && this.line.length > 0)
      for (const token of tokensOfBlocks([block])) this.add(token);
    else {
      if (this.spare) this.close();
      this.blocks.push(block);
    }
  }

  /** A mark that is not in this text: it ends the line before it only if no other does. */
  leaveOut(mark: TextBlock): void {
    if (!this.spare || this.wentOn) this.spare = mark;
    this.wentOn = false;
  }

  /** The end of the container; `last` ends words that have no mark at all. */
  close(last?: () => TextBlock): void {
    if (this.line.some(isThere)) {
      const mark = this.spare ? this.ending(this.spare, this.line) : last?.();
      if (!mark) throw new Error('a line without a paragraph mark');
      this.end(mark);
    }
    this.line = [];
    this.spare = null;
    this.wentOn = false;
  }

  private end(mark: TextBlock): void {
    this.blocks.push({ ...mark, content: tidyInlines(this.line) });
    this.line = [];
    this.spare = null;
    this.wentOn = false;
  }
}

/** What a cell may hold; anything else in it is a paragraph of its words. */
export const inCell = (blocks: readonly Block[]): CellBlock[] =>
  blocks.flatMap((block): CellBlock[] => {
    if (block.kind === 'paragraph' || block.kind === 'listItem') return [block];
    if (!('content' in block)) return [];
    const { id, content, dir, ids, ins, del } = block;
    return [
      {
        kind: 'paragraph',
        id,
        content,
        ...(dir ? { dir } : {}),
        ...(ids ? { ids } : {}),
        ...(ins ? { ins } : {}),
        ...(del ? { del } : {}),
      },
    ];
  });

/** A table with the content of each of its cells made anew; the very same table when every cell's content is. */
export function withCells(
  table: Table,
  change: (content: readonly CellBlock[], row: number, cell: number) => readonly Block[],
): Table {
  let same = true;
  const rows = table.rows.map((row, r) => ({
    ...row,
    cells: row.cells.map((cell, c) => {
      const content = change(cell.content, r, c);
      if (content === cell.content) return cell;
      same = false;
      return { ...cell, content: inCell(content) };
    }),
  }));
  return same ? table : { ...table, rows };
}
