import { $isTableNode } from '@lexical/table';
import { $isElementNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical';
import { $bidOf, $isBlockNode } from './block-id.ts';

/** A leaf of a line and where it stands in it; a break or chip counts as one character. */
export type Leaf = { node: LexicalNode; from: number; to: number };

/** The leaves of a line in order, with the offsets that `placedText` of the article counts by. */
export function $leavesOf(line: ElementNode): Leaf[] {
  const leaves: Leaf[] = [];
  let at = 0;
  const $walk = (element: ElementNode): void => {
    for (const node of element.getChildren()) {
      if ($isElementNode(node)) {
        $walk(node);
        continue;
      }
      const length = $isTextNode(node) ? node.getTextContentSize() : 1;
      leaves.push({ node, from: at, to: at + length });
      at += length;
    }
  };
  $walk(line);
  return leaves;
}

/** The nodes of blocks by id, in the body and in cells; looks no further once all are found. */
export function $nodesOf(root: ElementNode, bids: Iterable<string>): Map<string, LexicalNode> {
  const wanted = new Set(bids);
  const found = new Map<string, LexicalNode>();
  const $look = (parent: ElementNode): void => {
    for (const child of parent.getChildren()) {
      if (found.size === wanted.size) return;
      if ($isBlockNode(child)) {
        const bid = $bidOf(child);
        if (wanted.has(bid)) found.set(bid, child);
        if ($isTableNode(child)) $look(child);
      } else if ($isElementNode(child)) $look(child);
    }
  };
  $look(root);
  return found;
}
