import { $isTableCellNode } from '@lexical/table';
import {
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $changeTable } from './tables.ts';

/** The child of the body that a node is in. */
const $topOf = (node: LexicalNode): LexicalNode | null =>
  [node, ...node.getParents()].find((n) => $isRootNode(n.getParent())) ?? null;

/** The children of the body that the selection touches, in their order. */
function $selectedTops(): LexicalNode[] {
  const selection = $getSelection();
  const nodes = selection?.getNodes() ?? [];
  const tops = new Map<NodeKey, LexicalNode>();
  for (const node of nodes) {
    const top = $topOf(node);
    if (top) tops.set(top.getKey(), top);
  }
  return [...tops.values()].sort((a, b) => (a.isBefore(b) ? -1 : 1));
}

/**
 * Moves what is selected past its neighbour: blocks in the body, and in a table the row. Nodes move whole, so they keep
 * their ids and the caret. False at an end.
 */
export function $moveHere(by: 1 | -1): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isNodeSelection(selection)) {
    $changeTable(by === 1 ? 'rowDown' : 'rowUp');
    return true;
  }
  const [at] = selection.getNodes();
  if (at && [at, ...at.getParents()].some($isTableCellNode)) {
    $changeTable(by === 1 ? 'rowDown' : 'rowUp');
    return true;
  }
  const tops = $selectedTops();
  const [first] = tops;
  const last = tops.at(-1);
  if (!first || !last) return false;
  const beside = by === 1 ? last.getNextSibling() : first.getPreviousSibling();
  if (!beside) return false;
  // The neighbour goes to the other side, so that the nodes with the caret stay where they are.
  if (by === 1) first.insertBefore(beside, false);
  else last.insertAfter(beside, false);
  return true;
}

/** Moves a block before or after another child of the body; true when that changes anything. */
export function $moveBeside(key: NodeKey, target: NodeKey, side: 'before' | 'after'): boolean {
  const node = $getNodeByKey(key);
  const beside = $getNodeByKey(target);
  if (!node || !beside || node.is(beside)) return false;
  if ((side === 'before' ? beside.getPreviousSibling() : beside.getNextSibling())?.is(node)) return false;
  if (side === 'before') beside.insertBefore(node, false);
  else beside.insertAfter(node, false);
  return true;
}
