import { $getRoot, $isElementNode, type LexicalEditor } from 'lexical';
import { $leavesOf, $nodesOf, type Leaf, type Spot } from '../../../shared/editor/index.ts';
import { shownInstead } from './shown.ts';

/** Every mark that is painted over the text, weakest first: where two meet, the later one is seen. */
export const PAINTS = [
  'copydesk-sentence',
  'copydesk-suggestion',
  'copydesk-tk',
  'copydesk-find',
  'copydesk-find-current',
] as const;
export type Paint = (typeof PAINTS)[number];

export type Painter = {
  /** Marks these stretches, in the place of those marked before. Only the words of blocks can be marked, not their fields. */
  paint: (spots: readonly Spot[]) => void;
  clear: () => void;
};

/**
 * Paints with the CSS Custom Highlight API: the text and its nodes are not touched, so marks can neither be saved nor
 * undone nor copied. Static ranges are used, because live ones would be moved on by the browser with every key.
 * The looks are in `paint.css`.
 */
export function painter(editor: LexicalEditor, paint: Paint): Painter {
  const clear = (): void => void CSS.highlights.delete(paint);
  return {
    clear,
    paint: (spots) => {
      if (spots.length === 0) {
        clear();
        return;
      }
      const ranges = rangesOf(editor, spots);
      const highlight = new Highlight(...ranges);
      highlight.priority = PAINTS.indexOf(paint);
      CSS.highlights.set(paint, highlight);
    },
  };
}

/** The stretches as ranges of the page, in what is seen of the text; what is not drawn is left out. */
export const rangesOf = (editor: LexicalEditor, spots: readonly Spot[]): StaticRange[] =>
  rangesFor(editor, spots).filter((range) => range !== null);

/** The same, a range for each stretch in turn; null for one that is not drawn. */
export function rangesFor(editor: LexicalEditor, spots: readonly Spot[]): (StaticRange | null)[] {
  const instead = shownInstead(editor);
  if (!instead) return rangesIn(editor, spots);
  return rangesIn(
    instead.editor,
    spots.map((spot) => instead.spotsOf([spot])[0] ?? null),
  );
}

const rangesIn = (editor: LexicalEditor, spots: readonly (Spot | null)[]): (StaticRange | null)[] =>
  editor.getEditorState().read(() => {
    const nodes = $nodesOf(
      $getRoot(),
      spots.flatMap((spot) => spot?.block ?? []),
    );
    const leaves = new Map<string, Leaf[]>();
    return spots.map((spot) => {
      const node = spot?.part === 'text' ? nodes.get(spot.block) : undefined;
      if (!spot || !$isElementNode(node)) return null;
      const line = leaves.get(spot.block) ?? $leavesOf(node);
      leaves.set(spot.block, line);
      const start = pointIn(editor, line, spot.from, 'start');
      const end = pointIn(editor, line, spot.to, 'end');
      if (!start || !end) return null;
      return new StaticRange({
        startContainer: start.node,
        startOffset: start.offset,
        endContainer: end.node,
        endOffset: end.offset,
      });
    });
  });

/** The text of the page that holds an offset of a line. Between two texts the start lies in the later, the end in the earlier. */
function pointIn(
  editor: LexicalEditor,
  line: readonly Leaf[],
  offset: number,
  side: 'start' | 'end',
): { node: Text; offset: number } | null {
  for (const leaf of line) {
    if (side === 'start' ? offset >= leaf.to : offset > leaf.to) continue;
    const text = textOf(editor.getElementByKey(leaf.node.getKey()));
    if (text) return { node: text, offset: Math.min(text.length, Math.max(0, offset - leaf.from)) };
  }
  return null;
}

function textOf(element: HTMLElement | null): Text | null {
  let node: Node | null = element;
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node;
}
