import { placedText } from '../../article/lines.ts';
import type { Block, TextBlock } from '../../article/nodes/index.ts';
import type { Reading } from '../../article/projection.ts';
import { idIn, isIn } from '../../article/review/reading.ts';

/** A place in the document as it is written, with everything that is put in or struck out. */
export type Spot = { block: string; at: number };
/** Words of a line of a reading: where they stand in the document, and from where to where they reach in that line. */
export type Stretch = Spot & { from: number; to: number };

/**
 * Where the words of each line of a reading stand in the document: a line that open suggestions join is written as
 * several paragraphs.
 */
export function stretchesOf(body: readonly Block[], reading: Reading): Map<string, Stretch[]> {
  const lines = new Map<string, Stretch[]>();
  let open: Stretch[] = [];
  let length = 0;
  let spare: TextBlock | null = null;
  const end = (id: string): void => {
    if (!lines.has(id)) lines.set(id, open);
    open = [];
    length = 0;
    spare = null;
  };
  for (const block of body) {
    if (!('content' in block)) {
      // What is not in this reading parts no line of it.
      if (!isIn(block, reading)) continue;
      if (spare && length > 0) end(idIn(spare, reading));
      if (block.kind !== 'table') continue;
      for (const row of block.rows)
        for (const cell of row.cells)
          for (const [id, stretches] of stretchesOf(cell.content, reading)) lines.set(id, stretches);
      continue;
    }
    let at = 0;
    const before = length;
    for (const part of block.content) {
      const size = placedText([part]).length;
      if (isIn(part, reading) && size > 0) {
        open.push({ block: block.id, at, from: length, to: length + size });
        length += size;
      }
      at += size;
    }
    if (isIn(block, reading)) {
      if (open.length === 0) open.push({ block: block.id, at: 0, from: 0, to: 0 });
      end(idIn(block, reading));
    } else if (!spare || length > before) spare = block;
  }
  if (spare && length > 0) end(idIn(spare, reading));
  return lines;
}
