import { placedText } from '../lines.ts';
import type { Block, TextBlock } from '../nodes/index.ts';
import { isIn, isMarked, readBlocks, type Reading } from '../review/reading.ts';
import type { WordRange } from './anchor.ts';

/** A stretch of letters that stand in one line: where in the line, and where among all letters of the reading. */
type Piece = { block: string; from: number; at: number; length: number };

/** Words of a reading and the same words in the text as it stands, with all that is suggested. */
export type Standing = {
  /** Where words of a reading stand on the screen; what is struck out between them is left out. */
  standing: (range: WordRange) => WordRange[];
  /** Where words on the screen are in the reading; what is not in it is left out. */
  read: (range: WordRange) => WordRange[];
};

const same: Standing = { standing: (range) => [range], read: (range) => [range] };

/** The lines of words among blocks, those in cells of tables too. */
const textBlocks = (blocks: readonly Block[], reading: Reading): TextBlock[] =>
  blocks.flatMap((block): TextBlock[] => {
    if ('content' in block) return [block];
    if (block.kind !== 'table' || !isIn(block, reading)) return [];
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => textBlocks(cell.content, reading)));
  });

function piecesOf(blocks: readonly TextBlock[], reading: Reading): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { id, content } of blocks) {
    let from = 0;
    for (const part of content) {
      const { length } = placedText([part]);
      if (isIn(part, reading)) {
        pieces.push({ block: id, from, at, length });
        at += length;
      }
      from += length;
    }
  }
  return pieces;
}

function between(pieces: readonly Piece[], others: readonly Piece[], range: WordRange): WordRange[] {
  const { at: place } = range;
  if ('field' in place || place.part !== 'text') return [range];
  const found: (WordRange & { at: { block: string } })[] = [];
  for (const piece of pieces) {
    if (piece.block !== place.block) continue;
    const start = piece.at + Math.max(0, range.from - piece.from);
    const end = piece.at + Math.min(piece.length, range.to - piece.from);
    if (start >= end) continue;
    for (const other of others) {
      const from = other.from + Math.max(start, other.at) - other.at;
      const to = other.from + Math.min(end, other.at + other.length) - other.at;
      if (from >= to) continue;
      const last = found.at(-1);
      if (last?.at.block === other.block && last.to === from) last.to = to;
      else found.push({ at: { block: other.block, part: 'text' }, from, to });
    }
  }
  return found;
}

/**
 * Ties the letters of a reading to the text as it stands. A reading leaves letters out and joins lines, and never changes
 * their order, so the letters that are left are the same, one by one.
 */
export function standingIn(body: readonly Block[], reading: Reading): Standing {
  if (!body.some(isMarked)) return same;
  const on = piecesOf(textBlocks(body, reading), reading);
  const off = piecesOf(textBlocks(readBlocks(body, reading), reading), reading);
  return {
    standing: (range) => between(off, on, range),
    read: (range) => between(on, off, range),
  };
}
