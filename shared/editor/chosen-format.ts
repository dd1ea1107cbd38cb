import {
  $getPreviousSelection,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  SELECTION_CHANGE_COMMAND,
  type LexicalEditor,
} from 'lexical';

/**
 * Bold that is switched on with nothing selected waits at the caret for the next letter. Lexical forgets it when the page
 * tells of the selection more than 200 ms later, though the caret has not moved: as when a menu gives the focus back on a
 * busy machine. What was chosen belongs to the place, and stays until the caret leaves it.
 */
export const registerChosenFormat = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    SELECTION_CHANGE_COMMAND,
    () => {
      // Only news from the page: whoever changes the selection otherwise, as the command for bold does, means what it says.
      if (editor.getRootElement()?.ownerDocument.defaultView?.event?.type !== 'selectionchange') return false;
      const now = $getSelection();
      const before = $getPreviousSelection();
      if (!$isRangeSelection(now) || !$isRangeSelection(before)) return false;
      if (now.isCollapsed() && before.isCollapsed() && now.anchor.is(before.anchor))
        now.format = before.format;
      return false;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
