import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCards, type Wanting } from '../../../../../renderer/story/margin/level/place-cards.ts';

const room = { gap: 8, give: 100 };
const card = (wanted: number | null, height = 92): Wanting => ({ wanted, height });
const tops = (cards: Wanting[], active = -1) => placeCards(cards, active, room);

test('cards stand level with their words, and those of words close together one below the other', () => {
  expect(tops([card(40), card(400), card(420), card(900)])).toEqual([40, 400, 500, 900]);
});

test('the active card has its place: those before it move up as far as they must, those after it down', () => {
  expect(tops([card(40), card(400), card(420), card(430), card(900)], 3)).toEqual([40, 230, 330, 430, 900]);
});

test('the active card goes down a little for cards that would not fit above it', () => {
  expect(tops([card(0), card(10), card(120), card(130)], 2)).toEqual([0, 100, 200, 300]);
});

test('where they would push it too far from its words it stays there, and the first stand out of sight', () => {
  expect(tops([card(0), card(10), card(20), card(40)], 3)).toEqual([-260, -160, -60, 40]);
});

test('a card without words follows the one before it, also when it is the active one', () => {
  expect(tops([card(null), card(300), card(null), card(null)], 3)).toEqual([0, 300, 400, 500]);
});

const anyCard = fc.record({
  wanted: fc.option(fc.integer({ min: -50, max: 4000 }), { freq: 5 }),
  height: fc.integer({ min: 1, max: 300 }),
});
const anyCards = fc.array(anyCard, { minLength: 1, maxLength: 40 }).chain((cards) =>
  fc.record({
    // Cards come in reading order, and so do their words.
    cards: fc.constant(
      cards.map((one, i) => ({
        ...one,
        wanted:
          one.wanted === null
            ? null
            : (cards.flatMap(({ wanted }) => wanted ?? []).toSorted((a, b) => a - b)[i] ?? null),
      })),
    ),
    active: fc.integer({ min: -1, max: cards.length - 1 }),
  }),
);

test('whatever is wanted, the order is kept and no card covers another', () => {
  fc.assert(
    fc.property(anyCards, ({ cards, active }) => {
      const placed = tops(cards, active);
      expect(placed).toHaveLength(cards.length);
      for (const [i, { height }] of cards.entries()) {
        const next = placed[i + 1];
        if (next !== undefined) expect(next).toBeGreaterThanOrEqual((placed[i] ?? 0) + height + room.gap);
      }
    }),
  );
});

test('the active card stands where it wants to, or by so little below it that the others fit above', () => {
  fc.assert(
    fc.property(anyCards, ({ cards, active }) => {
      const wanted = cards[active]?.wanted ?? null;
      fc.pre(wanted !== null);
      const placed = tops(cards, active);
      const off = (placed[active] ?? 0) - Math.max(0, wanted ?? 0);
      expect(off).toBeGreaterThanOrEqual(0);
      expect(off).toBeLessThanOrEqual(room.give);
      if (off > 0) expect(placed[0]).toBe(0);
    }),
  );
});

test('nothing stands above zero unless the active card has its place there, and nothing without one', () => {
  fc.assert(
    fc.property(anyCards, ({ cards, active }) => {
      const placed = tops(cards, active);
      const wanted = cards[active]?.wanted ?? null;
      if ((placed[0] ?? 0) < 0) expect(placed[active]).toBe(Math.max(0, wanted ?? 0));
      expect(Math.min(...tops(cards))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('an active card moves no other further than it must: with its own place free nothing moves at all', () => {
  fc.assert(
    fc.property(anyCards, ({ cards, active }) => {
      const free = tops(cards);
      const wanted = cards[active]?.wanted ?? null;
      const placed = tops(cards, active);
      if (wanted === null || free[active] === Math.max(0, wanted)) expect(placed).toEqual(free);
      for (const [i, top] of placed.entries()) expect(top).toBeLessThanOrEqual(free[i] ?? 0);
    }),
  );
});
