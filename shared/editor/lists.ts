import {
  $getSelection,
  $getState,
  $isRangeSelection,
  $setState,
  COMMAND_PRIORITY_LOW,
  INDENT_CONTENT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { $lineOf, $selectedLines, $setKind } from './kinds.ts';
import { $isListEntryNode, levelState, MAX_LEVEL } from './nodes/ListEntryNode.ts';
import { $isQuoteLineNode } from './nodes/QuoteLineNode.ts';

/** Moves the selected entries one level in or out. True when there was an entry to move, at the end of its way or not. */
export function $shiftLevel(by: 1 | -1): boolean {
  const entries = $selectedLines().filter($isListEntryNode);
  for (const entry of entries)
    $setState(entry, levelState, (level) => Math.min(MAX_LEVEL, Math.max(0, level + by)));
  return entries.length > 0;
}

/** Enter in an empty entry or quotation leaves it: one level out, then a paragraph. */
function $leaveEmptyLine(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const line = $lineOf(selection.anchor.getNode());
  if (!line?.isEmpty()) return false;
  if ($isListEntryNode(line)) {
    const level = $getState(line, levelState);
    if (level > 0) $setState(line, levelState, level - 1);
    else $setKind(line, 'paragraph').selectStart();
    return true;
  }
  if (!$isQuoteLineNode(line)) return false;
  $setKind(line, 'paragraph').selectStart();
  return true;
}

/** List behaviour at the keyboard. Outside lists Tab is left alone: it leaves the text, as everywhere in the window. */
export const registerLists = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveEmptyLine, COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (!$shiftLevel(event.shiftKey ? -1 : 1)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    // Paragraphs have no indent in the article, so there is nothing else these could mean.
    editor.registerCommand(INDENT_CONTENT_COMMAND, () => ($shiftLevel(1), true), COMMAND_PRIORITY_LOW),
    editor.registerCommand(OUTDENT_CONTENT_COMMAND, () => ($shiftLevel(-1), true), COMMAND_PRIORITY_LOW),
  );
