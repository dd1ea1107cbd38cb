import { $isLinkNode } from '@lexical/link';
import {
  $getNodeByKey,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type NodeKey,
  type TextNode,
} from 'lexical';

/** A stretch of typed text before the caret, in one text node. */
export type Typed = { key: NodeKey; from: number; to: number; text: string };

/** What may stand before a word: nothing, space, and the marks after which Chinese and Japanese go on without a space. */
const GAP = /[\s、。，！？：；「」『』（）]$/u;

const $beginsWord = (node: TextNode, at: number): boolean => {
  if (at > 0) return GAP.test(node.getTextContent().slice(0, at));
  const before = node.getPreviousSibling();
  return (
    before === null || $isLineBreakNode(before) || ($isTextNode(before) && GAP.test(before.getTextContent()))
  );
};

/**
 * The text before the caret that a pattern matches up to the caret, where it begins a word; null in links, in code, and
 * while anything is selected.
 */
export function $typedBefore(pattern: RegExp): Typed | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text')
    return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText() || $isLinkNode(node.getParent()) || node.hasFormat('code'))
    return null;
  const to = selection.anchor.offset;
  const found = pattern.exec(node.getTextContent().slice(0, to));
  if (!found || !$beginsWord(node, found.index)) return null;
  return { key: node.getKey(), from: found.index, to, text: found[0] };
}

/** Takes typed text away and leaves the caret in its place. False when it is not there any more. */
export function $removeTyped({ key, from, to, text }: Typed): boolean {
  const node = $getNodeByKey(key);
  if (!$isTextNode(node) || node.getTextContent().slice(from, to) !== text) return false;
  const parent = node.getParent();
  if (parent && node.getTextContentSize() === to - from) {
    const at = node.getIndexWithinParent();
    node.remove(true);
    parent.select(at, at);
  } else node.spliceText(from, to - from, '', true);
  return true;
}
