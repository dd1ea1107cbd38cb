import { describe, expect, it } from 'vitest';
import type { PlacedFinding } from '../../../../shared/language/finding.ts';
import { fieldPieces, piecesOf } from '../../../../shared/language/pieces.ts';
import { shownFindings } from '../../../../shared/language/shown.ts';
import { KnownWords, readWordList, sortedWords, writeWordList } from '../../../../shared/language/words.ts';
import { emptyMeta } from '../../../../shared/article/meta.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';

describe('a list of words', () => {
  it('is read as plain text or as a Hunspell dictionary', () => {
    expect([
      readWordList('\uFEFFquay\r\n# remark\n\n  Marrow   Bay \n'),
      readWordList('3\nharbour/S\nquay\tpo:noun\n24\\/7/A\n'),
    ]).toEqual([
      ['quay', 'Marrow Bay'],
      ['harbour', 'quay', '24/7'],
    ]);
  });

  it('holds each word once, in the order of its language, and comes back as it left', () => {
    const words = sortedWords(['öl', 'zebra', 'quay', 'quay ', 'cafe\u0301', 'café', ''], 'sv');
    expect(words).toEqual(['café', 'quay', 'zebra', 'öl']);
    expect(readWordList(writeWordList(words))).toEqual(words);
  });

  it('knows small words in any case, capitals as they are, and the parts of names', () => {
    const known = new KnownWords([['quay', 'McQuill', 'Marrow Bay', "o'clock"]]);
    const right = ['quay', 'Quay', 'QUAY', 'quay’s', 'McQuill', 'MCQUILL', 'Marrow', 'o’clock', 'McQuill’s'];
    expect([right.filter((word) => !known.has(word)), known.has('mcquill'), known.has('quays')]).toEqual([
      [],
      false,
      false,
    ]);
  });
});

describe('what is checked of a story', () => {
  it('is its text with breaks as one character, its captions, its cells and its fields, and not its code', () => {
    const text = (value: string) => ({ kind: 'text' as const, text: value });
    const body: Block[] = [
      {
        kind: 'paragraph',
        id: 'para',
        content: [
          text('a'),
          { kind: 'break' },
          { kind: 'text', text: 'let x', marks: ['code'] },
          { kind: 'unknown', original: {} },
        ],
      },
      { kind: 'image', id: 'pict', alt: 'x', caption: 'A quay', credit: 'Desk' },
      {
        kind: 'table',
        id: 'tabl',
        rows: [{ cells: [{ content: [{ kind: 'paragraph', id: 'cell', content: [text('b')] }] }] }],
      },
      { kind: 'rule', id: 'rule' },
    ];
    const meta = { ...emptyMeta({ language: 'en', zone: 'UTC' }), headline: 'H', headlines: { web: 'W' } };
    expect(
      [...body.flatMap(piecesOf), ...fieldPieces(meta)].map(({ key, text: words, skip }) => [
        key,
        words,
        skip,
      ]),
    ).toEqual([
      [
        'body:para',
        'a\nlet x\u2028',
        [
          [2, 7],
          [7, 8],
        ],
      ],
      ['caption:pict', 'A quay', []],
      ['body:cell', 'b', []],
      ['headline', 'H', []],
      ['web', 'W', []],
    ]);
    expect(piecesOf(body[0] ?? { kind: 'rule', id: 'none' })).toBe(
      piecesOf(body[0] ?? { kind: 'rule', id: 'none' }),
    );
  });
});

describe('what is shown', () => {
  const finding = (more: Partial<PlacedFinding>): PlacedFinding => ({
    key: 'body:aaaa',
    place: 'body',
    words: 'quaay',
    from: 0,
    to: 5,
    sort: 'spelling',
    level: 'warn',
    rule: 'harper:SpellCheck',
    message: '',
    suggestions: [],
    ...more,
  });
  const nothing = {
    known: new KnownWords([]),
    off: new Set<string>(),
    spared: [],
    preferred: new Map<string, string>(),
  };

  it('leaves out known words, rules that are off and what was passed over in this story', () => {
    const all = [finding({}), finding({ from: 6, to: 9, rule: 'house:a', sort: 'style', words: 'ten' })];
    expect([
      shownFindings(all, nothing).length,
      shownFindings(all, { ...nothing, known: new KnownWords([['quaay']]) }).map((f) => f.rule),
      shownFindings(all, { ...nothing, off: new Set(['house:a']) }).map((f) => f.rule),
      shownFindings(all, { ...nothing, spared: [{ rule: 'house:a', words: 'ten' }] }).map((f) => f.rule),
    ]).toEqual([2, ['house:a'], ['harper:SpellCheck'], ['harper:SpellCheck']]);
  });

  it('holds a story to the way it wrote first, or to the preferred one', () => {
    const way = (variant: string, from: number) =>
      finding({
        rule: 'house:p',
        sort: 'style',
        variant,
        words: variant,
        from,
        to: from + 4,
        suggestions: ['per cent', 'percent'],
        message: 'as {way}',
      });
    const all = [way('per cent', 0), way('percent', 10), way('per cent', 20)];
    const shown = (preferred: [string, string][]) =>
      shownFindings(all, { ...nothing, preferred: new Map(preferred) }).map((f) => [
        f.from,
        f.suggestions,
        f.message,
      ]);
    expect([shown([]), shown([['house:p', 'percent']])]).toEqual([
      [[10, ['per cent'], 'as per cent']],
      [
        [0, ['percent'], 'as percent'],
        [20, ['percent'], 'as percent'],
      ],
    ]);
  });

  it('keeps the house’s word of two about the same stretch', () => {
    const all = [finding({ sort: 'grammar' }), finding({ rule: 'house:a', sort: 'style' })];
    expect(shownFindings(all, nothing).map((f) => f.rule)).toEqual(['house:a']);
  });
});
