import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { $bidOf, $isBlockNode } from './block-id.ts';

/** A place in the text that outlives its nodes: a block and a number of characters. */
export type TextPoint = { bid: string; offset: number };
export type Place = { anchor: TextPoint; focus: TextPoint };

/** Where the caret or selection is; null when there is none in text. */
export function $placeOf(): Place | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const anchor = $pointOf(selection.anchor);
  const focus = $pointOf(selection.focus);
  return anchor && focus ? { anchor, focus } : null;
}

/** Puts the selection back where it was, as near as the text allows. */
export function $restorePlace(place: Place | null): void {
  if (!place) return;
  const selection = $createRangeSelection();
  if ($setPoint(selection.anchor, place.anchor) && $setPoint(selection.focus, place.focus))
    $setSelection(selection);
  else $setSelection(null);
}

/** The block a point of a selection is in, and how many characters of it come before; a break or chip counts as one. */
export function $pointOf(point: PointType): TextPoint | null {
  const node = point.getNode();
  const block = [node, ...node.getParents()].find($isBlockNode);
  if (!block || !$isElementNode(block)) return null;
  let offset = 0;
  for (const leaf of $leaves(block)) {
    if (leaf.getKey() === point.key && point.type === 'text')
      return { bid: $bidOf(block), offset: offset + point.offset };
    if (point.type === 'element' && leaf.getParent()?.is(node) && leaf.getIndexWithinParent() >= point.offset)
      break;
    offset += $length(leaf);
  }
  return { bid: $bidOf(block), offset };
}

function $setPoint(point: PointType, place: TextPoint): boolean {
  const block = $findBlock($getRoot(), place.bid);
  if (!block) return false;
  let left = place.offset;
  for (const leaf of $leaves(block)) {
    if ($isTextNode(leaf) && left <= leaf.getTextContentSize()) {
      point.set(leaf.getKey(), left, 'text');
      return true;
    }
    left -= $length(leaf);
  }
  point.set(block.getKey(), block.getChildrenSize(), 'element');
  return true;
}

const $length = (leaf: LexicalNode): number => ($isTextNode(leaf) ? leaf.getTextContentSize() : 1);

const $leaves = (element: ElementNode): LexicalNode[] =>
  element.getChildren().flatMap((child) => ($isElementNode(child) ? $leaves(child) : [child]));

function $findBlock(parent: ElementNode, bid: string): ElementNode | null {
  for (const child of parent.getChildren()) {
    if (!$isElementNode(child)) continue;
    if ($isBlockNode(child) && $bidOf(child) === bid) return child;
    // Blocks inside a block exist only in the cells of tables.
    if (child.isShadowRoot() || child.getType().startsWith('table')) {
      const inside = $findBlock(child, bid);
      if (inside) return inside;
    }
  }
  return null;
}
