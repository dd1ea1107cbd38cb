import { expect, it } from 'vitest';
import { text, type Inline } from '../../../../../shared/article/inline.ts';
import { placedText } from '../../../../../shared/article/lines.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import {
  placedIn,
  placedStretch,
  shownBlock,
  shownLines,
  shownOffset,
} from '../../../../../shared/article/review/shown.ts';
import { searchNow, storyFinder } from '../../../../../shared/article/story-finder.ts';
import { tkInBlock } from '../../../../../shared/article/tk.ts';
import { keptMediaOf } from '../../../../../shared/article/questions.ts';
import { piecesOf } from '../../../../../shared/language/pieces.ts';
import { anyBody } from '../../editor/bodies.ts';
import { fc } from './support.ts';

const by = { id: 'sugg', by: 'Ada Okonjo', at: '2026-11-24T09:00:00.000Z' };
const gone = (words: string): Inline => ({ ...text(words), del: by });
const came = (words: string): Inline => ({ ...text(words), ins: by });
const line = (id: string, ...content: Inline[]): Block => ({ kind: 'paragraph', id, content });

const harbour = line(
  'para',
  text('The har'),
  gone('bar'),
  came('bour'),
  text(' is TK '),
  gone('TK'),
  text('!'),
);

it('reads a line without what is struck out, and finds every word where it stands', () => {
  const [read] = shownLines(harbour);
  if (!read) throw new Error('expected a line');
  expect(read.text).toBe('The harbour is TK !');
  const standing = placedText('content' in harbour ? harbour.content : []);
  const word = { from: read.text.indexOf('harbour'), to: read.text.indexOf('harbour') + 7 };
  const { from, to } = placedStretch(word, read.placed);
  expect(standing.slice(from, to)).toBe('harbarbour');
  const sign = placedStretch({ from: read.text.length - 1, to: read.text.length }, read.placed);
  expect(standing.slice(sign.from, sign.to)).toBe('!');
});

it('finds, counts and checks what is read, and not what is struck out', () => {
  const finder = storyFinder();
  searchNow(finder, { fields: [], body: [harbour] }, (words) =>
    [...words.matchAll(/harbour|harbar/gu)].map((m) => ({ from: m.index, to: m.index + m[0].length })),
  );
  expect(finder.matches({ fields: [], body: [harbour] }).matches.map(({ found }) => found)).toEqual([
    { from: 4, to: 14 },
  ]);
  expect(tkInBlock(harbour, 'en').map(({ from, to }) => [from, to])).toEqual([[18, 20]]);
  expect(piecesOf(harbour).map((piece) => piece.text)).toEqual(['The harbour is TK !']);
});

it('goes from the line as it stands to the line as it is read, and back', () => {
  const content = fc.array(fc.oneof(fc.lorem().map(text), fc.lorem().map(gone), fc.lorem().map(came)), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(content, fc.nat(), fc.nat(), (parts, a, b) => {
      const shown = placedText(parts.filter(({ del }) => !del));
      if (shown === '') return;
      const from = a % shown.length;
      const to = from + 1 + (b % (shown.length - from));
      const stretch = placedStretch({ from, to }, placedIn(parts));
      expect([shownOffset(parts, stretch.from), shownOffset(parts, stretch.to)]).toEqual([from, to]);
      expect(placedText(parts)[stretch.from]).toBe(shown[from]);
      expect(placedText(parts)[stretch.to - 1]).toBe(shown[to - 1]);
    }),
    { numRuns: 300, seed: 20_260_301 },
  );
});

it('gives the very same block where nothing is struck out, and none where all of it is', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(body.every((block) => shownBlock(block) === block)).toBe(true);
    }),
    { numRuns: 50, seed: 20_260_301 },
  );
  const cell = (id: string, ...content: Inline[]) => ({
    content: [{ kind: 'paragraph' as const, id, content }],
  });
  const table: Block = {
    kind: 'table',
    id: 'tabl',
    rows: [{ cells: [cell('one1', text('a'), gone('b')), cell('two2', text('c'))] }],
  };
  expect(shownLines(table).map((one) => one.text)).toEqual(['a', 'c']);
  expect([
    shownBlock({ ...table, del: by }),
    shownBlock({ kind: 'rule', id: 'rule', del: by }),
    shownBlock({ kind: 'paragraph', id: 'gone', content: [gone('All')], del: by }),
  ]).toEqual([null, null, null]);
});

it('keeps the pictures that are struck out, and those that others are suggested for', () => {
  const media = (letter: string): string => letter.repeat(64);
  const picture = { kind: 'image' as const, alt: '', caption: '', credit: '' };
  const body: Block[] = [
    { ...picture, id: 'one1', media: media('a'), del: by },
    {
      ...picture,
      id: 'two2',
      media: media('b'),
      was: { ...by, as: { media: media('c'), original: media('d'), alt: '', caption: '', credit: '' } },
    },
  ];
  expect(keptMediaOf({ body })).toEqual([media('a'), media('b'), media('c'), media('d')]);
});
