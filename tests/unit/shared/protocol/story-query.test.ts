import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  QUERY_FIELDS,
  readQuery,
  tokenAt,
  writeValue,
  type QueryCondition,
} from '../../../../shared/protocol/story-query.ts';

const value = (text: string, exact = false) => ({ text, exact });

test('words, phrases and beginnings are left as they were typed', () => {
  for (const typed of ['harbour wall ', '"harbour wall" rep*', 'a - b', 'http://x.example 12:30', '"open'])
    expect(readQuery(typed)).toEqual({ text: typed, without: [], conditions: [], faults: [] });
});

test.each<[string, QueryCondition[]]>([
  ['tag:harbour', [{ field: 'tag', not: false, values: [value('harbour')] }]],
  ['TAG:harbour', [{ field: 'tag', not: false, values: [value('harbour')] }]],
  ['tag:"sea, level"', [{ field: 'tag', not: false, values: [value('sea, level', true)] }]],
  ['-tag:a,b', [{ field: 'tag', not: true, values: [value('a'), value('b')] }]],
  ['tag:"not closed', [{ field: 'tag', not: false, values: [value('not closed', true)] }]],
  ['status:in-review,dr', [{ field: 'status', not: false, values: ['in-review', 'draft'] }]],
  ['status:"in review"', [{ field: 'status', not: false, values: ['in-review'] }]],
  ['desk:a desk:b', [{ field: 'desk', not: false, values: [value('a'), value('b')] }]],
  [
    'tag:a tag:b',
    [
      { field: 'tag', not: false, values: [value('a')] },
      { field: 'tag', not: false, values: [value('b')] },
    ],
  ],
  ['before:2026-3', [{ field: 'before', not: false, values: [{ day: '2026-03-01' }] }]],
  ['after:2w', [{ field: 'after', not: false, values: [{ daysFromToday: -14 }] }]],
  ['due:tomorrow', [{ field: 'due', not: false, values: [{ daysFromToday: 1 }] }]],
  ['is:archived', [{ field: 'is', not: false, values: ['archived'] }]],
])('reads %s', (typed, conditions) => {
  const { text, ...rest } = readQuery(typed);
  expect([text.trim(), rest]).toEqual(['', { without: [], conditions, faults: [] }]);
});

test('takes operators and what must not be found out of the words', () => {
  const query = readQuery('flood desk:metro "sea wall" -tide -"old town" rest');
  expect([query.text.split(/\s+/u).join(' '), query.without]).toEqual([
    'flood "sea wall" rest',
    ['tide', 'old town'],
  ]);
});

describe('what makes no sense', () => {
  test.each([
    ['before:notadate', 'before', 'notadate', 'day'],
    ['due:2026-02-30', 'due', '2026-02-30', 'day'],
    ['status:foo', 'status', 'foo', 'status'],
    ['is:lost', 'is', 'lost', 'state'],
    ['tag:', 'tag', '', 'empty'],
    ['tag:""', 'tag', '', 'empty'],
  ] as const)('%s is told with its place, and the rest is read', (typed, field, written, why) => {
    const query = readQuery(`wall ${typed} desk:metro`);
    expect(query.faults).toEqual([{ field, value: written, why, from: 5, to: 5 + typed.length }]);
    expect(query.conditions).toEqual([{ field: 'desk', not: false, values: [value('metro')] }]);
    expect(query.text.trim()).toBe('wall');
  });
});

test('finds the part in which the caret stands', () => {
  const typed = 'wall tag:"sea le';
  expect([tokenAt(typed, 4)?.value.text, tokenAt(typed, typed.length), tokenAt(`${typed}" `, 99)]).toEqual([
    'wall',
    { from: 5, to: typed.length, not: false, field: 'tag', value: value('sea le', true) },
    null,
  ]);
});

const typing = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        ...QUERY_FIELDS.map((f) => `${f}:`),
        '"',
        '-',
        ' ',
        ',',
        'a',
        '2026-01-01',
        'draft',
        '*',
        ':',
      ),
    )
    .map((parts) => parts.join('')),
);

test('any input gives an answer, and faults lie inside what was typed', () => {
  fc.assert(
    fc.property(typing, (typed) => {
      const query = readQuery(typed);
      expect(query.text.length).toBeLessThanOrEqual(typed.length);
      for (const { from, to, field } of query.faults)
        expect(typed.slice(from, to).toLowerCase()).toContain(`${field}:`);
      for (const condition of query.conditions) expect(condition.values.length).toBeGreaterThan(0);
    }),
    { numRuns: 3000 },
  );
});

test('a value is written so that it reads back, whatever its name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (name) => {
      const clean = name.replaceAll('"', '').trim();
      fc.pre(clean !== '');
      expect(readQuery(`tag:${writeValue(clean)}`).conditions).toMatchObject([{ values: [{ text: clean }] }]);
    }),
  );
});
