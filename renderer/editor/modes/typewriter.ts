import type { LexicalEditor } from 'lexical';
import { scrollerOf } from '../paint/reveal.ts';

/** Where the line with the caret stands, as a share of the window's height from the top. */
const HEIGHT = 0.42;

/**
 * Keeps the line with the caret at one height. It looks after a key has been painted, when the page is laid out anyway,
 * and scrolls at once: there is no motion to reduce. A selection being made is left alone, and so is a pointer.
 */
export function followCaret(editor: LexicalEditor): () => void {
  const root = editor.getRootElement();
  let frame = 0;
  let painted: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;

  const look = (): void => {
    const selection = window.getSelection();
    if (pressed || !root || !selection?.isCollapsed || !root.contains(selection.anchorNode)) return;
    const scroller = scrollerOf(editor);
    const rect = caretRect(selection.getRangeAt(0));
    if (!scroller || !rect) return;
    const view = scroller.getBoundingClientRect();
    const off = rect.top - (view.top + view.height * HEIGHT);
    if (Math.abs(off) > 1) scroller.scrollTop += off;
  };
  const soon = (): void => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      clearTimeout(painted);
      painted = setTimeout(look);
    });
  };
  const press = (): void => {
    pressed = true;
  };
  const release = (): void => {
    pressed = false;
  };

  root?.setAttribute('data-typewriter', '');
  root?.addEventListener('pointerdown', press);
  window.addEventListener('pointerup', release);
  soon();
  const stop = editor.registerUpdateListener(soon);
  return () => {
    stop();
    cancelAnimationFrame(frame);
    clearTimeout(painted);
    root?.removeAttribute('data-typewriter');
    root?.removeEventListener('pointerdown', press);
    window.removeEventListener('pointerup', release);
  };
}

/** The caret's place; in an empty line, which has no rectangle of its own, that of the line. */
function caretRect(range: Range): DOMRect | null {
  const [first] = range.getClientRects();
  if (first) return first;
  const { startContainer: node } = range;
  const element = node instanceof Element ? (node.children[range.startOffset] ?? node) : node.parentElement;
  return element?.getBoundingClientRect() ?? null;
}
