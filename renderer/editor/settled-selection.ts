import { registerEventListener, type LexicalEditor } from 'lexical';

/**
 * Keys that type or move never ask what is selected. Those with a modifier and the function keys run commands that do, and so
 * do the keys that break, join and indent lines.
 */
const asksForSelection = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || /^(?:F\d{1,2}|Enter|Backspace|Delete|Tab)$/u.test(key);

/**
 * Browsers move the caret at once and tell of it in a task of its own, which waits while keys are pressed fast. A command of
 * the next key would act on what was selected before, and a dialog would give the caret back one place off. So the news is
 * told before such a key is heard by anyone.
 */
export const registerSettledSelection = (editor: LexicalEditor): (() => void) =>
  editor.registerRootListener((root) =>
    root
      ? registerEventListener(
          root,
          'keydown',
          (event) => {
            if (event.target === root && !event.isComposing && asksForSelection(event))
              root.ownerDocument.dispatchEvent(new Event('selectionchange'));
          },
          { capture: true },
        )
      : undefined,
  );
