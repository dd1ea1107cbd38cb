import type { LexicalEditor } from 'lexical';
import type { Spot } from '../../../shared/editor/index.ts';
import { rangesFor } from './painter.ts';
import { elementsOf } from './shown.ts';

/** A stretch of a line, in UTF-16 offsets. */
type Words = Pick<Spot, 'block' | 'from' | 'to'>;

/** Where places of the text stand in the window, as it is seen now; all in px of the window. Each call looks at the page once. */
export type SeenPlaces = {
  /** The boxes of blocks; those that are not drawn are left out. */
  boxesOf: (blocks: Iterable<string>) => ReadonlyMap<string, DOMRect>;
  /** The first line of each stretch in turn; null for one without an extent. The browser has to lay out those that are far away. */
  linesOf: (words: readonly Words[]) => readonly (DOMRect | null)[];
  /** Which of these stretches are seen at a point, by their places in the list, the shortest first. */
  at: (point: { x: number; y: number }, words: readonly Words[]) => readonly number[];
};

const spotsOf = (words: readonly Words[]): Spot[] => words.map((one) => ({ ...one, part: 'text' }));

function rectsOf(range: StaticRange): DOMRectList {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.getClientRects();
}

export const seenPlaces = (editor: LexicalEditor): SeenPlaces => ({
  boxesOf: (blocks) =>
    new Map(
      [...elementsOf(editor, blocks)].map(([block, element]) => [block, element.getBoundingClientRect()]),
    ),
  linesOf: (words) =>
    rangesFor(editor, spotsOf(words)).map((range) => {
      const [first, ...more] = range ? rectsOf(range) : [];
      if (!first || first.height === 0) return null;
      // Words that look otherwise have a box of their own on the same line.
      const line = [first, ...more.filter(({ top }) => top < first.bottom)];
      const left = Math.min(...line.map((rect) => rect.left));
      const right = Math.max(...line.map((rect) => rect.right));
      return new DOMRect(left, first.top, right - left, first.height);
    }),
  at: ({ x, y }, words) => {
    const length = (i: number): number => (words[i] ? words[i].to - words[i].from : 0);
    return rangesFor(editor, spotsOf(words))
      .flatMap((range, i) => {
        const rects = range ? [...rectsOf(range)] : [];
        return rects.some(({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom)
          ? [i]
          : [];
      })
      .toSorted((a, b) => length(a) - length(b));
  },
});
