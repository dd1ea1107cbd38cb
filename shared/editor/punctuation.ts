import {
  $addUpdateTag,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type ElementNode,
  type LexicalEditor,
  type PointType,
} from 'lexical';
import { lineEdits, typedEdits, type Edit } from '../typography/index.ts';
import { $isBlockNode } from './block-id.ts';
import { $kindOf, $lineOf, $selectedLines } from './kinds.ts';
import { $editLine, $lineText, type LineText } from './line-text.ts';
import { typedCharacter } from './typed.ts';

/** The story's language while corrections are wanted; null when they are switched off. */
export type PunctuationLanguage = () => string | null;

/**
 * Quotation marks, dashes and spaces as the language writes them, while typing. Each correction is a step of its own, so
 * undo gives back what was typed; what a key decided once is not decided again by the next.
 */
export const registerTypedPunctuation = (
  editor: LexicalEditor,
  language: PunctuationLanguage,
): (() => void) =>
  editor.registerUpdateListener((change) => {
    const spoken = language();
    if (spoken === null) return;
    const typed = typedCharacter(editor, change);
    if (!typed) return;
    // Someone may be reading right now: the change waits until they are done, and looks again.
    queueMicrotask(() => {
      let wanted = false;
      editor.read(() => {
        wanted = $wantedAt(typed.key, typed.offset, spoken) !== null;
      });
      if (wanted)
        editor.update(() => $correctTyped(typed.key, typed.offset, spoken), {
          tag: [HISTORY_PUSH_TAG, SKIP_SCROLL_INTO_VIEW_TAG],
        });
    });
  });

function $wantedAt(key: string, offset: number, language: string): { line: LineText; edits: Edit[] } | null {
  const node = $getNodeByKey(key);
  const selection = $getSelection();
  if (!$isTextNode(node) || !$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  if (selection.anchor.key !== key || selection.anchor.offset !== offset) return null;
  const block = $lineOf(node);
  if (!block) return null;
  const line = $lineText(block);
  const caret = (line.parts.find((part) => part.node.is(node))?.from ?? 0) + offset;
  const edits = typedEdits(line.text, caret, language, line.kept);
  return edits.length > 0 ? { line, edits } : null;
}

function $correctTyped(key: string, offset: number, language: string): void {
  const found = $wantedAt(key, offset, language);
  if (found) $editKeepingCaret(found.line, found.edits);
}

/** Corrects a line under a selection: its points stay beside the words they were beside. */
function $editKeepingCaret(line: LineText, edits: readonly Edit[]): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return $editLine(line, edits);
  const points = [selection.anchor, selection.focus].map((point) => $placeIn(line, point, edits));
  $editLine(line, edits);
  [selection.anchor, selection.focus].forEach((point, i) => {
    const place = points[i];
    if (place === null || place === undefined) return;
    let left = place;
    for (const { node } of line.parts) {
      if (!node.isAttached()) continue;
      const size = node.getTextContentSize();
      if (left <= size) return point.set(node.getKey(), left, 'text');
      left -= size;
    }
  });
}

/** Where a point of the selection stands after corrections, in characters of the line's text nodes; null outside them. */
function $placeIn({ parts }: LineText, point: PointType, edits: readonly Edit[]): number | null {
  const part = parts.find(({ node }) => node.getKey() === point.key);
  if (!part || point.type !== 'text') return null;
  const at = part.from + point.offset;
  // Breaks count in the line and not among its text nodes.
  const breaks =
    part.from - parts.slice(0, parts.indexOf(part)).reduce((n, p) => n + p.node.getTextContentSize(), 0);
  let moved = at;
  for (const { from, to, text } of edits)
    if (to <= at) moved += text.length - (to - from);
    else if (from < at) moved += Math.min(0, from + text.length - at);
  return moved - breaks;
}

/**
 * Corrects quotation marks, dashes and spaces in what is selected, or in the whole body when nothing is: one update, so
 * one step to undo. Answers how many corrections were made.
 */
export function $fixPunctuation(language: string): number {
  const selection = $getSelection();
  const chosen = $isRangeSelection(selection) && !selection.isCollapsed() ? $selectedLines() : null;
  let fixed = 0;
  const $fix = (line: ElementNode): void => {
    const read = $lineText(line);
    const edits = lineEdits(read.text, language, read.kept);
    if (edits.length === 0) return;
    fixed += edits.length;
    $editKeepingCaret(read, edits);
  };
  if (chosen) chosen.forEach($fix);
  else $eachLine($getRoot(), $fix);
  if (fixed > 0) $addUpdateTag(HISTORY_PUSH_TAG);
  return fixed;
}

function $eachLine(parent: ElementNode, $visit: (line: ElementNode) => void): void {
  for (const child of parent.getChildren()) {
    if (!$isElementNode(child)) continue;
    if ($isBlockNode(child) && $kindOf(child) !== null) $visit(child);
    else $eachLine(child, $visit);
  }
}
