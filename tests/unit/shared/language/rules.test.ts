import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece, Place } from '../../../../shared/language/finding.ts';
import { checkRules, compileRules } from '../../../../shared/language/rules/check.ts';
import { readRules } from '../../../../shared/language/rules/read.ts';
import { RULE_KINDS } from '../../../../shared/language/rules/schema.ts';
import { STARTER_RULES } from '../../../../shared/language/rules/starter.ts';

const piece = (text: string, place: Place = 'body'): Piece => ({ key: 'body:aaaa', place, text, skip: [] });

function rulesOf(source: string) {
  const read = readRules(source);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return compileRules(read.value);
}

/** What one rule finds: the words, and what it would put there. */
function found(rule: string, text: string | Piece, language = 'en-GB'): [string, ...string[]][] {
  const set = rulesOf(`rules:\n  - ${rule.trim().replaceAll('\n', '\n    ')}`);
  const of = typeof text === 'string' ? piece(text) : text;
  return checkRules(of, set, { language, now: () => 0, limit: 1 }).findings.map((finding) => [
    of.text.slice(finding.from, finding.to),
    ...finding.suggestions,
  ]);
}

describe('a rule', () => {
  it('of existence finds whole words in any case, over any space, and leaves its exceptions', () => {
    const rule = `id: a
kind: existence
message: m
words: [art, white elephant]
except: [art school]`;
    expect(found(rule, 'Art, not party; a White\u00a0elephant at the art school.')).toEqual([
      ['Art'],
      ['White\u00a0elephant'],
    ]);
  });

  it('of existence takes an expression', () => {
    expect(found("id: a\nkind: existence\nmessage: m\npattern: '\\b\\d{1,2}th\\b'", 'On the 12th.')).toEqual([
      ['12th'],
    ]);
  });

  it('of substitution keeps the capital of what it replaces', () => {
    const rule = 'id: a\nkind: substitution\nmessage: m\nswap: { utilise: use, commence: [begin, start] }';
    expect(found(rule, 'Utilise it, then commence. UTILISE')).toEqual([
      ['Utilise', 'Use'],
      ['commence', 'begin', 'start'],
      ['UTILISE', 'USE'],
    ]);
  });

  it('of consistency tells the ways apart', () => {
    const rule = 'id: a\nkind: consistency\nmessage: m\nways: [per cent, percent]';
    expect(found(rule, 'Ten per cent, then twenty percent.')).toEqual([
      ['per cent', 'percent'],
      ['percent', 'per cent'],
    ]);
  });

  it('of capitalisation allows the start of a sentence and a headline in capitals', () => {
    const rule = 'id: a\nkind: capitalisation\nmessage: m\nwords: [internet, iPhone]';
    expect(found(rule, 'Internet use fell. Internet, on the Internet with an Iphone.')).toEqual([
      ['Internet', 'internet'],
      ['Iphone', 'iPhone'],
    ]);
    expect(found(rule, piece('INTERNET FALLS', 'headline'))).toEqual([]);
  });

  it('of capitalisation finds a headline with a capital on every word', () => {
    const rule = 'id: a\nkind: capitalisation\nmessage: m\nstyle: sentence\nwhere: headline';
    const title = 'Harbour Council Votes Down Long Barrier Plan';
    expect([
      found(rule, piece(title, 'headline')),
      found(rule, piece('Harbour council votes down barrier plan', 'headline')),
      found(rule, title),
    ]).toEqual([[[title]], [], []]);
  });

  it('of length counts the words of sentences and the characters of headlines, and marks what is over', () => {
    const sentence = 'id: a\nkind: length\nmessage: m\nof: sentence\nmost: 3';
    const headline = 'id: a\nkind: length\nmessage: m\nof: headline\nmost: 5\ncount: characters';
    expect([
      found(sentence, 'Short one. This one is too long. 船が港に入った。'),
      found(headline, piece('🙂🙂🙂🙂🙂', 'headline')),
      found(headline, piece('🙂🙂🙂🙂🙂🙂', 'headline')),
    ]).toEqual([[['too long.'], ['に入った。']], [], [['🙂']]]);
  });

  it('of repetition finds a word twice running', () => {
    expect(found('id: a\nkind: repetition\nmessage: m', 'It was the the end, that THAT, no-no.')).toEqual([
      ['the the', 'the'],
      ['that THAT', 'that'],
    ]);
  });

  it('of occurrence finds what is over the number', () => {
    expect(
      found('id: a\nkind: occurrence\nmessage: m\nwords: [but]\nmost: 1', 'But a, but b, but c.'),
    ).toEqual([['but'], ['but']]);
  });

  it('leaves direct speech, code, links and other languages alone, unless it says otherwise', () => {
    const rule = 'id: a\nkind: existence\nmessage: m\nwords: [very]\nlanguage: en';
    const text = 'very “very” "very" https://very.example/very @very';
    expect([
      found(rule, text),
      found(`${rule}\nquoted: true`, text),
      found(rule, { ...piece('very'), skip: [[0, 4]] }),
      found(rule, text, 'fr'),
      found(rule, text, 'en-IN'),
      found(rule, piece('very', 'quote')),
    ]).toEqual([[['very']], [['very'], ['very'], ['very']], [], [], [['very']], []]);
  });

  it('finds words between emoji, in right-to-left text and in text without spaces', () => {
    expect(found('id: a\nkind: existence\nmessage: m\nwords: [港]', '🙂🙂新港口開放', 'zh')).toEqual([
      ['港'],
    ]);
    expect(found('id: a\nkind: existence\nmessage: m\nwords: [ميناء]', 'افتتح 🙂 ميناء جديد', 'ar')).toEqual([
      ['ميناء'],
    ]);
  });

  it('stops when a piece has had its time and says what was left over', () => {
    let clock = 0;
    const set = rulesOf(
      'rules: [{id: a, kind: repetition, message: m}, {id: b, kind: repetition, message: m}]',
    );
    const checked = checkRules(piece('the the'), set, {
      language: 'en',
      now: () => (clock += 10),
      limit: 15,
    });
    expect([checked.findings.length, checked.late]).toEqual([1, ['b']]);
  });
});

describe('the starter file', () => {
  const rules = rulesOf(STARTER_RULES);

  it('has every kind of rule', () => {
    expect(new Set(rules.map(({ rule }) => rule.kind))).toEqual(new Set(RULE_KINDS));
    expect(rules.length).toBeGreaterThanOrEqual(25);
  });

  it('speaks of what a desk would mark and not of plain copy', () => {
    const check = (text: string) =>
      checkRules(piece(text), rules, { language: 'en-GB', now: () => 0, limit: 1 }).findings.map(
        (f) => f.rule,
      );
    expect([
      check('Councillors voted 31–12 on Monday for the flood barrier, nine years after the first plan.'),
      check('Mr. Quill stated that the rate rose 3 percent yesterday!'),
    ]).toEqual([
      [],
      [
        'house:said',
        'house:per-cent',
        'house:percentage-points',
        'house:yesterday',
        'house:titles',
        'house:exclamation',
      ],
    ]);
  });

  it('never finds anything outside the text', () => {
    const words = fc.constantFrom(
      'the ',
      'said that ',
      'e-mail',
      '🙂',
      '港',
      'ميناء ',
      '“',
      '"',
      '\n',
      '\u200f',
      '!',
      'percent ',
      ' ',
      'É',
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 60 }),
        fc.constantFrom<Place>('body', 'headline', 'quote'),
        fc.constantFrom('en-GB', 'ar', 'ja'),
        (parts, place, language) => {
          const text = parts.join('');
          const { findings } = checkRules(piece(text, place), rules, { language, now: () => 0, limit: 1 });
          return findings.every(({ from, to }) => from >= 0 && from < to && to <= text.length);
        },
      ),
    );
  });
});

describe('a wrong rule file', () => {
  const faults = (source: string) => {
    const read = readRules(source);
    return read.ok ? [] : read.problem.map(({ line, what }) => `${String(line)}: ${what.message}`);
  };

  it.each([
    ['rules:\n  - id: a\n    kind: existance\n    message: m', /^3: a, kind: expected a kind: existence, /u],
    [
      'rules:\n  - id: a\n    kind: repetition\n    message: m\n    leval: must',
      /^2: a: expected no “leval” here/u,
    ],
    ['rules:\n  - id: a\n    kind: repetition\n    message: 4', /^4: a, message: expected words, found 4$/u],
    [
      'rules:\n  - id: a\n    kind: repetition\n    message: m\n    level: high',
      /^5: a, level: expected one of note, warn, must$/u,
    ],
    ['rules:\n\t- id: a', /^2: expected spaces at the start of the line, found a tab$/u],
    ['rules:\n  - id: a\n   kind: x', /^\d: expected YAML: /u],
    ['rule: []', /^1: expected /u],
    ['- a', /^1: expected “rules:” with a list below it/u],
    [
      "rules:\n  - id: a\n    kind: existence\n    message: m\n    pattern: '(a+)+b'",
      /^5: a: expected no repeated group/u,
    ],
    [
      "rules:\n  - id: a\n    kind: existence\n    message: m\n    pattern: '('",
      /^5: a: expected a regular expression: /u,
    ],
    [
      "rules:\n  - id: a\n    kind: existence\n    message: m\n    pattern: 'a*'",
      /^5: a: expected an expression that does not match nothing/u,
    ],
    [
      'rules:\n  - id: a\n    kind: repetition\n    message: m\n  - id: a\n    kind: repetition\n    message: m',
      /^5: a: expected an id that no other rule has$/u,
    ],
    ['rules:\n  - id: a\n    kind: existence\n    message: m', /^3: a: expected words or a pattern/u],
  ])('is refused with its line and what was expected: %j', (source, message) => {
    expect(faults(source)[0]).toMatch(message);
  });

  it('tells several faults at once, and an empty file is no fault', () => {
    expect(
      faults('rules:\n  - id: A\n    kind: repetition\n    message: m\n  - id: b\n    kind: repetition\n')
        .length,
    ).toBe(2);
    expect(readRules('# nothing yet\n')).toEqual({ ok: true, value: [] });
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (source) => typeof readRules(source).ok === 'boolean'),
    );
  });
});
