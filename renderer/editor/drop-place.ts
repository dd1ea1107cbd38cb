import { $getRoot, type LexicalEditor, type NodeKey } from 'lexical';

/** Marks a drag of a block of this text; its value is the node's key. */
export const BLOCK_TYPE = 'application/x-copydesk-block';

/** A place between two children of the body: beside which one, and how far down it is drawn (pixels in the window). */
export type DropPlace = { key: NodeKey; side: 'before' | 'after'; y: number };

/** The place between blocks nearest to a height in the window. Blocks stand below one another, so it is found by halving. */
export function placeAt(editor: LexicalEditor, y: number): DropPlace | null {
  const keys = editor.read(() => $getRoot().getChildrenKeys());
  const boxOf = (key: NodeKey | undefined): DOMRect | undefined =>
    key === undefined ? undefined : editor.getElementByKey(key)?.getBoundingClientRect();
  let low = 0;
  let high = keys.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boxOf(keys[middle])?.bottom ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  const key = keys[low];
  const box = boxOf(key);
  if (key === undefined || !box) return null;
  const side = y < (box.top + box.bottom) / 2 ? 'before' : 'after';
  const neighbour = boxOf(keys[side === 'before' ? low - 1 : low + 1]);
  const edge = side === 'before' ? box.top : box.bottom;
  const across = side === 'before' ? neighbour?.bottom : neighbour?.top;
  return { key, side, y: across === undefined ? edge : (edge + across) / 2 };
}
