/** Shortcuts as the command table writes them: `mod+shift+P`, `?`, `F6`. `mod` is Command on a Mac, Control elsewhere. */
export const onMac = (): boolean =>
  typeof navigator !== 'undefined' && /Mac|iPhone|iPad/u.test(navigator.platform);

const SIGNS: Record<string, [mac: string, other: string]> = {
  mod: ['⌘', 'Ctrl'],
  shift: ['⇧', 'Shift'],
  alt: ['⌥', 'Alt'],
  enter: ['↩', 'Enter'],
  escape: ['esc', 'Esc'],
  arrowup: ['↑', '↑'],
  arrowdown: ['↓', '↓'],
};

/** The parts of a shortcut as they stand on this machine's keys. */
export const keyCaps = (shortcut: string, mac = onMac()): string[] =>
  shortcut.split('+').map((part) => SIGNS[part.toLowerCase()]?.[mac ? 0 : 1] ?? part);

/** What of a keyboard event a shortcut looks at. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * True when the keys pressed are this shortcut. Letters are compared by what they type and, for layouts where
 * they type something else, by where they lie. A printable sign such as `?` brings its own Shift.
 */
export function pressedIs(event: Pressed, shortcut: string, mac = onMac()): boolean {
  const parts = shortcut.split('+');
  const key = parts.pop() ?? '';
  const wants = new Set(parts.map((part) => part.toLowerCase()));
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (mod !== wants.has('mod') || other || event.altKey !== wants.has('alt')) return false;
  const letter = /^[a-z]$/iu.test(key);
  // Shift changes what this key types, and both are in use.
  if (key === '\\' && event.code === 'Backslash') return event.shiftKey === wants.has('shift');
  const sign = key.length === 1 && !letter;
  if (!sign && event.shiftKey !== wants.has('shift')) return false;
  if (letter && event.code === `Key${key.toUpperCase()}` && !/^[a-z]$/iu.test(event.key)) return true;
  return event.key.toLowerCase() === key.toLowerCase();
}
