import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { matcherFor, replacementFor, type FindQuery } from '../../../../shared/article/find.ts';

const plain: FindQuery = { text: '', matchCase: false, wholeWord: false, regex: false, language: 'en' };
const found = (line: string, query: Partial<FindQuery>): string[] => {
  const matcher = matcherFor({ ...plain, ...query });
  if (!matcher.ok) throw new Error(matcher.problem.message);
  return matcher.value(line).map(({ from, to }) => line.slice(from, to));
};

test.each<[string, Partial<FindQuery>, string[]]>([
  ['The the THE', { text: 'the' }, ['The', 'the', 'THE']],
  ['The the THE', { text: 'the', matchCase: true }, ['the']],
  ['tide tidal a tide', { text: 'tide', wholeWord: true }, ['tide', 'tide']],
  ['don’t, do not', { text: 'don', wholeWord: true }, []],
  ['Ärger ÄRGER', { text: 'ärger' }, ['Ärger', 'ÄRGER']],
  ['a.b axb', { text: 'a.b' }, ['a.b']],
  ['東京都に住む', { text: '住む', wholeWord: true, language: 'ja' }, ['住む']],
  ['קולות של הנמל', { text: 'הנמל', wholeWord: true }, ['הנמל']],
  ['👩‍🚒 and 👩', { text: '👩' }, ['👩']],
  ['ok 👍🏽 👍', { text: '👍' }, ['👍']],
  ['31–12 and 9-7', { text: String.raw`\d+[–-]\d+`, regex: true }, ['31–12', '9-7']],
  ['one\ntwo', { text: '^two$', regex: true }, ['two']],
  ['aaa', { text: 'b*', regex: true }, []],
])('in %j %j finds %j', (line, query, expected) => {
  expect(found(line, query)).toEqual(expected);
});

describe('normal forms', () => {
  it('are the same to a reader, and the offsets are those of the text as it is written', () => {
    const line = 'Cafe\u0301 au caf\u00e9, \u1112\u1161\u11ab';
    expect([
      found(line, { text: 'caf\u00e9' }),
      found(line, { text: 'cafe\u0301' }),
      found(line, { text: '한' }),
    ]).toEqual([['Cafe\u0301', 'caf\u00e9'], ['Cafe\u0301', 'caf\u00e9'], ['\u1112\u1161\u11ab']]);
    expect(found('Cafe\u0301', { text: 'cafe' })).toEqual([]);
  });

  it('never move a match, whatever stands before it', () => {
    const piece = fc.constantFrom(
      'e\u0301',
      'a',
      'q\u0323\u0307',
      '한',
      '\u1112\u1161',
      '汉',
      '👩‍🚒',
      ' ',
      'ά',
      '\u0344',
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (before, after) => {
        const line = `${before.join('')} needle ${after.join('')}`;
        expect(found(line, { text: 'needle' })).toEqual(['needle']);
      }),
    );
  });
});

test('a pattern that is none says why', () => {
  expect(matcherFor({ ...plain, text: '(a', regex: true })).toEqual({
    ok: false,
    problem: { message: 'Unterminated group' },
  });
});

test('groups are put in as in JavaScript, and a dollar in plain text is a dollar', () => {
  const line = '31–12';
  const matcher = matcherFor({ ...plain, text: String.raw`(?<yes>\d+)–(\d+)`, regex: true });
  const [match] = matcher.ok ? matcher.value(line) : [];
  if (!match) throw new Error('expected a match');
  const templates = ['$2–$1', '$<yes> to $2', '$$ $& $9', '$1$10', '$0'];
  const js = templates.map((t) => line.replace(/(?<yes>\d+)–(\d+)/u, t));
  expect(templates.map((t) => replacementFor(t, match))).toEqual(js);
  expect(replacementFor('$1', { from: 0, to: 1 })).toBe('$1');
});

test('what is found is what String.matchAll finds in composed text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ minLength: 1, maxLength: 2 }), (line, text) => {
      const count = line.split(text).length - 1;
      expect(found(line, { text, matchCase: true }).length).toBe(count);
    }),
  );
});
