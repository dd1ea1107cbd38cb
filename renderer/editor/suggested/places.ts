import {
  $createNodeSelection,
  $getRoot,
  $isElementNode,
  $setSelection,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type LexicalEditor,
} from 'lexical';
import type { Piece, Suggestion } from '../../../shared/article/review/suggestions.ts';
import {
  $nodesOf,
  $selectSpot,
  forgetPageSelection,
  takeFocus,
  type Spot,
} from '../../../shared/editor/index.ts';
import { reveal } from '../paint/reveal.ts';
import { elementOf } from '../paint/shown.ts';
import { $suggestionsAtCaret } from './here.ts';

/** The words of a suggestion, as stretches of the text. */
export const spotsOf = ({ pieces }: Suggestion): Spot[] =>
  pieces
    .filter(({ about }) => about === 'words')
    .map(({ line, from, to }) => ({ block: line, part: 'text', from, to }));

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);

/** Tells the suggestions at the caret, once a frame at most, after the key that moved it has been painted. */
export function watchCaret(editor: LexicalEditor, tell: (ids: readonly string[]) => void): () => void {
  let told: readonly string[] = [];
  let frame = 0;
  let painted: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    frame = 0;
    const ids = editor.getEditorState().read($suggestionsAtCaret);
    if (sameIds(told, ids)) return;
    told = ids;
    tell(ids);
  };
  const stop = editor.registerUpdateListener(() => {
    if (frame === 0)
      frame = requestAnimationFrame(() => {
        painted = setTimeout(look);
      });
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
    clearTimeout(painted);
  };
}

/** Puts the caret to the first piece of a suggestion and brings it into sight; false when it is gone. */
export function revealSuggestion(editor: LexicalEditor, { pieces }: Suggestion, take: boolean): boolean {
  const [first] = pieces;
  if (!first) return false;
  let found = false;
  editor.update(
    () => {
      found = $goTo(first);
    },
    {
      discrete: true,
      tag: take ? SKIP_SCROLL_INTO_VIEW_TAG : [SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG],
    },
  );
  if (!found) return false;
  if (take) takeFocus(editor);
  else forgetPageSelection(editor);
  const { line, from, to } = first;
  if (first.about === 'words') reveal(editor, { block: line, part: 'text', from, to });
  else elementOf(editor, line)?.scrollIntoView({ block: 'nearest' });
  return true;
}

function $goTo({ about, line, from }: Piece): boolean {
  const node = $nodesOf($getRoot(), [line]).get(line);
  if (!node) return false;
  if (about !== 'block' && $isElementNode(node))
    return $selectSpot({ block: line, part: 'text', from, to: from });
  const chosen = $createNodeSelection();
  chosen.add(node.getKey());
  $setSelection(chosen);
  return true;
}
