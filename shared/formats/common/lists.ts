import type { Block } from '../../article/nodes/index.ts';
import type { ListItem } from '../../article/nodes/text-blocks.ts';

/** A list as markup nests it. `start` is there only when the list was opened by an entry that says so. */
export type ListTree = { list: 'bullet' | 'number'; start?: number; entries: ListEntry[] };
/** One entry; `item` is null where the flat list jumped over a level and a holder is needed to nest the next one. */
export type ListEntry = { item: ListItem | null; lists: ListTree[] };

/**
 * Nests a run of flat list entries. A change of kind or a `start` opens a new list at that level;
 * {@link flatLevels} of the result gives the same entries back.
 */
export function listTrees(items: readonly ListItem[]): ListTree[] {
  const roots: ListTree[] = [];
  /** The open list of each level; an entry goes to the last of them. */
  const open: ListTree[] = [];
  for (const item of items) {
    while (open.length > item.level + 1) open.pop();
    while (open.length < item.level) descend(roots, open, { list: item.list, entries: [] });
    const here = open[item.level];
    if (!here || here.list !== item.list || item.start !== undefined) {
      open.length = item.level;
      descend(roots, open, {
        list: item.list,
        ...(item.start === undefined ? {} : { start: item.start }),
        entries: [],
      });
    }
    open.at(-1)?.entries.push({ item, lists: [] });
  }
  return roots;
}

/** Opens a list inside the last entry of the innermost open list, with a holder entry where there is none. */
function descend(roots: ListTree[], open: ListTree[], made: ListTree): void {
  const parent = open.at(-1);
  if (!parent) roots.push(made);
  else {
    if (parent.entries.length === 0) parent.entries.push({ item: null, lists: [] });
    parent.entries.at(-1)?.lists.push(made);
  }
  open.push(made);
}

/**
 * The next number of a list whose open levels were counted so far: it begins at `start`, and every level below begins
 * anew. The counts given are changed.
 */
export function countOn(counts: (number | undefined)[], level: number, start: number): number {
  const number = (counts[level] ?? start - 1) + 1;
  counts.length = Math.min(counts.length, level + 1);
  counts[level] = number;
  return number;
}

/** The entries of nested lists in reading order. */
export const flatLevels = (trees: readonly ListTree[]): ListItem[] =>
  trees.flatMap((tree) =>
    tree.entries.flatMap((entry) => [...(entry.item ? [entry.item] : []), ...flatLevels(entry.lists)]),
  );

/**
 * Blocks whose entries say where they start only when counting on would not lead there: other programs write a number on
 * every entry, and an entry that names its start opens a list of its own here. The blocks given are changed.
 */
export function withoutNeedlessStarts(blocks: Block[]): Block[] {
  let counted: { list: ListItem['list']; number: number }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'listItem') {
      counted = [];
      continue;
    }
    const before = counted[block.level];
    const expected = before?.list === block.list ? before.number + 1 : 1;
    if (block.start === expected) delete block.start;
    counted.length = Math.min(counted.length, block.level + 1);
    counted[block.level] = { list: block.list, number: block.start ?? expected };
  }
  return blocks;
}
