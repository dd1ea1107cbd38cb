import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableCellNode } from '@lexical/table';
import {
  $getSelection,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import type { TextBlock } from '../article/nodes/index.ts';
import { $bidOf, $isBlockNode, bidState } from './block-id.ts';
import { $emptyTextNode } from './blocks.ts';
import { $isListEntryNode, levelState, listState } from './nodes/ListEntryNode.ts';
import { $isPullQuoteNode } from './nodes/PullQuoteNode.ts';
import { $isQuoteLineNode } from './nodes/QuoteLineNode.ts';
import { $copyLineSuggestions } from './nodes/suggested.ts';

/** What a line of text can be made into. */
export type LineKind =
  'paragraph' | 'heading2' | 'heading3' | 'heading4' | 'bullet' | 'number' | 'quote' | 'pullquote';

const blank = { id: '', content: [] };
const model: Record<LineKind, (level: number) => TextBlock> = {
  paragraph: () => ({ kind: 'paragraph', ...blank }),
  heading2: () => ({ kind: 'heading', level: 2, ...blank }),
  heading3: () => ({ kind: 'heading', level: 3, ...blank }),
  heading4: () => ({ kind: 'heading', level: 4, ...blank }),
  bullet: (level) => ({ kind: 'listItem', list: 'bullet', level, ...blank }),
  number: (level) => ({ kind: 'listItem', list: 'number', level, ...blank }),
  quote: () => ({ kind: 'quote', ...blank }),
  pullquote: () => ({ kind: 'pullquote', ...blank }),
};

export function $kindOf(node: LexicalNode): LineKind | null {
  if ($isHeadingNode(node))
    return node.getTag() === 'h4' ? 'heading4' : node.getTag() === 'h3' ? 'heading3' : 'heading2';
  if ($isListEntryNode(node)) return $getState(node, listState);
  if ($isQuoteLineNode(node)) return 'quote';
  if ($isPullQuoteNode(node)) return 'pullquote';
  return $isParagraphNode(node) ? 'paragraph' : null;
}

/** The lines of text the selection touches. */
export function $selectedLines(): ElementNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const lines = new Map<string, ElementNode>();
  for (const node of [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()]) {
    const line = $lineOf(node);
    if (line) lines.set(line.getKey(), line);
  }
  return [...lines.values()];
}

export const $lineOf = (node: LexicalNode): ElementNode | null =>
  [node, ...node.getParents()].find(
    (n): n is ElementNode => $isElementNode(n) && $isBlockNode(n) && $kindOf(n) !== null,
  ) ?? null;

/** The kind all selected lines share; null when they differ or there is no text. */
export function $selectedKind(): LineKind | null {
  const kinds = new Set($selectedLines().map($kindOf));
  const [only] = kinds;
  return kinds.size === 1 ? (only ?? null) : null;
}

/** Makes a line into another kind: the same block with the same words and id. Cells take only paragraphs and lists. */
export function $setKind(line: ElementNode, kind: LineKind): ElementNode {
  if ($kindOf(line) === kind) return line;
  const inCell = $isTableCellNode(line.getParent());
  if (inCell && kind !== 'paragraph' && kind !== 'bullet' && kind !== 'number') return line;
  if ($isListEntryNode(line) && (kind === 'bullet' || kind === 'number')) {
    $setState(line, listState, kind);
    return line;
  }
  const made = $emptyTextNode(model[kind]($isListEntryNode(line) ? $getState(line, levelState) : 0));
  made.setDirection(line.getDirection());
  $setState(made, bidState, $bidOf(line));
  $copyLineSuggestions(line, made);
  line.replace(made, true);
  return made;
}

/** Makes all selected lines into a kind, or back into paragraphs when they all are that already. */
export function $toggleKind(kind: LineKind): void {
  const lines = $selectedLines();
  const all = lines.every((line) => $kindOf(line) === kind);
  for (const line of lines) $setKind(line, all ? 'paragraph' : kind);
}
