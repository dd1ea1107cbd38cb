import { useSyncExternalStore } from 'react';

/**
 * The keys a person chose instead of the standard ones, by command id: `{ 'story.export': ['mod+J'] }`. A command that
 * is not named has its standard keys; one with an empty list has none. Everything that runs or shows keys asks here.
 */
export type Keymap = Readonly<Record<string, readonly string[]>>;

let chosen: Keymap = {};
const listeners = new Set<() => void>();

/** Puts another map in the place of the one before; everything that shows keys is drawn again. */
export function setKeymap(keymap: Keymap): void {
  if (chosen === keymap) return;
  chosen = keymap;
  for (const hear of listeners) hear();
}

export const keymap = (): Keymap => chosen;

const subscribe = (hear: () => void): (() => void) => {
  listeners.add(hear);
  return () => listeners.delete(hear);
};

/** The map, redrawing the component when it changes. */
export const useKeymap = (): Keymap => useSyncExternalStore(subscribe, keymap);

/** The keys of a command as they are now. @param standard what it has when nobody chose otherwise */
export const effectiveKeys = (
  id: string,
  standard: readonly string[],
  map: Keymap = chosen,
): readonly string[] => (Object.hasOwn(map, id) ? (map[id] ?? standard) : standard);

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((keys, i) => sameChord(keys, b[i] ?? ''));

/** Gives a command other keys; its standard keys are not written down, so that a better standard reaches it later. */
export function withKeys(
  map: Keymap,
  id: string,
  keys: readonly string[],
  standard: readonly string[],
): Keymap {
  const rest = withoutKeys(map, id);
  return same(keys, standard) ? rest : { ...rest, [id]: [...keys] };
}

/** Gives a command its standard keys again. */
export const withoutKeys = (map: Keymap, id: string): Keymap =>
  Object.fromEntries(Object.entries(map).filter(([name]) => name !== id));

/** One way to write a chord: `Shift+Mod+k` and `mod+shift+K` are the same keys. */
export function chordKey(keys: string): string {
  const parts = keys === '+' ? ['+'] : keys.toLowerCase().split('+');
  const key = parts.pop() ?? '';
  return [...['mod', 'alt', 'shift'].filter((name) => parts.includes(name)), key].join('+');
}

export const sameChord = (a: string, b: string): boolean => chordKey(a) === chordKey(b);

/** What a conflict looks at. `shares` names a command that may have the same keys because the two never meet. */
export type KeyedCommand = { id: string; keys: readonly string[]; shares?: string | undefined };

/** The other commands that have these keys. */
export const holdersOf = <C extends KeyedCommand>(commands: readonly C[], id: string, keys: string): C[] => {
  const own = commands.find((command) => command.id === id);
  return commands.filter(
    (other) =>
      other.id !== id &&
      other.shares !== id &&
      own?.shares !== other.id &&
      other.keys.some((held) => sameChord(held, keys)),
  );
};
