import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalEditor,
} from 'lexical';
import {
  $bidOf,
  $isBlockNode,
  $leavesOf,
  $nodesOf,
  $placeOf,
  $selectedScope,
  $selectSpot,
  takeFocus,
  type Spot,
} from '../../../shared/editor/index.ts';
import { highlightOf, liveRangesOf, nearBlocks, onViewMoved } from '../paint/near.ts';
import { reveal } from '../paint/reveal.ts';

/** Stretches of the text that people speak about. */
export type CommentMark = { id: string; spots: readonly Spot[] };

export type CommentMarks = {
  /** Underlines stretches; those of the current ones are painted as such. */
  show: (marks: readonly CommentMark[], current: ReadonlySet<string>) => void;
  /** Hears the marks that the caret is in whenever it moves, those of the fewest words first; words that are selected are no caret. */
  listen: (hear: (ids: readonly string[]) => void) => () => void;
  /** The selected words of lines, in their order, and the block with the caret or the chosen picture. */
  selected: () => { spots: Spot[]; block: string | null };
  /** Brings a stretch into sight; with `focus` its words are selected and the text takes the focus. */
  reveal: (spots: readonly Spot[], how: { focus: boolean }) => void;
  /** Where a stretch is in the window; null when it is not drawn. */
  rectOf: (spots: readonly Spot[]) => DOMRect | null;
};

const ALL = 'copydesk-comment';
const CURRENT = 'copydesk-comment-current';

type Drawn = { id: string; spot: Spot; range: Range };

/** The words under comments in an editor: painted by the browser beside the text, which is not touched. */
export function commentMarks(editor: LexicalEditor): CommentMarks & { stop: () => void } {
  let all: readonly CommentMark[] = [];
  let current: ReadonlySet<string> = new Set();
  let drawn: Drawn[] = [];
  const hearers = new Set<(ids: readonly string[]) => void>();

  const clear = (): void => {
    for (const { range } of drawn) for (const name of [ALL, CURRENT]) CSS.highlights.get(name)?.delete(range);
  };
  const draw = (): void => {
    clear();
    if (all.length === 0) {
      drawn = [];
      return;
    }
    const near = nearBlocks(editor, new Set(all.flatMap(({ spots }) => spots.map(({ block }) => block))));
    drawn = all.flatMap(({ id, spots }) =>
      spots
        .filter(({ block }) => near.has(block))
        .flatMap((spot) => liveRangesOf(editor, [spot]).map((range) => ({ id, spot, range }))),
    );
    for (const { id, range } of drawn)
      highlightOf(current.has(id) ? CURRENT : ALL, current.has(id) ? 2 : 1).add(range);
  };

  const atCaret = (): string[] => {
    const { anchorNode: node = null, anchorOffset = 0 } = window.getSelection() ?? {};
    if (!node || editor.getRootElement()?.contains(node) !== true) return [];
    const found = drawn
      .filter(({ range }) => !range.collapsed && range.isPointInRange(node, anchorOffset))
      // Where several stand, the fewest words are spoken about most exactly.
      .toSorted((a, b) => a.range.toString().length - b.range.toString().length);
    return [...new Set(found.map(({ id }) => id))];
  };
  const onCaret = (): void => {
    const root = editor.getRootElement();
    if (root === null || document.activeElement !== root || window.getSelection()?.isCollapsed === false)
      return;
    const ids = atCaret();
    for (const hear of hearers) hear(ids);
  };
  const stopRoot = editor.registerRootListener((root) => {
    if (!root) return undefined;
    document.addEventListener('selectionchange', onCaret);
    const stopMoved = onViewMoved(draw);
    return () => {
      document.removeEventListener('selectionchange', onCaret);
      stopMoved();
    };
  });

  return {
    show: (marks, now) => {
      all = marks;
      current = now;
      draw();
    },
    listen: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    selected: () => editor.read($selected),
    reveal: (spots, { focus }) => {
      const [first] = spots;
      if (!first) return;
      if (focus) {
        editor.update(() => void $selectSpot(first), { discrete: true });
        takeFocus(editor);
      }
      reveal(editor, first);
    },
    rectOf: (spots) => {
      const [range] = liveRangesOf(editor, spots);
      const rect = range?.getBoundingClientRect();
      return rect && (rect.width > 0 || rect.height > 0) ? rect : null;
    },
    stop: () => {
      stopRoot();
      clear();
      drawn = [];
    },
  };
}

function $selected(): { spots: Spot[]; block: string | null } {
  const scope = $selectedScope();
  const nodes = $nodesOf($getRoot(), scope.keys());
  const spots = [...scope].flatMap(([block, { from, to }]): Spot[] => {
    const node = nodes.get(block);
    if (!$isElementNode(node)) return [];
    const end = Math.min(to, $leavesOf(node).at(-1)?.to ?? 0);
    return from < end ? [{ block, part: 'text', from, to: end }] : [];
  });
  const selection = $getSelection();
  const chosen = $isNodeSelection(selection) ? selection.getNodes().find($isBlockNode) : undefined;
  const caret = $isRangeSelection(selection) ? ($placeOf()?.anchor.bid ?? null) : null;
  return { spots, block: chosen ? $bidOf(chosen) : caret };
}
