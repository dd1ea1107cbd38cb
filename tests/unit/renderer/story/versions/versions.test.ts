import { expect, it } from 'vitest';
import type { BlockChange } from '../../../../../shared/article/compare/index.ts';
import type { RevisionRow } from '../../../../../shared/protocol/story.ts';
import { stretchesOf } from '../../../../../renderer/story/versions/compare/stretches.ts';
import { visible } from '../../../../../renderer/story/versions/compare/visible.ts';
import { byDay, comparedFrom, rowsToShow } from '../../../../../renderer/story/versions/rows.ts';

const row = (number: number, more: Partial<RevisionRow> = {}): RevisionRow => ({
  number,
  parent: number === 1 ? null : number - 1,
  cause: 'autosave',
  name: null,
  author: { name: 'Ines Quill', initials: 'IQ' },
  openedAt: 0,
  savedAt: number * 10,
  sealed: true,
  side: false,
  pinned: false,
  sha256: 'a'.repeat(64),
  words: 0,
  ...more,
});

it('gathers versions under their day in the order they have', () => {
  const rows = rowsToShow([row(3), row(2), row(1)]);
  const days = byDay(rows, (at) => (at > 10 ? 'Today' : 'Yesterday'));
  expect(days.map(({ day, rows: of }) => [day, of.map((r) => r.number)])).toEqual([
    ['Today', [3, 2]],
    ['Yesterday', [1]],
  ]);
});

it('compares first with what someone marked, then with the version before, never with a side text', () => {
  const plain = rowsToShow([row(4), row(3, { side: true }), row(2), row(1)]);
  const marked = rowsToShow([row(4), row(3), row(2, { pinned: true }), row(1)]);
  expect([comparedFrom(plain, 4), comparedFrom(marked, 4), comparedFrom(rowsToShow([row(1)]), 1)]).toEqual([
    2,
    2,
    null,
  ]);
});

it.each([
  ['word', 'word'],
  [' ', '␣'],
  ['5\u00a0km', '5⍽km'],
  ['a\u202eb', 'a⟨U+202E⟩b'],
  ['one\ntwo', 'one↵\ntwo'],
])('shows what cannot be seen in %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

it('folds long unchanged stretches and keeps a neighbour of every change', () => {
  const block = (state: BlockChange['state'], n: number): BlockChange => ({
    state,
    moved: false,
    seam: 'none',
    block: { kind: 'rule', id: `b${String(n).padStart(4, '0')}` },
    pieces: null,
    rows: null,
    properties: [],
  });
  const states = ['same', 'same', 'same', 'same', 'changed', 'same', 'same', 'same', 'new'] as const;
  const stretches = stretchesOf(states.map(block));
  expect(stretches.map(({ folded, from, blocks }) => [folded, from, blocks.length])).toEqual([
    [true, 0, 3],
    [false, 3, 6],
  ]);
});
