import type { Inline } from '../inline.ts';
import { linesOf, placedText, type BlockLine } from '../lines.ts';
import type { Block } from '../nodes/index.ts';
import { isMarked } from './reading.ts';
import { withCells } from './tokens.ts';

/**
 * Blocks as they stand on the screen, one by one and under their own ids, without what is struck out of them. Tools that
 * speak of places in the text (finding, counting what is to come, language help) read these, and not the final text, in
 * which lines are joined and called otherwise.
 */

const isThere = ({ del }: Pick<Inline, 'del'>): boolean => del === undefined;

/**
 * A block without what is struck out; null where nothing of it is left. The very same block where nothing is struck.
 * What is left may still say that it was put in.
 */
export function shownBlock(block: Block): Block | null {
  if (!isMarked(block)) return block;
  if (block.kind === 'table')
    return block.del
      ? null
      : withCells(block, (content) =>
          content.some((line) => shownBlock(line) !== line)
            ? content.flatMap((line) => shownBlock(line) ?? [])
            : content,
        );
  if (!('content' in block)) return block.del ? null : block;
  if (block.content.every(isThere)) return block.del && block.content.length === 0 ? null : block;
  const content = block.content.filter(isThere);
  return block.del && content.length === 0 ? null : { ...block, content };
}

/**
 * From offsets in a line without what is struck out to offsets in the line as it stands, as {@link placedText} counts.
 * A stretch begins after what is struck out before it and ends before what is struck out behind it.
 */
export type Placed = (offset: number, end: 'from' | 'to') => number;

/** How a line without its struck words lies in the line as it stands; null where nothing is struck. */
export function placedIn(content: readonly Inline[]): Placed | null {
  if (content.every(isThere)) return null;
  const stretches: { shown: number; placed: number; length: number }[] = [];
  let [shown, placed] = [0, 0];
  for (const part of content) {
    const { length } = placedText([part]);
    if (isThere(part)) {
      stretches.push({ shown, placed, length });
      shown += length;
    }
    placed += length;
  }
  return (offset, end) => {
    const at =
      end === 'from'
        ? stretches.find((s) => offset < s.shown + s.length)
        : stretches.find((s) => offset <= s.shown + s.length);
    const last = at ?? stretches.at(-1);
    return last ? last.placed + Math.min(offset - last.shown, last.length) : 0;
  };
}

/** From an offset in the line as it stands to one in the line without what is struck out. */
export function shownOffset(content: readonly Inline[], offset: number): number {
  let [shown, placed] = [0, 0];
  for (const part of content) {
    const { length } = placedText([part]);
    if (isThere(part)) shown += Math.max(0, Math.min(length, offset - placed));
    placed += length;
  }
  return shown;
}

/** A line without what is struck out, and how it lies in the line as it stands where that is another. */
export type ShownLine = BlockLine & { placed: Placed | null };

const contents = (block: Block): [string, readonly Inline[]][] =>
  'content' in block
    ? [[block.id, block.content]]
    : block.kind === 'table'
      ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.flatMap(contents)))
      : [];

/** The lines of a block as they are read: see `linesOf` for those as they stand. */
export function shownLines(block: Block): ShownLine[] {
  const shown = shownBlock(block);
  if (shown === null) return [];
  if (shown === block) return linesOf(block).map((line) => ({ ...line, placed: null }));
  const standing = new Map(contents(block));
  return linesOf(shown).map((line) => {
    const content = line.at.part === 'text' ? standing.get(line.at.block) : undefined;
    return { ...line, placed: content ? placedIn(content) : null };
  });
}

/** A stretch of a line without what is struck out, as it stands. */
export const placedStretch = <T extends { from: number; to: number }>(
  stretch: T,
  placed: Placed | null,
): T =>
  placed === null
    ? stretch
    : {
        ...stretch,
        from: placed(stretch.from, 'from'),
        to: Math.max(placed(stretch.from, 'from'), placed(stretch.to, 'to')),
      };
