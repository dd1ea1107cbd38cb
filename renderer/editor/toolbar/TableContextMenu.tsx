import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { registerEventListener } from 'lexical';
import { useCallback, useEffect, useState } from 'react';
import { takeFocus } from '../../../shared/editor/index.ts';
import { PointMenu } from '../../ui/Menu.tsx';
import { words } from '../../ui/words/index.ts';
import type { CommandId } from '../commands.ts';
import { nothingActive, readActive, type Active } from '../active.ts';
import { TABLE_MENU } from '../table-commands.ts';
import { menuItems } from './menu-items.tsx';

type Open = { at: { x: number; y: number }; active: Active };

/** What a right click, or the menu key, opens in a table. With Shift held the browser's own menu comes. */
export function TableContextMenu({ run }: { run: (command: CommandId) => void }) {
  const [editor] = useLexicalComposerContext();
  const [open, setOpen] = useState<Open | null>(null);
  const close = useCallback(() => {
    setOpen(null);
    takeFocus(editor);
  }, [editor]);

  useEffect(
    () =>
      editor.registerRootListener((root) => {
        if (!root) return undefined;
        return registerEventListener(root, 'contextmenu', (event) => {
          const cell = event.target instanceof Element ? event.target.closest('td, th') : null;
          if (!cell || event.shiftKey || !editor.isEditable()) return;
          const active = readActive(editor);
          if (active.table === null) return;
          event.preventDefault();
          const box = cell.getBoundingClientRect();
          // The menu key tells no place.
          const at =
            event.clientX > 0 ? { x: event.clientX, y: event.clientY } : { x: box.left, y: box.bottom };
          setOpen({ at, active: { ...nothingActive, ...active } });
        });
      }),
    [editor],
  );

  if (!open) return null;
  return (
    <PointMenu
      label={words().copy.table.menu}
      at={open.at}
      items={menuItems(TABLE_MENU, open.active, run)}
      onClose={close}
    />
  );
}
