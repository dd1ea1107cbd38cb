import type { LexicalEditor } from 'lexical';
import type { Spot } from '../../../shared/editor/index.ts';
import { rangesOf } from './painter.ts';
import { elementsOf } from './shown.ts';

/** How far outside the window is still near it, as a share of its height: enough to scroll into. */
const MARGIN = 0.75;

/**
 * Those of these blocks that are in the window or near it. At every change of the page the browser goes through all the
 * ranges there are: with those of a whole story of 3,000 words a key takes twice as long to be seen, so only these are
 * painted.
 */
export function nearBlocks(editor: LexicalEditor, wanted: ReadonlySet<string>): Set<string> {
  const room = window.innerHeight * MARGIN;
  const near = [...elementsOf(editor, wanted)].filter(([, element]) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > -room && top < window.innerHeight + room;
  });
  return new Set(near.map(([block]) => block));
}

/**
 * Stretches of the page as ranges that the browser moves along while someone types before them: until the text has been
 * read again, a line stays under its words.
 */
export function liveRangesOf(editor: LexicalEditor, spots: readonly Spot[]): Range[] {
  return rangesOf(editor, spots).map((found) => {
    const range = document.createRange();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    return range;
  });
}

/** The window's marks of a name. An older version beside the text is an editor too: each only adds and takes its own. */
export function highlightOf(name: string, priority = 0): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  made.priority = priority;
  CSS.highlights.set(name, made);
  return made;
}

/** Redraws after scrolling and resizing, once a frame. Gives the way to stop. */
export function onViewMoved(draw: () => void): () => void {
  let frame = 0;
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  };
  // Scrolling does not bubble: whatever scrolls the text is heard on its way down.
  document.addEventListener('scroll', soon, { capture: true, passive: true });
  window.addEventListener('resize', soon);
  return () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('scroll', soon, { capture: true });
    window.removeEventListener('resize', soon);
  };
}
