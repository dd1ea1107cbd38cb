import { textCommands } from '../story/index.ts';
import { effectiveKeys, type KeyedCommand } from '../ui/keymap.ts';
import { words } from '../ui/words/index.ts';
import { commandTable, standardKeys, type Command, type CommandId } from './command-table.ts';

/** A command as people meet it: in the palette, on the shortcuts sheet, in the key settings. */
export type ListedCommand = KeyedCommand & {
  label: string;
  /** The title of the group it stands in. */
  group: string;
  standard: readonly string[];
  needsStory: boolean;
} & ({ of: 'window'; id: CommandId } | { of: 'text' });

/** Every command there is, of the window and of the text, with the keys it has now in this shell. */
export function allCommands(shell: 'desktop' | 'browser'): ListedCommand[] {
  const { app, frame } = words();
  const ofWindow = commandTable.map(({ id, group, needsStory }: Command): ListedCommand => {
    const standard = standardKeys(id, shell);
    return {
      of: 'window',
      id,
      label: app.commands[id],
      group: app.commandGroups[group],
      standard,
      keys: effectiveKeys(id, standard),
      needsStory,
    };
  });
  const ofText = textCommands().map((command): ListedCommand => ({
    ...command,
    of: 'text',
    group: frame.palette.text,
    keys: effectiveKeys(command.id, command.standard),
    needsStory: true,
  }));
  return [...ofWindow, ...ofText];
}

/** In groups, in the order in which the groups first come. */
export const grouped = <C extends { group: string }>(commands: readonly C[]): [string, C[]][] =>
  [...new Set(commands.map(({ group }) => group))].map((group) => [
    group,
    commands.filter((command) => command.group === group),
  ]);
