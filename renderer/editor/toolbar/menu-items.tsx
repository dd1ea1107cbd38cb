import { Check } from 'lucide-react';
import type { MenuItem } from '../../ui/Menu.tsx';
import type { Active } from '../active.ts';
import { commandOf, type CommandId } from '../commands.ts';
import { shortcutOf } from '../keys.ts';

/** Rows of a menu for commands of the editor; null parts groups. What is on shows a tick in place of its icon. */
export const menuItems = (
  ids: readonly (CommandId | null)[],
  active: Active,
  run: (command: CommandId) => void,
): MenuItem[] =>
  ids.map((id, index) => {
    if (id === null) return { separator: `separator-${String(index)}` };
    const command = commandOf(id);
    const Icon = command.isActive?.(active) === true ? Check : command.icon;
    return {
      id,
      label: command.label(),
      icon: <Icon size={15} aria-hidden />,
      shortcut: shortcutOf(id),
      disabled: command.isEnabled?.(active) === false,
      danger: id === 'removeTable',
      run: () => {
        run(id);
      },
    };
  });
