import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  effectiveKeys,
  holdersOf,
  sameChord,
  withKeys,
  withoutKeys,
  type Keymap,
} from '../../../../renderer/ui/keymap.ts';
import { chordOf, pressedIs, type Pressed } from '../../../../renderer/ui/keys.ts';

const ids = fc.constantFrom('a.one', 'b.two', 'c.three');
const chord = fc.constantFrom('mod+K', 'mod+shift+K', 'F1', 'alt+N', '/', 'mod+alt+2');
const chords = fc.uniqueArray(chord, { maxLength: 3 });
const maps: fc.Arbitrary<Keymap> = fc.dictionary(ids, chords);

describe('chosen keys', () => {
  it('come back to the standard when they are put back', () => {
    fc.assert(
      fc.property(maps, ids, chords, chords, (map, id, keys, standard) => {
        const changed = withKeys(map, id, keys, standard);
        expect(effectiveKeys(id, standard, changed)).toEqual(keys);
        expect(effectiveKeys(id, standard, withoutKeys(changed, id))).toEqual(standard);
      }),
    );
  });

  it('leave every other command as it was', () => {
    fc.assert(
      fc.property(maps, chords, chords, (map, keys, standard) => {
        const changed = withKeys(map, 'a.one', keys, standard);
        expect(withoutKeys(changed, 'a.one')).toEqual(withoutKeys(map, 'a.one'));
      }),
    );
  });

  it('are not written down when they are the standard', () => {
    expect(withKeys({ x: ['F1'] }, 'x', ['shift+mod+k'], ['mod+shift+K'])).toEqual({});
  });

  it('can be none at all', () => {
    expect(effectiveKeys('x', ['F1'], withKeys({}, 'x', [], ['F1']))).toEqual([]);
  });
});

describe('conflicts', () => {
  const commands = [
    { id: 'a', keys: ['mod+K', 'F1'] },
    { id: 'b', keys: ['mod+E'] },
    { id: 'c', keys: ['Mod+k'], shares: 'a' },
  ];
  it('name the others that hold the keys, however they are written', () => {
    expect(holdersOf(commands, 'b', 'MOD+K').map(({ id }) => id)).toEqual(['a', 'c']);
  });
  it('are none between commands that never meet', () => {
    expect([holdersOf(commands, 'a', 'mod+K'), holdersOf(commands, 'c', 'mod+K')]).toEqual([[], []]);
  });
});

const event: fc.Arbitrary<Pressed> = fc
  .tuple(
    fc.constantFrom(
      { key: 'k', code: 'KeyK' },
      { key: 'л', code: 'KeyK' },
      { key: '@', code: 'Digit2' },
      { key: '2', code: 'Digit2' },
      { key: '|', code: 'Backslash' },
      { key: '?', code: 'Slash' },
      { key: 'F7', code: 'F7' },
      { key: 'ArrowUp', code: 'ArrowUp' },
      { key: ' ', code: 'Space' },
      { key: 'Enter', code: 'Enter' },
    ),
    fc.record({ ctrlKey: fc.boolean(), altKey: fc.boolean(), shiftKey: fc.boolean() }),
  )
  .map(([key, held]) => ({ ...key, ...held, metaKey: false }));

describe('recording a chord', () => {
  it('gives the shortcut that those keys press', () => {
    fc.assert(
      fc.property(event, (pressed) => {
        const chord = chordOf(pressed, false);
        expect(chord).not.toBeNull();
        expect(pressedIs(pressed, chord ?? '', false)).toBe(true);
      }),
    );
  });

  it('waits while only modifiers are held, for dead keys and for the system key', () => {
    const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    expect([
      chordOf({ ...none, key: 'Control', code: 'ControlLeft', ctrlKey: true }, false),
      chordOf({ ...none, key: 'Dead', code: 'Equal' }, false),
      chordOf({ ...none, key: 'k', code: 'KeyK', metaKey: true }, false),
      chordOf({ ...none, key: 'k', code: 'KeyK', metaKey: true }, true),
    ]).toEqual([null, null, null, 'mod+K']);
  });

  it('reads the same chord from both ways of writing it', () => {
    expect([sameChord('Shift+Mod+k', 'mod+shift+K'), sameChord('mod+K', 'mod+shift+K')]).toEqual([
      true,
      false,
    ]);
  });
});
