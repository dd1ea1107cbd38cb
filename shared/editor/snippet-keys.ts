import {
  $addUpdateTag,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from 'lexical';
import type { Block } from '../article/nodes/index.ts';
import { $insertBlocks } from './insert.ts';
import { $removeTyped, $typedBefore, type Typed } from './typed-word.ts';

/** Puts blocks in the place of typed text; with what it replaced it is one step to undo. */
export function $insertFor(typed: Typed, blocks: readonly Block[]): void {
  if ($removeTyped(typed)) $insertBlocks(blocks);
}

/** Tab after a trigger puts its snippet in. @param blocksFor the blocks of a trigger, ready to be put in; null when it is none */
export const registerSnippetKeys = (
  editor: LexicalEditor,
  blocksFor: (trigger: string) => readonly Block[] | null,
): (() => void) =>
  editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      if (event.shiftKey || !editor.isEditable()) return false;
      const typed = $typedBefore(/\S{1,40}$/u);
      const blocks = typed && blocksFor(typed.text);
      if (!typed || !blocks || blocks.length === 0) return false;
      event.preventDefault();
      $addUpdateTag(HISTORY_PUSH_TAG);
      $insertFor(typed, blocks);
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
