import type { LexicalEditor } from 'lexical';
import { chosenFrom, type UndecidedStory, type Which } from '../../../shared/article/review/decide.ts';
import type { Proposal } from '../../../shared/article/proposals.ts';
import type { Decision } from '../../../shared/article/review/resolve.ts';
import { $blockOf, decideSuggestions, keepStep, type Along } from '../../../shared/editor/index.ts';
import { $getRoot } from 'lexical';
import { fail, ok, type Result } from '../../../shared/kit/result.ts';

/** What a decision comes to for the fields of the story, which the editor does not hold; or what clashes among them. */
export type DecideFields = (
  decision: Decision,
  which: Which,
) => Result<Along & { count: number }, readonly Proposal[]>;

type Desk = { fields: DecideFields; steps: Along[] };
const desks = new WeakMap<LexicalEditor, Desk>();

/** Lets decisions take the fields of the story along. Gives the way to stop. */
export function decideFieldsToo(editor: LexicalEditor, fields: DecideFields): () => void {
  const { steps, stop } = keepStep(editor);
  desks.set(editor, { fields, steps });
  return () => {
    desks.delete(editor);
    stop();
  };
}

/**
 * Accepts or rejects suggestions on the text and on the fields of the story, as one step of undo; how many, or the clashes
 * for which nothing was done.
 */
export function decideStory(
  editor: LexicalEditor,
  decision: Decision,
  which: Which,
): Result<number, UndecidedStory> {
  const desk = desks.get(editor);
  const along = desk?.fields(decision, which);
  if (along?.ok === false) {
    const clashes = editor.read(() => chosenFrom($getRoot().getChildren().map($blockOf), which));
    return fail({ kind: 'clashes', clashes: clashes.filter(({ clash }) => clash), fields: along.problem });
  }
  const step = desk && along && along.value.count > 0 ? { steps: desk.steps, step: along.value } : undefined;
  const text = decideSuggestions(editor, decision, which, step);
  if (!text.ok) return fail({ ...text.problem, fields: [] });
  if (step) step.step.redo();
  return ok(text.value + (step ? (along?.value.count ?? 0) : 0));
}
