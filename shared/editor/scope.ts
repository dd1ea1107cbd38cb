import { $isTableNode } from '@lexical/table';
import { $getSelection, $isRangeSelection } from 'lexical';
import { $bidOf, $isBlockNode } from './block-id.ts';
import { $pointOf } from './place.ts';

/** A stretch of each selected block, from the first selected character to the last. */
export type Scope = Map<string, { from: number; to: number }>;

/** What is selected, block by block, cells of tables by their paragraphs; empty when nothing is. */
export function $selectedScope(): Scope {
  const scope: Scope = new Map();
  const selection = $getSelection();
  if (!selection || ($isRangeSelection(selection) && selection.isCollapsed())) return scope;
  for (const node of selection.getNodes()) {
    const block = [node, ...node.getParents()].find((n) => $isBlockNode(n) && !$isTableNode(n));
    if (block) scope.set($bidOf(block), { from: 0, to: Infinity });
  }
  if (!$isRangeSelection(selection)) return scope;
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [start, end] = [$pointOf(first), $pointOf(last)];
  const head = start && scope.get(start.bid);
  if (head) head.from = start.offset;
  const tail = end && scope.get(end.bid);
  if (tail) tail.to = end.offset;
  return scope;
}
