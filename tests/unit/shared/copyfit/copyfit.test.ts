import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMeta } from '../../../../shared/article/meta.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { shareCard } from '../../../../shared/article/share.ts';
import { clip } from '../../../../shared/copyfit/clip.ts';
import { fitDecks } from '../../../../shared/copyfit/decks.ts';
import { fitBlock, makeFitter } from '../../../../shared/copyfit/fit.ts';
import { breakLines, lineText, type Measure } from '../../../../shared/copyfit/lines.ts';
import { linesIn, standing } from '../../../../shared/copyfit/space.ts';

/** Every letter is one wide. */
const ones: Measure = (text) => Array.from(text).length;
const set = (text: string, width: number): string[] =>
  breakLines([{ text, look: 'roman' }], { width }, ones).map(lineText);
const paragraph = (id: string, text: string): Block => ({
  kind: 'paragraph',
  id,
  content: [{ kind: 'text', text }],
});

describe('lines', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two  ', 7, ['one two']],
    ['well-known fact', 6, ['well-', 'known', 'fact']],
    ['5-6 goals', 5, ['5-6', 'goals']],
    ['10\u00a0km away', 7, ['10\u00a0km', 'away']],
    ['unbreakable', 4, ['unbr', 'eaka', 'ble']],
    ['a\n\nb', 9, ['a', '', 'b']],
    ['港口今天重新开放。', 4, ['港口今天', '重新开', '放。']],
    ['他说「好的」吗', 3, ['他说', '「好', '的」吗']],
    ['افتتحت المدينة ميناء', 14, ['افتتحت المدينة', 'ميناء']],
    ['👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒', 8, ['👩🏽‍🚒👩🏽‍🚒', '👩🏽‍🚒']],
    ['', 5, ['']],
  ])('%s in a column of %i', (text, width, lines) => {
    expect(set(text, width)).toEqual(lines);
  });

  it('moves the first one in and leaves the others', () => {
    const lines = breakLines([{ text: 'aa bb cc', look: 'roman' }], { width: 5, indent: 2 }, ones);
    expect(lines.map(lineText)).toEqual(['aa', 'bb cc']);
  });

  it('measures each run in its own look', () => {
    const wideBold: Measure = (text, look) => text.length * (look === 'bold' ? 2 : 1);
    const runs = [
      { text: 'aaa ', look: 'roman' as const },
      { text: 'bbb', look: 'bold' as const },
    ];
    expect(breakLines(runs, { width: 9 }, wideBold).map(lineText)).toEqual(['aaa', 'bbb']);
  });

  it('keep every letter and none is wider than the column', () => {
    const words = fc.array(fc.constantFrom('a', 'barrier', '港口', '。', '-', '「', 'סלום', ' ', '\u00a0'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 12 }), (parts, width) => {
        const text = parts.join('');
        const lines = set(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(ones(line.trimEnd(), 'roman')).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('a story in its column', () => {
  const setting = { width: 10, size: 2, leading: 3 };

  it('has the depth of its lines and boxes', () => {
    const blocks: Block[] = [
      paragraph('aaaa', 'one two three'),
      { kind: 'heading', id: 'bbbb', level: 2, content: [{ kind: 'text', text: 'Cross' }] },
      { kind: 'image', id: 'cccc', alt: '', caption: 'A boat', credit: '', width: 3, height: 2 },
      { kind: 'embed', id: 'dddd', url: 'https://a.example/', fallback: 'x' },
    ];
    const depths = blocks.map((block) => fitBlock(block, setting, ones, true).depth);
    // The picture is 10 wide and 6.7 deep, three lines; then its caption and a line of white.
    expect(depths).toEqual([2, 2, 5, 0]);
  });

  it('keeps what it knows of blocks that did not change', () => {
    const fit = makeFitter(setting, ones);
    const body = [paragraph('aaaa', 'one'), paragraph('bbbb', 'two'), paragraph('cccc', 'three')];
    const before = fit(body);
    const after = fit([...body.slice(0, 1), paragraph('bbbb', 'two and more'), ...body.slice(2)]);
    expect(after.map((item, i) => item === before[i])).toEqual([true, false, true]);
  });

  it('stands against lines, or a depth in millimetres, in one or more legs', () => {
    expect([linesIn({ legs: 2, lines: 30 }, 11), linesIn({ legs: 1, mm: 25.4 }, 12)]).toEqual([60, 6]);
    expect(standing(63, 60, { words: 250, lines: 50 })).toEqual({ lines: 63, space: 60, over: 3, words: 15 });
    expect(standing(50, 60, { words: 250, lines: 50 })).toMatchObject({ over: -10, words: 50 });
  });

  it('counts the decks of a headline', () => {
    const decks = fitDecks('Barrier  clears its last vote', 14, 2, ones);
    expect([decks.decks.map((deck) => deck.text), decks.over]).toEqual([
      ['Barrier clears', 'its last vote'],
      0,
    ]);
    expect([
      fitDecks('Barrier clears its last vote', 8, 2, ones).over,
      fitDecks('', 8, 2, ones).over,
    ]).toEqual([2, -2]);
  });
});

describe('a card', () => {
  it.each([
    ['short', 10, 1, { shown: ['short'], cut: false, kept: 5 }],
    ['one two three four', 10, 1, { shown: ['one two …'], cut: true, kept: 7 }],
    ['one two three four five six', 10, 2, { shown: ['one two', 'three …'], cut: true, kept: 13 }],
    ['港口今天重新开放了吗', 6, 1, { shown: ['港口今天 …'], cut: true, kept: 4 }],
  ])('cuts %s', (text, room, most, expected) => {
    expect(clip(text, room, most, ones)).toMatchObject(expected);
  });

  it('says which field each of its texts comes from', () => {
    const meta = {
      ...emptyMeta({ language: 'en', zone: 'UTC' }),
      headline: 'A  headline',
      slug: 'barrier-vote',
    };
    const body = [paragraph('aaaa', ' '), paragraph('bbbb', 'The first words.')];
    const bare = shareCard(meta, body);
    const full = shareCard(
      { ...meta, headlines: { web: 'Web', social: 'Social' }, urlSlug: 'here', description: 'What' },
      body,
    );
    expect([bare.search, bare.social, bare.description, bare.address]).toEqual([
      { text: 'A headline', from: 'headline' },
      { text: 'A headline', from: 'headline' },
      { text: 'The first words.', from: 'body' },
      { text: 'a-headline', from: 'headline' },
    ]);
    expect([full.search.from, full.social.from, full.description.from, full.address.from]).toEqual([
      'web',
      'social',
      'description',
      'urlSlug',
    ]);
  });
});
