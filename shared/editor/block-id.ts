import { $isTableNode } from '@lexical/table';
import {
  $getEditor,
  $getNodeByKey,
  $getRoot,
  $getState,
  $isElementNode,
  $setState,
  createState,
  type EditorState,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { isBlockId } from '../article/document.ts';
import { blockClasses } from './nodes/index.ts';
import { $clearLineSuggestions, $copyLineSuggestions } from './nodes/suggested.ts';

/** The id of the block a node stands for; empty until the transform below has seen the node. */
export const bidState = createState('bid', {
  parse: (v) => (isBlockId(v) ? v : ''),
  resetOnCopyNode: true,
});

export const $bidOf = (node: LexicalNode): string => $getState(node, bidState);

/** True for nodes that stand for one block of the article, in the body or in a cell. */
export const $isBlockNode = (node: LexicalNode | null | undefined): node is LexicalNode =>
  node !== null && node !== undefined && blockClasses.some((made) => node instanceof made);

/**
 * Keeps every block's id, and with it what is suggested of the block: given once, never twice, and always with the text it
 * was given to.
 * - a new block gets a new id;
 * - of two blocks with one id the one that held it keeps it (a copy gets a new one, a cut and pasted block its own);
 * - a block that replaced another (a paragraph made a heading by any road) inherits its id through the text they share;
 * - Enter before the first letter moves the id along with the text, and the empty block left behind gets the new one.
 */
export function registerBlockIds(editor: LexicalEditor, newId: () => string): () => void {
  let holders: Map<string, NodeKey> | null = null;

  const $hold = (node: LexicalNode, bid: string): void => {
    holders?.set(bid, node.getKey());
    if ($bidOf(node) !== bid) $setState(node, bidState, bid);
  };

  const $transform = (node: LexicalNode): void => {
    if (!node.isAttached()) return;
    holders ??= $currentHolders();
    const bid = $bidOf(node);
    if (bid !== '') {
      const holder = holders.get(bid);
      const taken = holder !== undefined && holder !== node.getKey() && $holds(holder, bid);
      $hold(node, taken ? newId() : bid);
      return;
    }
    const before = $isElementNode(node) ? $previousBlock(node, editor.getEditorState()) : undefined;
    if (!before) return $hold(node, newId());
    const old = $getNodeByKey(before.key);
    if (!old?.isAttached()) {
      const holder = holders.get(before.bid);
      const free = holder === undefined || holder === before.key || !$holds(holder, before.bid);
      if (free) $copyLineSuggestions(before.node, node, 'direct');
      return $hold(node, free ? before.bid : newId());
    }
    if ($isElementNode(old) && old.isEmpty() && $bidOf(old) === before.bid) {
      $copyLineSuggestions(old, node);
      $clearLineSuggestions(old);
      $hold(old, newId());
      return $hold(node, before.bid);
    }
    return $hold(node, newId());
  };

  const stops = blockClasses.map((made) => editor.registerNodeTransform<LexicalNode>(made, $transform));
  stops.push(
    // Undo and redo bring back whole states without transforms: who holds what must be read again.
    editor.registerUpdateListener(({ tags, dirtyElements, dirtyLeaves }) => {
      if (tags.has('historic') || (dirtyElements.size === 0 && dirtyLeaves.size === 0 && tags.size > 0))
        holders = null;
    }),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

const $holds = (key: NodeKey, bid: string): boolean => {
  const node = $getNodeByKey(key);
  return node !== null && node.isAttached() && $bidOf(node) === bid;
};

/** The block that held a node's first words in the committed state. */
function $previousBlock(
  node: ElementNode,
  before: EditorState,
): { key: NodeKey; bid: string; node: LexicalNode } | undefined {
  let first = node.getFirstChild();
  while (first) {
    const old = before._nodeMap.get(first.getKey());
    if (old) {
      let parent = old.__parent;
      while (parent !== null) {
        const found = before._nodeMap.get(parent);
        if (!found) return undefined;
        if (blockClasses.some((made) => found instanceof made)) {
          const bid = $getState(found, bidState, 'direct');
          return found.getKey() !== node.getKey() && bid !== ''
            ? { key: parent, bid, node: found }
            : undefined;
        }
        parent = found.__parent;
      }
      return undefined;
    }
    first = $isElementNode(first) ? first.getFirstChild() : null;
  }
  return undefined;
}

function $currentHolders(): Map<string, NodeKey> {
  const holders = new Map<string, NodeKey>();
  const committed = $getEditor().getEditorState()._nodeMap;
  const $note = (node: LexicalNode): void => {
    const bid = $bidOf(node);
    // A block that stood here before this update was first, whatever has been put before it since.
    if (bid !== '' && (!holders.has(bid) || committed.has(node.getKey()))) holders.set(bid, node.getKey());
    if ($isTableNode(node)) $inCells(node, $note);
  };
  $getRoot().getChildren().forEach($note);
  return holders;
}

function $inCells(node: ElementNode, $note: (node: LexicalNode) => void): void {
  for (const child of node.getChildren())
    if ($isBlockNode(child)) $note(child);
    else if ($isElementNode(child)) $inCells(child, $note);
}
