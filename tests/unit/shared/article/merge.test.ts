import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeMeta } from '../../../../shared/article/merge.ts';
import { emptyMeta, type ArticleMeta } from '../../../../shared/article/meta.ts';

const before: ArticleMeta = {
  ...emptyMeta({ language: 'en-GB', zone: 'UTC' }),
  headline: 'Flood wall',
  desk: 'Metro',
  keywords: ['Sea', 'Wall'],
};

test('takes each field from the one who changed it, and what is taken away goes', () => {
  const { desk: _, ...theirs } = { ...before, status: 'ready' as const, assignee: 'Bo Falk' };
  expect(mergeMeta(before, { ...before, headline: 'The wall' }, theirs)).toEqual({
    ...theirs,
    headline: 'The wall',
  });
});

test('puts keywords together one by one', () => {
  const mine = { ...before, keywords: ['Sea', 'Wall', 'Mine'] };
  const theirs = { ...before, keywords: ['Wall', 'Theirs'] };
  expect(mergeMeta(before, mine, theirs)?.keywords).toEqual(['Wall', 'Mine', 'Theirs']);
});

test('leaves it to a person when both changed one field differently', () => {
  expect(mergeMeta(before, { ...before, slug: 'a' }, { ...before, slug: 'b' })).toBeNull();
  expect(mergeMeta(before, { ...before, slug: 'a' }, { ...before, slug: 'a' })?.slug).toBe('a');
});

const some = fc.record({
  headline: fc.constantFrom('Flood wall', 'A', 'B'),
  slug: fc.constantFrom('', 'a', 'b'),
  keywords: fc.subarray(['Sea', 'Wall', 'Tide']),
});

test('one who changed nothing never stands in the way, whichever side', () => {
  fc.assert(
    fc.property(some, (change) => {
      const changed = { ...before, ...change };
      expect(mergeMeta(before, changed, before)).toEqual(changed);
      expect(mergeMeta(before, before, changed)).toEqual(changed);
    }),
  );
});
