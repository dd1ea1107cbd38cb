import type { LexicalEditor } from 'lexical';
import type { Spot } from '../../../shared/editor/index.ts';
import { rangesOf } from './painter.ts';
import { elementOf } from './shown.ts';

/** Room kept between what is shown and the edges of the window, in px: the bars above, a few lines below. */
const ABOVE = 96;
const BELOW = 72;

/** The element that scrolls the text. */
export function scrollerOf(editor: LexicalEditor): HTMLElement | null {
  let at = editor.getRootElement()?.parentElement ?? null;
  while (at && !/auto|scroll/u.test(getComputedStyle(at).overflowY)) at = at.parentElement;
  return at;
}

/**
 * Brings a stretch of the text into sight, to the middle when it was out of it. Blocks far away are drawn only when they
 * come near, and may turn out taller than thought: it looks again in the next frame.
 */
export function reveal(editor: LexicalEditor, spot: Spot): void {
  const go = (): void => {
    const rect = rectOf(editor, spot);
    const scroller = scrollerOf(editor);
    if (!rect || !scroller) return;
    const view = scroller.getBoundingClientRect();
    if (rect.top >= view.top + ABOVE && rect.bottom <= view.bottom - BELOW) return;
    scroller.scrollTop += rect.top - view.top - (view.height - rect.height) / 2;
  };
  go();
  requestAnimationFrame(go);
}

function rectOf(editor: LexicalEditor, spot: Spot): DOMRect | null {
  const [found] = rangesOf(editor, [spot]);
  if (found) {
    const range = document.createRange();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    const rect = range.getBoundingClientRect();
    // A place between words may have no extent at all: then the line has.
    if (rect.height > 0) return rect;
  }
  return elementOf(editor, spot.block)?.getBoundingClientRect() ?? null;
}
