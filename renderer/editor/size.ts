import type { LexicalEditor } from 'lexical';
import styles from './copy.module.css';

/**
 * From how many blocks on the browser may skip drawing what is far from the window; about 4,000 words. Measured with
 * `npm run bench -- --only typing`: at 10,000 words a key took 1.54 times a bare contenteditable without it, 1.25 with it.
 */
const MANY_BLOCKS = 100;

/** Marks long bodies, whose far blocks the browser may leave undrawn. */
export const registerSize = (editor: LexicalEditor): (() => void) =>
  editor.registerUpdateListener(({ editorState }) => {
    const root = editorState._nodeMap.get('root');
    const many = root !== undefined && '__size' in root && Number(root.__size) > MANY_BLOCKS;
    editor.getRootElement()?.classList.toggle(styles.many ?? '', many);
  });
