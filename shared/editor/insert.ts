import { $isTableCellNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { text } from '../article/inline.ts';
import type { Block } from '../article/nodes/index.ts';
import { blockText } from '../article/questions.ts';
import { bidState } from './block-id.ts';
import { $isEmptyParagraph, $nodeOf } from './blocks.ts';
import { $inlineNodes } from './inlines.ts';
import { $kindOf, $lineOf } from './kinds.ts';

/**
 * Puts blocks in at the selection, in place of what is selected. A single line of text joins the line it is put into;
 * several lines begin in the line before the caret and end in the line after it, as if they had been typed.
 */
export function $insertBlocks(blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return $insertBlocksAfter($afterSelected(), blocks);
  if (!selection.isCollapsed()) selection.removeText();
  const line = $lineOf(selection.anchor.getNode());
  if (!line) return $insertBlocksAfter($afterSelected(), blocks);

  const fitting = $isTableCellNode(line.getParent()) ? blocks.flatMap(forCell) : blocks;
  const [first] = fitting;
  if (!first) return;
  if (
    fitting.length === 1 &&
    'content' in first &&
    (!$isEmptyParagraph(line) || first.kind === 'paragraph')
  ) {
    const nodes = $inlineNodes(first.content);
    if (nodes.length > 0) selection.insertNodes(nodes);
    return;
  }
  $insertLines(line, fitting);
}

function $insertLines(line: ElementNode, blocks: readonly Block[]): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const whole = $isEmptyParagraph(line);
  const tail = whole ? null : selection.insertParagraph();
  // Before the first letter of a heading the split puts another node in its place.
  const head = line.isAttached() ? line : tail?.getPreviousSibling();
  if (!$isElementNode(head)) return;
  const nodes = blocks.map($nodeOf);
  const [first, ...rest] = nodes;
  // The first paragraph goes on where the caret was; anything with a look of its own starts a new block.
  const joins = !head.isEmpty() && $isElementNode(first) && $kindOf(first) === 'paragraph';
  if (joins) head.append(...first.getChildren());
  let last: LexicalNode = head;
  for (const node of joins ? rest : nodes) {
    last.insertAfter(node, false);
    last = node;
  }
  if (head.isEmpty() && last !== head) head.remove(true);
  $closeWith(last, tail);
}

/** Joins what stood after the caret to the last line that came in, and puts the caret between them. */
function $closeWith(last: LexicalNode, tail: ElementNode | null): void {
  const line = $isElementNode(last) && $kindOf(last) !== null ? last : null;
  if (!line) {
    const next = tail ?? last.getNextSibling();
    if ($isElementNode(next) && $kindOf(next) !== null) next.selectStart();
    else {
      const paragraph = $createParagraphNode();
      last.insertAfter(paragraph);
      paragraph.selectStart();
    }
    return;
  }
  line.selectEnd();
  if (!tail) return;
  const rest = tail.getChildren();
  tail.remove(true);
  const at = line.getChildrenSize();
  line.append(...rest);
  line.select(at, at);
}

/** The node after which something is put when there is no caret in text. */
function $afterSelected(): LexicalNode | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return selection.getNodes().at(-1)?.getTopLevelElement() ?? null;
  return $getRoot().getLastChild();
}

function $insertBlocksAfter(after: LexicalNode | null, blocks: readonly Block[]): void {
  let last = after;
  for (const node of blocks.map($nodeOf)) {
    if (last) last.insertAfter(node);
    else $getRoot().append(node);
    if ($isEmptyParagraph(last)) last?.remove();
    last = node;
  }
  if (last) $closeWith(last, null);
}

/** A cell holds paragraphs and lists: other text comes in as paragraphs, a table as its rows, pictures not at all. */
function forCell(block: Block): Block[] {
  if (block.kind === 'paragraph' || block.kind === 'listItem') return [block];
  if ('content' in block) return [{ kind: 'paragraph', id: block.id, content: block.content }];
  const words = blockText(block);
  return words === '' ? [] : [{ kind: 'paragraph', id: block.id, content: [text(words)] }];
}

/** Puts a block of its own (a picture, a table, a rule) after the line with the caret, or in place of an empty one. */
export function $insertBlock(block: Block): LexicalNode {
  const selection = $getSelection();
  const node = $nodeOf(block);
  const from = $isRangeSelection(selection)
    ? selection.anchor.getNode().getTopLevelElement()
    : $afterSelected()?.getTopLevelElement();
  if (!from) $getRoot().append(node);
  else from.insertAfter(node);
  if ($isEmptyParagraph(from ?? null)) from?.remove();
  if (!node.getNextSibling()) node.insertAfter($setState($createParagraphNode(), bidState, ''));
  return node;
}
