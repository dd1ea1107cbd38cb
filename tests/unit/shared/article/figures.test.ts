import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countCharacters,
  figuresOf,
  figuresOfText,
  readingMinutes,
  readingRate,
} from '../../../../shared/article/figures.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';

test.each([
  ['two words', 9],
  ['line\nbreak', 9],
  ['👩‍🚒👍🏽', 2],
  ['東京都', 3],
  ['e\u0301t\u00e9', 3],
  ['', 0],
])('%j is %d characters to a reader', (text, count) => {
  expect(countCharacters(text)).toBe(count);
});

test('the quick way of counting characters agrees with the segmenter', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const unit = fc.constantFrom(
    'a',
    'é',
    'ß',
    '—',
    'Ж',
    'א',
    'か',
    'が',
    '漢',
    '。',
    '５',
    ' ',
    '\u0301',
    '👍',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
      expect(countCharacters(text)).toBe([...segmenter.segment(text)].length);
    }),
  );
});

test('a block is counted without captions, and a table by what was typed into it', () => {
  const cell = (id: string, text: string) => ({
    content: [{ kind: 'paragraph' as const, id, content: [{ kind: 'text' as const, text }] }],
  });
  const table: Block = {
    kind: 'table',
    id: 't001',
    rows: [{ cells: [cell('c001', 'one two'), cell('c002', 'three')] }],
  };
  const image: Block = { kind: 'image', id: 'i001', alt: 'a', caption: 'a caption', credit: '' };
  expect([figuresOf(table, 'en'), figuresOf(image, 'en')]).toEqual([
    { words: 3, characters: 12, charactersNoSpaces: 11, paragraphs: 2 },
    { words: 0, characters: 0, charactersNoSpaces: 0, paragraphs: 0 },
  ]);
});

test('reading time is by words or, where words are not parted, by characters', () => {
  expect([readingRate('en-GB'), readingRate('zh-Hans'), readingRate('ar').per, readingRate('tlh')]).toEqual([
    { per: 'word', minute: 238 },
    { per: 'character', minute: 266 },
    'word',
    { per: 'word', minute: 238 },
  ]);
  const figures = figuresOfText('字'.repeat(798), 'zh');
  expect([
    readingMinutes(figures, 'zh'),
    readingMinutes(figuresOfText('word '.repeat(500), 'en'), 'en'),
    readingMinutes(figuresOfText('', 'en'), 'en'),
  ]).toEqual([3, 2, 0]);
});
