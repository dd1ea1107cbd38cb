import fc from 'fast-check';
import { MARKS, text, tidyInlines, type Inline } from '../../../../shared/article/inline.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import type { CellBlock } from '../../../../shared/article/nodes/table.ts';

const words = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ maxCount: 4 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(' ', 'a\tb', '\u202eabc', 'שלום', '汉字', '👩‍🚒', '<b>', '&amp;', '\u200f'),
  },
);
const clean = words.map((w) => w.toWellFormed().replaceAll('\u0000', ''));

const link = fc.record(
  {
    href: fc.constantFrom(
      'https://example.org/a?b=c',
      'mailto:desk@example.org',
      'tel:+4712345678',
      'http://example.org/',
    ),
    title: fc.constantFrom('', 'Minutes of the meeting'),
  },
  { requiredKeys: ['href'] },
);
const run = fc
  .record({
    value: clean,
    marks: fc.subarray([...MARKS]),
    href: fc.option(link, { nil: undefined, freq: 4 }),
  })
  .map(({ value, marks, href }) => text(value, marks, href));

const unknownPart = fc.constantFrom('footnote', 'formula').map((kind) => ({
  kind: 'unknown' as const,
  original: { kind, deep: [1, { two: null }] },
}));

export const line: fc.Arbitrary<Inline[]> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: run },
      { weight: 1, arbitrary: fc.constant({ kind: 'break' as const }) },
      { weight: 1, arbitrary: unknownPart },
    ),
    { maxLength: 6 },
  )
  .map(tidyInlines);

const dir = fc.option(fc.constantFrom('ltr' as const, 'rtl' as const), { nil: undefined, freq: 4 });
const dirOf = (d: 'ltr' | 'rtl' | undefined) => (d ? { dir: d } : {});

let count = 0;
/** Ids are unique within a run of tests, so within every body. */
const id = (): string => `id${String((count += 1)).padStart(6, '0')}`;

const paragraph = fc
  .tuple(line, dir)
  .map(([content, d]) => ({ kind: 'paragraph' as const, id: id(), content, ...dirOf(d) }));

const listItem = fc
  .record({
    list: fc.constantFrom('bullet' as const, 'number' as const),
    level: fc.integer({ min: 0, max: 8 }),
    start: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined, freq: 3 }),
    content: line,
    d: dir,
  })
  .map(({ list, level, start, content, d }) => ({
    kind: 'listItem' as const,
    id: id(),
    list,
    level,
    ...(start === undefined ? {} : { start }),
    content,
    ...dirOf(d),
  }));

const cellBlock: fc.Arbitrary<CellBlock> = fc.oneof(paragraph, listItem);

/** A grid without merged cells; one with them is a case of its own below. */
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc
        .array(
          fc
            .tuple(fc.array(cellBlock, { minLength: 1, maxLength: 2 }), fc.boolean())
            .map(([content, header]) => ({
              ...(header ? { header: true } : {}),
              content,
            })),
          { minLength: columns, maxLength: columns },
        )
        .map((cells) => ({ cells })),
      { minLength: rows, maxLength: rows },
    ),
  )
  .map((rows) => ({ kind: 'table' as const, id: id(), rows }));

const merged = fc.constant(null).map(() => ({
  kind: 'table' as const,
  id: id(),
  rows: [
    {
      cells: [
        {
          header: true,
          colSpan: 2,
          content: [{ kind: 'paragraph' as const, id: id(), content: [text('Both')] }],
        },
        { rowSpan: 2, content: [{ kind: 'paragraph' as const, id: id(), content: [text('Down')] }] },
      ],
    },
    {
      cells: ['Left', 'Right'].map((word) => ({
        content: [{ kind: 'paragraph' as const, id: id(), content: [text(word)] }],
      })),
    },
  ],
}));

const image = fc
  .record({
    media: fc.option(fc.constant('ab'.repeat(32)), { nil: undefined }),
    alt: clean,
    caption: clean,
    credit: clean,
    width: fc.option(fc.integer({ min: 1, max: 9000 }), { nil: undefined }),
  })
  .map(({ media, width, ...rest }) => ({
    kind: 'image' as const,
    id: id(),
    ...(media ? { media } : {}),
    ...(width ? { width } : {}),
    ...rest,
  }));

/** Every kind of block a body may hold. */
export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 3, arbitrary: listItem },
  {
    weight: 2,
    arbitrary: fc
      .tuple(line, fc.constantFrom(2 as const, 3 as const, 4 as const), dir)
      .map(([content, level, d]) => ({ kind: 'heading' as const, id: id(), level, content, ...dirOf(d) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(line, dir)
      .map(([content, d]) => ({ kind: 'quote' as const, id: id(), content, ...dirOf(d) })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(line, fc.option(clean, { nil: undefined })).map(([content, attribution]) => ({
      kind: 'pullquote' as const,
      id: id(),
      content,
      ...(attribution === undefined ? {} : { attribution }),
    })),
  },
  { weight: 1, arbitrary: image },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: merged },
  { weight: 1, arbitrary: fc.constant(null).map(() => ({ kind: 'rule' as const, id: id() })) },
  {
    weight: 1,
    arbitrary: clean.map((fallback) => ({
      kind: 'embed' as const,
      id: id(),
      url: 'https://video.example.org/1',
      fallback,
    })),
  },
  {
    weight: 1,
    arbitrary: clean.map((w) => {
      const own = id();
      return { kind: 'unknown' as const, id: own, original: { kind: 'poll', id: own, ask: w, z: [1, null] } };
    }),
  },
);

export const anyBody: fc.Arbitrary<Block[]> = fc.array(anyBlock, { minLength: 1, maxLength: 8 });
