import { $isLinkNode } from '@lexical/link';
import {
  $getNodeByKey,
  $getSelection,
  $getState,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  $setState,
  COMPOSITION_END_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type TextFormatType,
  type TextNode,
} from 'lexical';
import { $setKind, type LineKind } from './kinds.ts';
import { $createAtomNode } from './nodes/AtomNode.ts';
import { $isListEntryNode, listState, startState } from './nodes/ListEntryNode.ts';

/** What is typed at the start of a paragraph, and what it becomes with the space after it. */
const lineRules: { typed: RegExp; kind: LineKind }[] = [
  { typed: /^## $/u, kind: 'heading2' },
  { typed: /^### $/u, kind: 'heading3' },
  { typed: /^#### $/u, kind: 'heading4' },
  { typed: /^[-*] $/u, kind: 'bullet' },
  { typed: /^(\d{1,6})[.)] $/u, kind: 'number' },
  { typed: /^> $/u, kind: 'quote' },
];

/** Pairs of marks around words; longer ones first, because `**` also ends in `*`. */
const markRules: { typed: RegExp; format: TextFormatType }[] = [
  { typed: /(?:^|[^*\\])(\*\*(?![\s*])([^*]*[^\s*])\*\*)$/u, format: 'bold' },
  { typed: /(?:^|[^*\\])(\*(?![\s*])([^*]*[^\s*])\*)$/u, format: 'italic' },
  { typed: /(?:^|[^`\\])(`(?![\s`])([^`]*[^\s`])`)$/u, format: 'code' },
];

/**
 * Markdown while typing: only after a typed character, never in what is pasted or brought in.
 * The change is an update of its own, so undo takes back the look and leaves what was typed.
 */
export const registerTypedShortcuts = (editor: LexicalEditor): (() => void) =>
  editor.registerUpdateListener(({ tags, dirtyLeaves, editorState, prevEditorState }) => {
    if (editor.isComposing() || tags.has('historic') || tags.has('paste') || tags.has('collaboration'))
      return;
    const change = editorState.read(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
      const { key, offset } = selection.anchor;
      if (!dirtyLeaves.has(key)) return null;
      const node = $getNodeByKey(key);
      if (!$isTextNode(node) || $isLinkNode(node.getParent()) || node.hasFormat('code')) return null;
      return { key, typed: node.getTextContent().slice(0, offset), length: node.getTextContentSize() };
    });
    if (!change) return;
    const before = prevEditorState.read(() => {
      const node = $getNodeByKey(change.key);
      return $isTextNode(node) ? node.getTextContentSize() : 0;
    });
    // One character was added: typing. (Composition ends with several.)
    if (change.length !== before + 1 && !tags.has(COMPOSITION_END_TAG)) return;
    if (!/[ *`-]$/u.test(change.typed)) return;
    // Someone may be reading right now: the change waits until they are done, and looks again.
    queueMicrotask(() => {
      editor.update(() => $apply(change.key, change.typed), { tag: HISTORY_PUSH_TAG });
    });
  });

function $apply(key: string, typed: string): void {
  const selection = $getSelection();
  const node = $getNodeByKey(key);
  if (!$isRangeSelection(selection) || !$isTextNode(node) || !node.isAttached()) return;
  if (!node.getTextContent().startsWith(typed) || selection.anchor.offset !== typed.length) return;
  if (!$applyLineRule(node, typed) && !$applyRule(node, typed)) $applyMarkRule(node, typed);
}

function $applyLineRule(node: TextNode, typed: string): boolean {
  const line = node.getParent();
  if (!$isParagraphNode(line) || node.getPreviousSibling()) return false;
  const rule = lineRules.find((r) => r.typed.test(typed));
  if (!rule) return false;
  const made = $setKind(line, rule.kind);
  if (made.is(line)) return false;
  node.spliceText(0, typed.length, '', true);
  const number = Number(rule.typed.exec(typed)?.[1]);
  // A list that opens at 1 is an ordinary list, and one that follows another counts on: any other number was meant.
  if (!$isListEntryNode(made) || !Number.isInteger(number)) return true;
  const previous = made.getPreviousSibling();
  const follows = $isListEntryNode(previous) && $getState(previous, listState) === 'number';
  if (follows ? number === 1 : number !== 1) $setState(made, startState, number);
  return true;
}

/** Three hyphens alone in a paragraph of the body: a rule. */
function $applyRule(node: TextNode, typed: string): boolean {
  const line = node.getParent();
  if (typed !== '---' || node.getTextContent() !== '---') return false;
  if (!$isParagraphNode(line) || !$isRootNode(line.getParent()) || line.getChildrenSize() !== 1) return false;
  line.insertBefore($createAtomNode({ kind: 'rule' }));
  node.remove();
  if (!line.isAttached()) return false;
  line.selectStart();
  return true;
}

function $applyMarkRule(node: TextNode, typed: string): void {
  for (const { typed: pattern, format } of markRules) {
    const [, whole, words] = pattern.exec(typed) ?? [];
    if (whole === undefined || words === undefined) continue;
    const from = typed.length - whole.length;
    const parts = node.splitText(from, from + whole.length);
    const marked = from === 0 ? parts[0] : parts[1];
    if (!marked) return;
    marked.setTextContent(words);
    if (!marked.hasFormat(format)) marked.toggleFormat(format);
    marked.select(words.length, words.length);
    // What follows is written plain again.
    const next = $getSelection();
    if ($isRangeSelection(next) && next.hasFormat(format)) next.toggleFormat(format);
    return;
  }
}
