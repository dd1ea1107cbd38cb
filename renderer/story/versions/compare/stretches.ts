import type { BlockChange } from '../../../../shared/article/compare/index.ts';

/** A run of blocks that are drawn one by one, or a run of unchanged ones that may be folded away. */
export type Stretch = { folded: boolean; from: number; blocks: readonly BlockChange[] };

/** Unchanged blocks kept in sight before and after a change, so that it is read in its place. */
const AROUND = 1;
/** Fewer than this are not worth folding. */
const FEWEST = 3;

const isChanged = (change: BlockChange): boolean => change.state !== 'same' || change.moved;

/** The compared blocks with long unchanged runs told apart. */
export function stretchesOf(blocks: readonly BlockChange[]): Stretch[] {
  const near = blocks.map((_, i) => {
    for (let at = i - AROUND; at <= i + AROUND; at++) {
      const other = blocks[at];
      if (other && isChanged(other)) return true;
    }
    return false;
  });
  const stretches: Stretch[] = [];
  for (let from = 0; from < blocks.length;) {
    let to = from;
    while (to < blocks.length && near[to] === near[from]) to += 1;
    const folded = near[from] === false && to - from >= FEWEST;
    const last = stretches.at(-1);
    if (last && !last.folded && !folded) last.blocks = [...last.blocks, ...blocks.slice(from, to)];
    else stretches.push({ folded, from, blocks: blocks.slice(from, to) });
    from = to;
  }
  return stretches;
}
