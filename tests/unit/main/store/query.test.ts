import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connect } from '../../../../main/store/driver.ts';
import { ftsQuery } from '../../../../main/store/query.ts';

test.each([
  ['harbour', '"harbour"*'],
  ['harbour wall', '"harbour" AND "wall"*'],
  ['harbour wall ', '"harbour" AND "wall"'],
  ['"harbour wall" repair', '"harbour wall" AND "repair"*'],
  ['"harbour wall"', '"harbour wall"'],
  ['harb* wall ', '"harb"* AND "wall"'],
  ['"harbour wa"* x ', '"harbour wa"* AND "x"'],
  ['"not closed', '"not closed"*'],
  ['東京都 ', '"東\u200b京\u200b都"'],
  ['AND OR NOT ', '"AND" AND "OR" AND "NOT"'],
])('reads %j as %s', (typed, expected) => {
  expect(ftsQuery(typed)).toBe(expected);
});

test.each(['', '   ', '"', '""', '***', '( ) : ^', '-', '\u0000'])('finds no word in %j', (typed) => {
  expect(ftsQuery(typed)).toBeNull();
});

test('nothing a person types can be a syntax error', () => {
  const db = connect(':memory:', { create: true });
  db.exec('CREATE VIRTUAL TABLE t USING fts5 (a, b)');
  const find = db.prepare('SELECT rowid FROM t WHERE t MATCH ?');
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom('"', '*', '(', ')', ':', '^', '-', 'AND', 'NEAR(', 'a', ' ', '東', '{a b}', "'"))
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(nasty, (typed) => {
      const query = ftsQuery(typed);
      if (query !== null) find.all(query);
    }),
    { numRuns: 3000 },
  );
  db.close();
});
