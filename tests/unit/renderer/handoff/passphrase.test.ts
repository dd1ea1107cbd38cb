import { expect, it } from 'vitest';
import { strengthOf } from '../../../../renderer/handoff/passphrase.ts';

it('guesses at a passphrase from its length and its variety, and asks much before it calls one strong', () => {
  const given = [
    '   ',
    'herring',
    'aaaaaaaaaaaaaaaaaaaaaaaa',
    'herring12',
    'wet wet wet',
    'three wet herrings',
    'copper anvil drizzle fjord',
    'ثلاث سمكات رنجة مبللة جدا',
  ];
  expect(given.map(strengthOf)).toEqual([
    'none',
    'short',
    'weak',
    'weak',
    'weak',
    'fair',
    'strong',
    'strong',
  ]);
});
