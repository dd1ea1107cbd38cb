import { pressedIs } from '../ui/keys.ts';
import { COMMAND_IDS, commandOf, type CommandId } from './commands.ts';

/** Extra keys people know from elsewhere. */
const alsoKnownAs: { keys: string; command: CommandId }[] = [{ keys: 'mod+Y', command: 'redo' }];

/**
 * The command whose shortcut was pressed. Digits are read by their place on the keyboard, because Shift and Alt
 * change what they type; AltGr is never a shortcut, since it types characters on many layouts.
 */
export function commandFor(event: KeyboardEvent): CommandId | null {
  if (event.getModifierState('AltGraph')) return null;
  for (const id of COMMAND_IDS) {
    const { shortcut } = commandOf(id);
    // Tab belongs to lists and tables, which know better when it is theirs.
    if (shortcut !== undefined && !shortcut.endsWith('Tab') && pressed(event, shortcut)) return id;
  }
  return alsoKnownAs.find(({ keys }) => pressedIs(event, keys))?.command ?? null;
}

function pressed(event: KeyboardEvent, shortcut: string): boolean {
  const key = shortcut.split('+').at(-1) ?? '';
  if (!/^\d$/u.test(key)) return pressedIs(event, shortcut);
  if (event.code !== `Digit${key}` || event.shiftKey !== shortcut.includes('shift+')) return false;
  return pressedIs({ ...modifiers(event), key, code: event.code }, shortcut);
}

const modifiers = ({ ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) => ({
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
});
