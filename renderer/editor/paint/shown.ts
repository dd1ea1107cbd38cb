import { $getRoot, type LexicalEditor } from 'lexical';
import { $nodesOf, type Spot } from '../../../shared/editor/index.ts';

/**
 * What is seen in the place of an editor's own text while that is hidden: another editor, and where the places of the text
 * are in it. Whoever paints or reveals asks here, so that it does so in what is seen.
 */
export type Shown = {
  editor: LexicalEditor;
  /** The block that stands for another one; null where none does. */
  blockOf: (block: string) => string | null;
  spotsOf: (spots: readonly Spot[]) => Spot[];
};

const shown = new WeakMap<LexicalEditor, Shown>();

/** Says what is seen in the place of an editor's text; null when it is seen itself again. */
export function showInstead(editor: LexicalEditor, instead: Shown | null): void {
  if (instead) shown.set(editor, instead);
  else shown.delete(editor);
}

export const shownInstead = (editor: LexicalEditor): Shown | null => shown.get(editor) ?? null;

/** The element of a block, as it is seen. */
export function elementOf(editor: LexicalEditor, block: string): HTMLElement | null {
  const instead = shownInstead(editor);
  const there = instead ? instead.blockOf(block) : block;
  if (there === null) return null;
  const seen = instead?.editor ?? editor;
  const key = seen.getEditorState().read(() => $nodesOf($getRoot(), [there]).get(there)?.getKey());
  return key === undefined ? null : seen.getElementByKey(key);
}
