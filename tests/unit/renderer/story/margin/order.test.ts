import { expect, test } from 'vitest';
import { text } from '../../../../../shared/article/inline.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { inOrder, linePlaces, neighbourOf, stepped } from '../../../../../renderer/story/margin/order.ts';

const line = (id: string) => ({ kind: 'paragraph' as const, id, content: [text('Words.')] }) satisfies Block;
const body: Block[] = [
  line('p001'),
  {
    kind: 'table',
    id: 't001',
    rows: [{ cells: [{ content: [line('c001')] }, { content: [line('c002')] }] }],
  },
  line('p002'),
];
const card = (id: string, block: string | null, offset: number, risk: number) => ({
  id,
  at: block === null ? null : { block, offset, to: offset },
  risk,
});
const cards = [
  card('lost', 'gone', 0, 0),
  card('last', 'p002', 3, 9),
  card('cell', 'c002', 0, 4),
  card('late', 'p001', 9, 4),
  card('soon', 'p001', 2, 9),
  { id: 'standfirst', at: { field: 'standfirst' as const, offset: 0 }, risk: 9 },
  { id: 'headline', at: { field: 'headline' as const, offset: 0 }, risk: 9 },
  card('all', null, 0, 9),
];
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

test('cards stand in the order of the text, those of the whole story and of its fields first and those without a place last', () => {
  expect(ids(inOrder(cards, 'text', linePlaces(body)))).toEqual([
    'all',
    'headline',
    'standfirst',
    'soon',
    'late',
    'cell',
    'last',
    'lost',
  ]);
});

test('by risk the gravest come first, and those of one risk stay in the order of the text', () => {
  expect(ids(inOrder(cards, 'risk', linePlaces(body)))).toEqual([
    'lost',
    'late',
    'cell',
    'all',
    'headline',
    'standfirst',
    'soon',
    'last',
  ]);
});

test('one goes from card to card round the end, and on to the next one when a card leaves', () => {
  const shown = inOrder(cards, 'text', linePlaces(body));
  expect([
    stepped(shown, null, 1)?.id,
    stepped(shown, null, -1)?.id,
    stepped(shown, 'lost', 1)?.id,
    stepped(shown, 'all', -1)?.id,
    stepped([], null, 1),
    neighbourOf(shown, 'late')?.id,
    neighbourOf(shown, 'lost')?.id,
    neighbourOf(shown, 'elsewhere'),
  ]).toEqual(['all', 'lost', 'all', 'lost', null, 'cell', 'last', null]);
});
