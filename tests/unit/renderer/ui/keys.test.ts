import { describe, expect, it } from 'vitest';
import { keyCaps, pressedIs, type Pressed } from '../../../../renderer/ui/keys.ts';

const key = (over: Partial<Pressed> & { key: string }): Pressed => ({
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...over,
});

describe('shortcuts', () => {
  it('read mod as Control or, on a Mac, as Command', () => {
    const control = key({ key: 'e', code: 'KeyE', ctrlKey: true });
    const command = key({ key: 'e', code: 'KeyE', metaKey: true });
    expect([
      pressedIs(control, 'mod+E', false),
      pressedIs(control, 'mod+E', true),
      pressedIs(command, 'mod+E', true),
      pressedIs(command, 'mod+E', false),
    ]).toEqual([true, false, true, false]);
  });

  it('tell Shift apart for letters and let signs bring their own', () => {
    const shifted = key({ key: 'P', code: 'KeyP', ctrlKey: true, shiftKey: true });
    expect([
      pressedIs(shifted, 'mod+shift+P', false),
      pressedIs(shifted, 'mod+P', false),
      pressedIs(key({ key: '?', shiftKey: true }), '?', false),
      pressedIs(key({ key: '/' }), '?', false),
    ]).toEqual([true, false, true, false]);
  });

  it('go by the place of a letter on layouts that type another script', () => {
    expect(pressedIs(key({ key: 'у', code: 'KeyE', ctrlKey: true }), 'mod+E', false)).toBe(true);
    expect(pressedIs(key({ key: 'w', code: 'KeyE', ctrlKey: true }), 'mod+E', false)).toBe(false);
  });

  it('are drawn as the keys of the machine', () => {
    expect([keyCaps('mod+shift+P', true), keyCaps('mod+shift+P', false)]).toEqual([
      ['⌘', '⇧', 'P'],
      ['Ctrl', 'Shift', 'P'],
    ]);
  });
});
