import { $getNodeByKey, $isTextNode, type LexicalEditor } from 'lexical';
import { $typedBefore, type Typed } from './typed-word.ts';

/** A slash at the start of a word and what was typed after it. */
const SLASH = /[/／][^\s/／]{0,40}$/u;

/**
 * Tells when a slash is typed at the start of a word, what is typed after it, and when it is over (null). A slash that was
 * there before, came by paste or undo, or was left by Escape says nothing; neither does anything while an input method
 * composes.
 * @returns `leave` forgets the slash until another is typed
 */
export function watchSlash(
  editor: LexicalEditor,
  tell: (slash: Typed | null) => void,
): { leave: () => void; stop: () => void } {
  let open: Typed | null = null;
  const set = (slash: Typed | null): void => {
    if (slash === open) return;
    open = slash;
    tell(slash);
  };
  const stop = editor.registerUpdateListener(({ editorState, prevEditorState, tags }) => {
    if (editor.isComposing()) return;
    if (tags.has('historic') || tags.has('paste')) {
      set(null);
      return;
    }
    const now = editorState.read(() => $typedBefore(SLASH));
    if (!now) set(null);
    else if (open && open.key === now.key && open.from === now.from) {
      if (open.text !== now.text) set(now);
    } else if (now.text.length === 1 && wasTyped(now)) set(now);
    else set(null);

    function wasTyped({ key }: Typed): boolean {
      const size = (state: typeof editorState): number =>
        state.read(() => {
          const node = $getNodeByKey(key);
          return $isTextNode(node) ? node.getTextContentSize() : 0;
        });
      return size(editorState) === size(prevEditorState) + 1;
    }
  });
  return {
    leave: () => {
      open = null;
      tell(null);
    },
    stop,
  };
}
