import {
  $addUpdateTag,
  $getSelection,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_MERGE_TAG,
  mergeRegister,
  SELECTION_CHANGE_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type LexicalEditor,
} from 'lexical';

/** True when some other field, button or dialog has the focus. With the focus nowhere, the text may take it. */
export function focusIsElsewhere(editor: LexicalEditor): boolean {
  const root = editor.getRootElement();
  const active = root?.ownerDocument.activeElement ?? null;
  return active !== null && active !== root && active !== root?.ownerDocument.body;
}

/**
 * The page's selection can stay in the text while a dialog takes the focus. Lexical answers every change of it by putting
 * its own selection back, and the focus with it: a person could then not reach the dialog by keyboard.
 */
export const registerFocusManners = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerCommand(
      SELECTION_CHANGE_COMMAND,
      () => {
        if (focusIsElsewhere(editor)) $addUpdateTag(SKIP_DOM_SELECTION_TAG);
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerRootListener((root) => {
      const back = (): void => {
        keepCaret(editor);
      };
      root?.addEventListener('focus', back);
      return () => root?.removeEventListener('focus', back);
    }),
  );

/**
 * A dialog or a pane gives the focus back with `focus()`, and the browser then puts the caret at the start of the text.
 * The caret belongs where it was: Lexical still knows. A press of the pointer sets its own caret after this.
 */
function keepCaret(editor: LexicalEditor): void {
  queueMicrotask(() => {
    if (focusIsElsewhere(editor) || editor.isComposing()) return;
    editor.update(
      () => {
        const selection = $getSelection();
        if (selection) selection.dirty = true;
      },
      { tag: [SKIP_SCROLL_INTO_VIEW_TAG, HISTORY_MERGE_TAG], discrete: true },
    );
  });
}

/** Gives the text the focus, wherever it was: the page first, so that nothing takes it for a theft; then the caret. */
export function takeFocus(editor: LexicalEditor): void {
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.focus();
}

/**
 * Lets the page forget what was selected in the text, while something else has the focus. For whoever moves our caret without
 * taking the focus: at its next change Lexical would believe the page, whose selection is still where the caret was before.
 * The caret comes back with the focus.
 */
export function forgetPageSelection(editor: LexicalEditor): void {
  const root = editor.getRootElement();
  const selection = root?.ownerDocument.getSelection();
  if (focusIsElsewhere(editor) && selection && root?.contains(selection.anchorNode))
    selection.removeAllRanges();
}
