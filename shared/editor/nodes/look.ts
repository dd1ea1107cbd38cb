import type { EditorConfig, LexicalEditor, LexicalNode } from 'lexical';

/** What the view supplies for kinds that Lexical cannot draw by itself; absent in tests and without a window. */
export type BlockLook = {
  /** Draws a block or inline that holds no editable text (a React element in the window). */
  draw: (node: LexicalNode) => unknown;
  /** The label of the attribution field of a pull quote. */
  attributionLabel: () => string;
};

const looks = new WeakMap<LexicalEditor, BlockLook>();

/** Gives an editor the look of its blocks. */
export const setBlockLook = (editor: LexicalEditor, look: BlockLook): void => void looks.set(editor, look);
export const blockLook = (editor: LexicalEditor): BlockLook | undefined => looks.get(editor);

/** One of our classes from the editor's theme, whose own type does not know our kinds. */
export function themeClass(config: EditorConfig, name: string): string {
  const theme: Record<string, unknown> = config.theme;
  const found = theme[name];
  return typeof found === 'string' ? found : '';
}
