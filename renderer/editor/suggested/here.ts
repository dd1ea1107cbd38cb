import { $getSelection, $isRangeSelection, $isTextNode, type LexicalNode } from 'lexical';
import { $changedOf, $formerOf, $isBlockNode, $lookOf } from '../../../shared/editor/index.ts';

const $idsOn = (node: LexicalNode): string[] => {
  const { ins, del } = $changedOf(node);
  return [ins, del, $lookOf(node), $formerOf(node)].flatMap((stamp) => (stamp ? [stamp.id] : []));
};

/** What a caret stands at: the run it is in and, at its edge, the one beside; a selection holds what it touches. */
function $nodesHere(): LexicalNode[] {
  const selection = $getSelection();
  if (!selection) return [];
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return selection.getNodes();
  const { offset } = selection.anchor;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node)) return [node];
  const before = offset === 0 ? node.getPreviousSibling() : null;
  const after = offset === node.getTextContentSize() ? node.getNextSibling() : null;
  return [node, before, after].filter((one) => one !== null);
}

/** The suggestions where the caret or the selection is: on the words and, where they say nothing, on their line. */
export function $suggestionsHere(): string[] {
  const nodes = $nodesHere();
  const onWords = nodes.filter((node) => !$isBlockNode(node)).flatMap($idsOn);
  if (onWords.length > 0) return [...new Set(onWords)];
  const lines = nodes.flatMap((node) => [node, ...node.getParents()]).filter((node) => $isBlockNode(node));
  return [...new Set(lines.flatMap($idsOn))];
}

/** The same for a caret alone; while words are selected nobody is at one place. */
export function $suggestionsAtCaret(): string[] {
  const selection = $getSelection();
  return $isRangeSelection(selection) && !selection.isCollapsed() ? [] : $suggestionsHere();
}
