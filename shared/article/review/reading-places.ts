import type { Inline } from '../inline.ts';
import { placedText } from '../lines.ts';
import type { Block } from '../nodes/index.ts';
import { isIn, readBlocks, type Reading } from './reading.ts';

/** A place in a text: a line or another block, and a UTF-16 offset in the line as `placedText` counts. */
export type ReadPlace = { line: string; offset: number };

/** Where a line of a marked text stands in a reading: in which line, and behind how much of it. */
type Standing = { line: string | null; behind: number; content: readonly Inline[] };

const lengthOf = (content: readonly Inline[]): number => placedText(content).length;

/**
 * The lines of one container; words whose mark is not in this reading go on in the next line, as `readBlocks` joins them.
 * @param read what `readBlocks` makes of the container: it says what each line is called
 */
function noteLines(
  blocks: readonly Block[],
  read: readonly Block[],
  reading: Reading,
  into: Map<string, Standing>,
): void {
  let waiting: Standing[] = [];
  let behind = 0;
  let isLeftOut = false;
  let made = 0;
  const end = (): void => {
    // Lines of which nothing is left stand where the last one does.
    const line = read[behind === 0 && isLeftOut ? made - 1 : made]?.id;
    for (const one of waiting) one.line = line ?? null;
    if (behind > 0 || !isLeftOut) made += 1;
    waiting = [];
    behind = 0;
    isLeftOut = false;
  };
  for (const block of blocks) {
    if ('content' in block) {
      const standing: Standing = { line: null, behind, content: block.content };
      into.set(block.id, standing);
      waiting.push(standing);
      behind += lengthOf(block.content.filter((part) => isIn(part, reading)));
      isLeftOut = !isIn(block, reading);
      if (!isLeftOut) end();
      continue;
    }
    if (!isIn(block, reading)) continue;
    if (isLeftOut) end();
    const there = read[made];
    made += 1;
    into.set(block.id, { line: there?.id ?? null, behind: 0, content: [] });
    if (block.kind === 'table' && there?.kind === 'table')
      for (const [r, row] of block.rows.entries())
        for (const [c, cell] of row.cells.entries())
          noteLines(cell.content, there.rows[r]?.cells[c]?.content ?? [], reading, into);
  }
  if (isLeftOut) end();
}

/**
 * From places in a text with suggestions to the same places in one of its readings: null for a block that is not in it. A
 * place among words that are not in it is where they would stand.
 * @example placesIn(body, 'final')({ line: 'aaaa', offset: 12 })
 */
export function placesIn(body: readonly Block[], reading: Reading): (place: ReadPlace) => ReadPlace | null {
  const standing = new Map<string, Standing>();
  noteLines(body, readBlocks(body, reading), reading, standing);
  return ({ line, offset }) => {
    const found = standing.get(line);
    if (!found || found.line === null) return null;
    let [at, read] = [0, 0];
    for (const part of found.content) {
      const length = lengthOf([part]);
      if (isIn(part, reading)) read += Math.max(0, Math.min(length, offset - at));
      at += length;
    }
    return { line: found.line, offset: found.behind + read };
  };
}
