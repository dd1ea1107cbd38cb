import {
  $getRoot,
  $isRangeSelection,
  $getSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { decideBlocks, type Undecided, type Which } from '../../article/review/decide.ts';
import type { Decision } from '../../article/review/resolve.ts';
import { ok, type Result } from '../../kit/result.ts';
import { $blockOf } from '../blocks.ts';
import { $placeOf, $restorePlace } from '../place.ts';
import { movedPoint } from './caret.ts';
import { $countAsChange, $writeBlocks } from './write.ts';

/** Marks the update in which suggestions are decided on: what it does is no suggestion. */
export const RESOLVE_TAG = 'copydesk-resolve';

/**
 * Accepts or rejects suggestions of the text as it stands: one update, one step of undo. A wider choice that holds a clash
 * is refused with the list of clashes, and nothing is done; see `decide`. The number of suggestions decided on otherwise.
 */
export function decideSuggestions(
  editor: LexicalEditor,
  decision: Decision,
  which: Which,
): Result<number, Undecided> {
  let answer: Result<number, Undecided> = ok(0);
  editor.update(
    () => {
      answer = $decideSuggestions(decision, which);
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
  const leaves = $getRoot().getAllTextNodes();
  $writeBlocks($getRoot(), nodes, now, blocks);
  $countAsChange(leaves);
  if (place)
    $restorePlace({
      anchor: movedPoint(place.anchor, now, blocks, 'right'),
      focus: movedPoint(place.focus, now, blocks, 'right'),
    });
  return ok(count);
}
