// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { allCommands } from '../../../../renderer/app/all-commands.ts';
import { holdersOf } from '../../../../renderer/ui/keymap.ts';

test.each(['desktop', 'browser'] as const)('no two commands have the same keys in the %s', (shell) => {
  const commands = allCommands(shell);
  const conflicts = commands.flatMap(({ id, keys }) =>
    keys.flatMap((key) => holdersOf(commands, id, key).map((other) => `${key}: ${id}, ${other.id}`)),
  );
  expect(conflicts).toEqual([]);
});

test('every command has a name and a group, and its id once', () => {
  const commands = allCommands('desktop');
  expect(commands.filter(({ label, group }) => label === '' || group === '')).toEqual([]);
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
});
