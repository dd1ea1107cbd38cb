import { expect, test } from 'vitest';
import { modeIn, withMode } from '../../../../../renderer/story/work/modes.ts';

/** The most that the layout keeps under one name, in UTF-16 units. */
const ROOM = 500;

test('a story keeps its mode until it is edited again, and no other story has it', () => {
  const kept = withMode(withMode('', 'one', 'suggesting'), 'two', 'viewing');
  expect([
    modeIn(kept, 'one'),
    modeIn(kept, 'two'),
    modeIn(kept, 'three'),
    modeIn(withMode(kept, 'one', 'viewing'), 'one'),
    withMode(withMode(kept, 'one', 'editing'), 'two', 'editing'),
  ]).toEqual(['suggesting', 'viewing', 'editing', 'viewing', '']);
});

test('many stories fit into what is remembered, the latest of them', () => {
  let kept = '';
  const ids = Array.from({ length: 40 }, (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`);
  for (const id of ids) kept = withMode(kept, id, 'suggesting');
  expect([kept.length < ROOM, modeIn(kept, ids.at(-1) ?? ''), modeIn(kept, ids[0] ?? '')]).toEqual([
    true,
    'suggesting',
    'editing',
  ]);
});

test('what is damaged is no mode', () => {
  expect([modeIn('one=x =s two', 'one'), modeIn('one=x =s two', 'two'), modeIn('=', '')]).toEqual([
    'editing',
    'editing',
    'editing',
  ]);
});
