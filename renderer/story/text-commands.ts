import { useMemo } from 'react';
import { COMMAND_IDS, commandOf, type CommandId } from '../editor/commands.ts';
import { keyId, standardKeys } from '../editor/keys.ts';
import { useStory } from './useStory.ts';

/** A command of the text, as the palette, the shortcuts sheet and the key settings list it. */
export type TextCommand = {
  /** `text.bold` */
  id: string;
  label: string;
  standard: readonly string[];
  /** A window command that may have the same keys, because this one takes them only where it has something to do. */
  shares?: string;
};

const own = new Map<string, CommandId>(COMMAND_IDS.map((id) => [keyId(id), id]));

/** Every command of the text, in the order of its table, whether or not a story is open. */
export const textCommands = (): TextCommand[] =>
  COMMAND_IDS.map((id) => {
    const command = commandOf(id);
    return {
      id: keyId(id),
      label: command.label(),
      standard: standardKeys(id),
      ...(command.takesKeys ? { shares: 'palette.open' } : {}),
    };
  });

export type TextRunner = {
  /** Whether it would do something where the caret is. */
  can: (id: string) => boolean;
  run: (id: string) => void;
};

/** Runs text commands in the open story's text; null where there is none. */
export function useTextRunner(): TextRunner | null {
  const here = useStory();
  const link = here.state === 'open' ? here.link : null;
  return useMemo(
    () =>
      link && {
        can: (id) => {
          const command = own.get(id);
          return command !== undefined && link.handle?.canRun(command) === true;
        },
        run: (id) => {
          const command = own.get(id);
          if (command !== undefined) link.handle?.run(command);
        },
      },
    [link],
  );
}
