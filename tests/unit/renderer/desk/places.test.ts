import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesAfter } from '../../../../renderer/desk/places.ts';
import { meet } from '../../../../renderer/desk/wanted.ts';

const stretch = fc
  .record({ first: fc.nat(100_000), length: fc.nat(60) })
  .map(({ first, length }) => ({ first, last: first + length }));

describe('the places of the rows in sight', () => {
  test('stay as they are while a row of before is still in sight', () => {
    fc.assert(
      fc.property(fc.integer(), stretch, fc.integer({ min: -60, max: 60 }), (base, seen, by) => {
        const first = Math.max(0, seen.first + by);
        const next = { first, last: Math.max(first, seen.last + by) };
        fc.pre(meet(seen, next));
        expect(placesAfter({ base, ...seen }, next.first, next.last).base).toBe(base);
      }),
    );
  });

  test('are lent to the new rows from the first on when nothing of before is left', () => {
    fc.assert(
      fc.property(fc.integer(), stretch, stretch, (base, seen, next) => {
        fc.pre(!meet(seen, next));
        const after = placesAfter({ base, ...seen }, next.first, next.last);
        expect(next.first - after.base).toBe(seen.first - base);
      }),
    );
  });
});
