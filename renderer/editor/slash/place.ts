import type { LexicalEditor } from 'lexical';
import type { Typed } from '../../../shared/editor/index.ts';

/** Distance between the text and what stands beside it, and from the edges of the window; px. */
const GAP = 6;

/**
 * Puts a floating list under a stretch of typed text, at its start in the direction of the line: at the left in Latin
 * copy, at the right in Arabic. Above it where there is no room below.
 */
export function besideText(editor: LexicalEditor, typed: Typed, list: HTMLElement | null): void {
  const element = editor.getElementByKey(typed.key);
  if (!element || !list) return;
  let node: Node | null = element;
  while (node && !(node instanceof Text)) node = node.firstChild;
  const range = document.createRange();
  if (node) {
    range.setStart(node, Math.min(typed.from, node.length));
    range.setEnd(node, Math.min(typed.to, node.length));
  } else range.selectNode(element);
  const rect = range.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = list;
  const below = rect.bottom + GAP + height <= window.innerHeight;
  const top = below ? rect.bottom + GAP : Math.max(GAP, rect.top - GAP - height);
  const wanted = getComputedStyle(element).direction === 'rtl' ? rect.right - width : rect.left;
  const left = Math.max(GAP, Math.min(wanted, window.innerWidth - width - GAP));
  list.style.insetBlockStart = `${String(top)}px`;
  list.style.left = `${String(left)}px`;
}
