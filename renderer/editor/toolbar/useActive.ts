import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { CAN_REDO_COMMAND, CAN_UNDO_COMMAND, COMMAND_PRIORITY_LOW, mergeRegister } from 'lexical';
import { useEffect, useState } from 'react';
import { nothingActive, readActive, sameActive, type Active } from '../active.ts';

/** What is active at the caret, read once a frame at most, after the key that moved it has been painted. */
export function useActive(): Active {
  const [editor] = useLexicalComposerContext();
  const [active, setActive] = useState<Active>(nothingActive);
  useEffect(() => {
    let frame = 0;
    let painted: ReturnType<typeof setTimeout> | undefined;
    let canUndo = false;
    let canRedo = false;
    const look = (): void => {
      frame = 0;
      const next = { ...readActive(editor), canUndo, canRedo };
      setActive((shown) => (sameActive(shown, next) ? shown : next));
    };
    const soon = (): boolean => {
      if (frame === 0)
        frame = requestAnimationFrame(() => {
          painted = setTimeout(look);
        });
      return false;
    };
    soon();
    return mergeRegister(
      editor.registerUpdateListener(soon),
      editor.registerCommand(
        CAN_UNDO_COMMAND,
        (can) => {
          canUndo = can;
          return soon();
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        CAN_REDO_COMMAND,
        (can) => {
          canRedo = can;
          return soon();
        },
        COMMAND_PRIORITY_LOW,
      ),
      () => {
        cancelAnimationFrame(frame);
        clearTimeout(painted);
      },
    );
  }, [editor]);
  return active;
}
