import type { Block } from '../nodes/index.ts';

/** The ids of blocks that also stand in another text, in order. */
const shared = (blocks: readonly Block[], other: ReadonlySet<string>): string[] =>
  blocks.flatMap((block) => (other.has(block.id) ? [block.id] : []));

const idsOf = (blocks: readonly Block[]): Set<string> => new Set(blocks.map((b) => b.id));

/** True when the blocks that two texts share stand in the same order in both. */
export function sameOrder(a: readonly Block[], b: readonly Block[]): boolean {
  const [inA, inB] = [shared(a, idsOf(b)), shared(b, idsOf(a))];
  return inA.every((id, i) => id === inB[i]);
}

/**
 * The blocks of a text in the order that another text has them; a block that the other does not know stays behind the one
 * it stands behind.
 */
export function inOrderOf(blocks: readonly Block[], other: readonly Block[]): Block[] {
  const known = idsOf(other);
  const led = new Map<string, Block[]>();
  const head: Block[] = [];
  let group = head;
  for (const block of blocks) {
    if (known.has(block.id)) led.set(block.id, (group = []));
    group.push(block);
  }
  return [...head, ...other.flatMap((block) => led.get(block.id) ?? [])];
}
