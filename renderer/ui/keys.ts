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
  arrowleft: ['←', '←'],
  arrowright: ['→', '→'],
};

/** The parts of a shortcut as they stand on this machine's keys. */
export const keyCaps = (shortcut: string, mac = onMac()): string[] =>
  shortcut.split('+').map((part) => SIGNS[part.toLowerCase()]?.[mac ? 0 : 1] ?? part);

/** What of a keyboard event a shortcut looks at. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const LETTER = /^[a-z]$/iu;
const DIGIT = /^\d$/u;

/**
 * True when the keys pressed are this shortcut. Letters are compared by what they type and, for layouts where
 * they type something else, by where they lie. Digits go by their place when keys are held with them, because Shift and
 * Alt change what they type. A printable sign such as `?` brings its own Shift.
 */
export function pressedIs(event: Pressed, shortcut: string, mac = onMac()): boolean {
  const parts = shortcut.split('+');
  const key = parts.pop() ?? '';
  const wants = new Set(parts.map((part) => part.toLowerCase()));
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (mod !== wants.has('mod') || other || event.altKey !== wants.has('alt')) return false;
  // Shift changes what these keys type, and both are in use.
  if (key === '\\' && event.code === 'Backslash') return event.shiftKey === wants.has('shift');
  if (DIGIT.test(key) && wants.size > 0)
    return event.code === `Digit${key}` && event.shiftKey === wants.has('shift');
  const letter = LETTER.test(key);
  const sign = key.length === 1 && !letter;
  if (!sign && event.shiftKey !== wants.has('shift')) return false;
  if (letter && event.code === `Key${key.toUpperCase()}` && !LETTER.test(event.key)) return true;
  return event.key.toLowerCase() === (key === 'Space' ? ' ' : key.toLowerCase());
}

/** Keys without Control, Command or Alt type something: they are heard only where nothing can be typed. */
export const isBare = (shortcut: string): boolean =>
  !/(?:^|\+)(?:mod|alt)\+/iu.test(shortcut) && !/(?:^|\+)F\d+$/u.test(shortcut);

const ONLY_HELD = new Set(['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'CapsLock', 'Fn', 'NumLock']);

/**
 * The shortcut that was pressed, as the command table writes it: the reverse of {@link pressedIs}. Null while only
 * modifiers are held, for dead keys and while an input method is at work.
 */
export function chordOf(event: Pressed, mac = onMac()): string | null {
  if (ONLY_HELD.has(event.key) || event.key === 'Process') return null;
  if (mac ? event.ctrlKey : event.metaKey) return null;
  const mod = mac ? event.metaKey : event.ctrlKey;
  const held = mod || event.altKey || event.shiftKey;
  const place = /^(?:Key|Digit)([A-Z0-9])$/u.exec(event.code)?.[1];
  let key = event.key;
  let sign = false;
  if (place !== undefined && DIGIT.test(place) && held) key = place;
  else if (LETTER.test(key)) key = key.toUpperCase();
  else if (place !== undefined && LETTER.test(place)) key = place;
  else if (event.code === 'Backslash') key = '\\';
  else if (key === 'Dead' || key === 'Unidentified' || key === '+') return null;
  else if (key === ' ') key = 'Space';
  else sign = key.length === 1;
  return [
    ...(mod ? ['mod'] : []),
    ...(event.altKey ? ['alt'] : []),
    ...(event.shiftKey && !sign ? ['shift'] : []),
    key,
  ].join('+');
}
