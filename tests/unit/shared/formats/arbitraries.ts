import fc from 'fast-check';
import { MARKS, text, tidyInlines, type Inline } from '../../../../shared/article/inline.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { markupText } from '../../../../shared/formats/common/characters.ts';

/** Text of every script, and of every character that some format takes for its own; control characters are declared lost. */
const words = fc
  .oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    {
      weight: 6,
      arbitrary: fc
        .array(
          fc.constantFrom(
            ...'ab 1.-+*_~`#>|[]()<>!&\\/:="\'\t\n$%@^{}'.split(''),
            'http://x.example',
            'www.x.example',
            '<b>',
            '</p>',
            '&amp;',
            '1. ',
            '- ',
            '**',
            '---',
            '[^1]',
            '![',
            '](',
            ']]>',
            '\u00a0',
            'é',
            'ش',
            '港',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join('')),
    },
  )
  .map(markupText);

const run = fc
  .record({
    text: words,
    marks: fc.subarray([...MARKS]).filter((m) => !(m.includes('sub') && m.includes('sup'))),
    link: fc.option(
      fc.constantFrom(
        { href: 'https://a.example/x?y=1&copy=2#z' },
        { href: 'https://b.example/(p)_q*', title: 'A "title" [x]' },
        { href: 'mailto:desk@post.example' },
      ),
      { nil: undefined },
    ),
  })
  .map((r): Inline => text(r.text, r.marks, r.link));

export const inlines = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: run }, { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'break' }) }),
    { maxLength: 6 },
  )
  .map(tidyInlines);

const dir = fc.option(fc.constantFrom('ltr' as const, 'rtl' as const), { nil: undefined });
const withDir = <T extends object>(value: T, d: 'ltr' | 'rtl' | undefined): T & { dir?: 'ltr' | 'rtl' } =>
  d ? { ...value, dir: d } : value;

const textBlock = fc
  .tuple(inlines, dir, fc.constantFrom('paragraph', 'quote', 'h2', 'h3', 'h4'))
  .map(([content, d, kind]): Block => {
    if (kind === 'paragraph' || kind === 'quote') return withDir({ kind, id: 'blok', content }, d);
    return withDir(
      { kind: 'heading', id: 'blok', level: kind === 'h2' ? 2 : kind === 'h3' ? 3 : 4, content },
      d,
    );
  });

export const listItem = fc
  .record({
    content: inlines,
    list: fc.constantFrom('bullet' as const, 'number' as const),
    level: fc.nat({ max: 8 }),
    start: fc.option(fc.nat({ max: 20 }), { nil: undefined, freq: 4 }),
    dir,
  })
  .map(({ content, list, level, start, dir: d }): Block =>
    withDir(
      { kind: 'listItem', id: 'blok', list, level, ...(start === undefined ? {} : { start }), content },
      d,
    ),
  );

const pullquote = fc
  .tuple(inlines, fc.option(words, { nil: undefined }), dir)
  .map(([content, attribution, d]): Block =>
    withDir(
      { kind: 'pullquote', id: 'blok', content, ...(attribution === undefined ? {} : { attribution }) },
      d,
    ),
  );

const image = fc
  .record({ alt: words, caption: words, credit: words })
  .map((i): Block => ({ kind: 'image', id: 'blok', source: 'https://pictures.example/a%20b.jpg', ...i }));

const cell = fc
  .record({
    content: fc.array(
      fc.oneof(
        fc
          .tuple(inlines, dir)
          .map(([content, d]) => withDir({ kind: 'paragraph' as const, id: 'blok', content }, d)),
        inlines.map((content) => ({
          kind: 'listItem' as const,
          id: 'blok',
          list: 'bullet' as const,
          level: 0,
          content,
        })),
      ),
      { maxLength: 2 },
    ),
    header: fc.boolean(),
  })
  .map(({ content, header }) => ({ ...(header ? { header } : {}), content }));

const table = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows): Block => ({ kind: 'table', id: 'blok', rows: rows.map((cells) => ({ cells })) }));

const embed = words.map((fallback): Block => ({
  kind: 'embed',
  id: 'blok',
  url: 'https://video.example/?a=1&b=2',
  fallback,
}));

/** Bodies of every kind that has a place on a page; ids are given in order. */
export const bodies = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: textBlock },
      { weight: 5, arbitrary: listItem },
      pullquote,
      image,
      table,
      embed,
      fc.constant<Block>({ kind: 'rule', id: 'blok' }),
    ),
    { maxLength: 7 },
  )
  .map((blocks) => blocks.map((b, i): Block => ({ ...b, id: `blok-${String(i)}` })));
