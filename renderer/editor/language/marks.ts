import { $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { $placeOf, $replaceSpots, $selectSpot, type Spot } from '../../../shared/editor/index.ts';
import { linesOf } from '../../../shared/article/lines.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import type { Sort } from '../../../shared/language/finding.ts';
import { highlightOf, liveRangesOf, nearBlocks, onViewMoved } from '../paint/near.ts';
import { reveal } from '../paint/reveal.ts';

/** A stretch of the text that language help speaks about, and the words that stood there when it was read. */
export type TextMark = { id: string; spot: Spot; words: string; sort: Sort };

export type LanguageMarks = {
  /** Draws lines under stretches; of `stale` blocks, which are being read again, what is drawn stays. */
  show: (marks: readonly TextMark[], stale: ReadonlySet<string>) => void;
  /** Hears a mark that was pressed, or asked about by keyboard. */
  listen: (hear: (mark: TextMark, how: 'pressed' | 'asked') => void) => () => void;
  /** The mark the caret is in. */
  atCaret: () => TextMark | null;
  /** The id of the block with the caret. */
  caretBlock: () => string | null;
  /** Selects the words of a mark and brings them into sight. */
  reveal: (mark: TextMark) => void;
  /** Where a mark is in the window; null for one that is not drawn. */
  rectOf: (mark: TextMark) => DOMRect | null;
  /** One undo step that keeps the look of the words; false when they are not there any more. */
  replace: (mark: TextMark, instead: string) => boolean;
};

/** The names the style sheet gives its lines to. */
const NAMES = {
  spelling: 'copydesk-spelling',
  grammar: 'copydesk-grammar',
  style: 'copydesk-style',
} as const satisfies Record<Sort, string>;

type Drawn = { mark: TextMark; range: Range };

/** Language help's lines in an editor: painted by the browser beside the text, which is not touched. */
export function languageMarks(
  editor: LexicalEditor,
  body: () => readonly Block[],
): LanguageMarks & { stop: () => void } {
  let drawn: Drawn[] = [];
  let all: readonly TextMark[] = [];
  let resting: ReadonlySet<string> = new Set();
  const hearers = new Set<(mark: TextMark, how: 'pressed' | 'asked') => void>();
  const at = (node: Node, offset: number): TextMark | null => {
    // In a field of a block the browser counts letters, which are no children of the field.
    if (!(node instanceof Text)) return null;
    return drawn.find(({ range }) => !range.collapsed && range.isPointInRange(node, offset))?.mark ?? null;
  };

  const atCaret = (): TextMark | null => {
    const { anchorNode, anchorOffset } = window.getSelection() ?? { anchorNode: null, anchorOffset: 0 };
    const here = anchorNode !== null && editor.getRootElement()?.contains(anchorNode) === true;
    return here ? at(anchorNode, anchorOffset) : null;
  };
  const underPointer = (event: MouseEvent): TextMark | null => {
    const point = document.caretPositionFromPoint(event.clientX, event.clientY);
    return point ? at(point.offsetNode, point.offset) : null;
  };
  const tell = (mark: TextMark, how: 'pressed' | 'asked'): void => {
    for (const hear of hearers) hear(mark, how);
  };
  const onClick = (event: MouseEvent): void => {
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    const mark = window.getSelection()?.isCollapsed === true ? underPointer(event) : null;
    if (mark) tell(mark, 'pressed');
  };
  // The menu key, Shift+F10 and the second button of a mouse all come as this; only a mouse has a button.
  const onMenu = (event: MouseEvent): void => {
    const mark = event.button === 2 ? underPointer(event) : atCaret();
    if (!mark) return;
    event.preventDefault();
    tell(mark, 'asked');
  };
  /** Draws what is near the window. */
  const draw = (): void => {
    const near = nearBlocks(editor, new Set(all.map(({ spot }) => spot.block)));
    // A line that still stands under its words stays: painting again what did not change costs a frame.
    const standing = new Map(
      drawn
        .filter(({ mark, range }) => range.startContainer.isConnected && range.toString() === mark.words)
        .map((one) => [one.mark.id, one]),
    );
    const next = drawn.filter(({ mark, range }) => resting.has(mark.spot.block) && !range.collapsed);
    for (const mark of all) {
      if (!near.has(mark.spot.block)) continue;
      const before = standing.get(mark.id);
      next.push(...(before ? [{ mark, range: before.range }] : drawnOf(editor, [mark])));
    }
    const ranges = new Set(drawn.map(({ range }) => range));
    const same = next.length === drawn.length && next.every(({ range }) => ranges.has(range));
    if (same) {
      drawn = next;
      return;
    }
    for (const { mark, range } of drawn) highlightOf(NAMES[mark.sort]).delete(range);
    for (const { mark, range } of next) highlightOf(NAMES[mark.sort]).add(range);
    drawn = next;
  };
  const stopRoot = editor.registerRootListener((root) => {
    root?.addEventListener('click', onClick);
    root?.addEventListener('contextmenu', onMenu);
    const stopMoved = onViewMoved(draw);
    return () => {
      stopMoved();
      root?.removeEventListener('click', onClick);
      root?.removeEventListener('contextmenu', onMenu);
    };
  });

  return {
    show: (marks, stale) => {
      resting = stale;
      all = marks.filter(({ spot }) => spot.part === 'text' && !stale.has(spot.block));
      draw();
    },
    listen: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    atCaret,
    caretBlock: () =>
      editor.read(() => ($isRangeSelection($getSelection()) ? ($placeOf()?.anchor.bid ?? null) : null)),
    reveal: ({ spot }) => {
      editor.update(() => void $selectSpot(spot), { discrete: true });
      reveal(editor, spot);
    },
    rectOf: (mark) => {
      const found = drawn.find((one) => one.mark.id === mark.id) ?? drawnOf(editor, [mark])[0];
      const rect = found?.range.getBoundingClientRect();
      return rect && (rect.width > 0 || rect.height > 0) ? rect : null;
    },
    replace: ({ spot, words }, instead) => {
      const text = textAt(body(), spot);
      if (text?.slice(spot.from, spot.to) !== words) return false;
      const edit = { ...(instead === '' ? withSpace(text, spot) : spot), with: instead };
      editor.update(() => $replaceSpots([edit]), { discrete: true, tag: HISTORY_PUSH_TAG });
      return true;
    },
    stop: () => {
      stopRoot();
      for (const { mark, range } of drawn) highlightOf(NAMES[mark.sort]).delete(range);
      drawn = [];
    },
  };
}

/** The words of the line a spot is in, as they are now. */
const textAt = (body: readonly Block[], spot: Spot): string | null =>
  body.flatMap(linesOf).find(({ at }) => at.block === spot.block && at.part === spot.part)?.text ?? null;

/** Words that go take one of the two spaces around them along. */
function withSpace(text: string, spot: Spot): Spot {
  const spaced = (n: number): boolean => n < 0 || n >= text.length || /\s/u.test(text.charAt(n));
  if (!spaced(spot.from - 1) || !spaced(spot.to)) return spot;
  if (spot.to < text.length) return { ...spot, to: spot.to + 1 };
  return spot.from > 0 ? { ...spot, from: spot.from - 1 } : spot;
}

/** The stretches of the page that marks stand for. */
const drawnOf = (editor: LexicalEditor, marks: readonly TextMark[]): Drawn[] =>
  marks.flatMap((mark) => liveRangesOf(editor, [mark.spot]).map((range) => ({ mark, range })));
