import { effectiveKeys } from '../ui/keymap.ts';
import { isBare, pressedIs } from '../ui/keys.ts';
import type { Active } from './active.ts';
import { COMMAND_IDS, commandOf, type CommandId } from './commands.ts';

/** The name of a text command among all the commands of the window. */
export const keyId = (id: CommandId): string => `text.${id}`;

/** The keys a text command has when nobody chose otherwise. */
export function standardKeys(id: CommandId): readonly string[] {
  const { shortcut, alsoKeys } = commandOf(id);
  return [...(shortcut === undefined ? [] : [shortcut]), ...(alsoKeys ?? [])];
}

/** The keys a text command has now. */
export const keysOf = (id: CommandId): readonly string[] => effectiveKeys(keyId(id), standardKeys(id));

/** The keys shown beside a text command. */
export const shortcutOf = (id: CommandId): string | undefined => keysOf(id)[0];

/**
 * The command whose shortcut was pressed. AltGr is never a shortcut, since it types characters on many layouts.
 * @param active what is at the caret; asked only for commands that leave their keys to others elsewhere
 */
export function commandFor(event: KeyboardEvent, active: () => KeyPlace): CommandId | null {
  if (event.getModifierState('AltGraph')) return null;
  const found = COMMAND_IDS.find((id) =>
    // Keys that type belong to the text; Tab to lists and tables, which know better when it is theirs.
    keysOf(id).some((keys) => !isBare(keys) && pressedIs(event, keys)),
  );
  if (found === undefined) return null;
  const { takesKeys } = commandOf(found);
  return takesKeys === undefined || takesKeys(active()) ? found : null;
}

/** What of the place of the caret decides whether keys are taken. */
export type KeyPlace = Pick<Active, 'selected' | 'link'>;
