import { sameChord, withKeys, type Keymap } from '../../../ui/keymap.ts';
import type { ListedCommand } from '../../all-commands.ts';
import { changeSettings } from '../../window-state.ts';

/** Keeps a map of keys with the settings. */
export const saveKeymap = (map: Keymap): void => {
  changeSettings({
    keymap: Object.fromEntries(Object.entries(map).map(([id, keys]) => [id, [...keys]])),
  });
};

/** Puts a chord in the place of one a command has, or after them; null takes that one away. */
export function putChord(map: Keymap, command: ListedCommand, at: number, chord: string | null): Keymap {
  const kept = command.keys.filter((keys, i) => i !== at && (chord === null || !sameChord(keys, chord)));
  const next = chord === null ? kept : [...kept.slice(0, at), chord, ...kept.slice(at)];
  return withKeys(map, command.id, next, command.standard);
}

/** Takes a chord from the commands that have it. */
export const takeChord = (map: Keymap, from: readonly ListedCommand[], chord: string): Keymap =>
  from.reduce(
    (now, other) =>
      withKeys(
        now,
        other.id,
        other.keys.filter((keys) => !sameChord(keys, chord)),
        other.standard,
      ),
    map,
  );
