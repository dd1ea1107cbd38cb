import {
  $getRoot,
  $isRangeSelection,
  $getSelection,
  $getState,
  $setSelection,
  $setState,
  createState,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type EditorState,
  type LexicalEditor,
} from 'lexical';
import { decideBlocks, type Undecided, type Which } from '../../article/review/decide.ts';
import type { Decision } from '../../article/review/resolve.ts';
import { ok, type Result } from '../../kit/result.ts';
import { $blockOf } from '../blocks.ts';
import { $placeOf, $restorePlace } from '../place.ts';
import { movedPoint } from './caret.ts';
import { $writeBlocks } from './write.ts';

/** Marks the update in which suggestions are decided on: what it does is no suggestion. */
export const RESOLVE_TAG = 'copydesk-resolve';

/** How many decisions on more than the text lie behind a state of it: undo takes them back with the text, see {@link keepStep}. */
const stepState = createState('decisions', { parse: (value) => (typeof value === 'number' ? value : 0) });

const stepOf = (state: EditorState): number => state.read(() => $getState($getRoot(), stepState));

/** Something beside the text, as the fields of a story, that is decided on in one step with it. */
export type Along = { redo: () => void; undo: () => void };

/**
 * Keeps what is decided on beside the text in step with it: what undo takes back of the text is taken back there as well.
 * @returns what to hand to {@link decideSuggestions}, and the way to stop
 */
export function keepStep(editor: LexicalEditor): { steps: Along[]; stop: () => void } {
  const steps: Along[] = [];
  const stop = editor.registerUpdateListener(({ editorState, prevEditorState, tags }) => {
    if (!tags.has(HISTORIC_TAG)) return;
    const [was, is] = [stepOf(prevEditorState), stepOf(editorState)];
    for (let at = was; at > is; at--) steps[at - 1]?.undo();
    for (let at = was; at < is; at++) steps[at]?.redo();
  });
  return { steps, stop };
}

/**
 * Accepts or rejects suggestions of the text as it stands: one update, one step of undo. A wider choice that holds a clash
 * is refused with the list of clashes, and nothing is done; see `decide`. The number of suggestions decided on otherwise.
 * @param along what is decided on beside the text in the same step; it is done by the caller, undone and done again from here
 */
export function decideSuggestions(
  editor: LexicalEditor,
  decision: Decision,
  which: Which,
  along?: { steps: Along[]; step: Along },
): Result<number, Undecided> {
  let answer: Result<number, Undecided> = ok(0);
  editor.update(
    () => {
      answer = $decideSuggestions(decision, which);
      if (!along || !answer.ok) return;
      const at = $getState($getRoot(), stepState);
      along.steps.splice(at, along.steps.length, along.step);
      $setState($getRoot(), stepState, at + 1);
    },
    { discrete: true, tag: [RESOLVE_TAG, HISTORY_PUSH_TAG] },
  );
  return answer;
}

/** {@link decideSuggestions} within an update, which must have the tag. */
export function $decideSuggestions(decision: Decision, which: Which): Result<number, Undecided> {
  const nodes = $getRoot().getChildren();
  const now = nodes.map($blockOf);
  const decided = decideBlocks(now, decision, which);
  if (!decided.ok) return decided;
  const { blocks, count } = decided.value;
  if (count === 0) return ok(0);
  const place = $isRangeSelection($getSelection()) ? $placeOf() : null;
  if (place) $setSelection(null);
  $writeBlocks($getRoot(), nodes, now, blocks);
  if (place)
    $restorePlace({
      anchor: movedPoint(place.anchor, now, blocks, 'right'),
      focus: movedPoint(place.focus, now, blocks, 'right'),
    });
  return ok(count);
}
