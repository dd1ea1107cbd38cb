import { $getEditor, createCommand, type LexicalEditor } from 'lexical';
import type { Pen } from '../../article/review/pen.ts';

/** How a text is worked on: what the guard asks each time something was done. */
export type Suggesting = {
  /** Who suggests, now; null while the text is edited as it is. */
  pen: () => Pen | null;
  newId: () => string;
  /** The story's language tag. */
  language: () => string;
};

const modes = new WeakMap<LexicalEditor, Suggesting>();

export function keepMode(editor: LexicalEditor, given: Suggesting): () => void {
  modes.set(editor, given);
  return () => void modes.delete(editor);
}

/** True while what is done to a text is told as suggestions. */
export const isSuggesting = (editor: LexicalEditor): boolean => (modes.get(editor)?.pen() ?? null) !== null;

/** What cannot be suggested, by the reason: `grid` is a change of the rows, columns or cells of a table. */
export type Refusal = 'grid';

/** Tells that something was asked for that cannot be suggested, and was not done. */
export const REFUSED_COMMAND = createCommand<Refusal>('REFUSED_COMMAND');

/** Refuses what cannot be suggested, where suggestions are made. True when it was refused. */
export function $refuses(why: Refusal): boolean {
  const editor = $getEditor();
  if (!isSuggesting(editor)) return false;
  editor.dispatchCommand(REFUSED_COMMAND, why);
  return true;
}
