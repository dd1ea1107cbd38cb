import { text } from '../../../../shared/article/inline.ts';
import { SCHEMA_VERSION, type Article } from '../../../../shared/article/article.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import type { MediaFile } from '../../../../shared/formats/index.ts';
import { sha256Hex } from '../../../../shared/formats/common/sha256.ts';
import { tinyPng } from './pictures.ts';

/** Three pictures: two in the library, one of them used twice, one that is missing. */
const file = (shade: number): MediaFile => {
  const content = tinyPng(3, 2, shade);
  const media = sha256Hex(content);
  return {
    record: {
      media,
      type: 'image/png',
      width: 3,
      height: 2,
      bytes: content.length,
      caption: '',
      credit: '',
      rights: '',
    },
    content,
  };
};
const [quay, wall] = [file(10), file(200)];
export const missing = 'ab'.repeat(32);

export const referenceMedia = new Map([quay, wall].map((f) => [f.record.media, f]));

const cell = (id: string, words: string, more: object = {}) => ({
  ...more,
  content: [{ kind: 'paragraph' as const, id, content: words === '' ? [] : [text(words)] }],
});

/** Every block kind and everything that has gone wrong in somebody's exporter. */
const body: Block[] = [
  {
    kind: 'paragraph',
    id: 'para-0001',
    content: [
      text('Plain, '),
      text('bold', ['bold']),
      text(', '),
      text('italic', ['italic']),
      text(', '),
      text('both', ['bold', 'italic']),
      text(', '),
      text('under', ['underline']),
      text(', '),
      text('struck', ['strike']),
      text(', H'),
      text('2', ['sub']),
      text('O, x'),
      text('2', ['sup']),
      text(' and '),
      text('code_span', ['code']),
      text('.'),
    ],
  },
  {
    kind: 'paragraph',
    id: 'para-0002',
    content: [
      text('A '),
      text('link with ', [], { href: 'https://records.example/a?b=1&c=2#d', title: 'The “papers”' }),
      text('bold inside', ['bold'], { href: 'https://records.example/a?b=1&c=2#d', title: 'The “papers”' }),
      text(', a mail address '),
      text('desk@post.example', [], { href: 'mailto:desk@post.example' }),
      text('.'),
      { kind: 'break' },
      text(
        'After a break: 1 < 2 & 3 > 2, ]]>, </script><!-- and *stars*, _lines_, `ticks`, [brackets], #hash, |pipe|.',
      ),
    ],
  },
  { kind: 'paragraph', id: 'para-0003', content: [text('A vertical tab\u000bfrom a word processor.')] },
  {
    kind: 'paragraph',
    id: 'para-0004',
    content: [text('Two  spaces,\ttab; emoji 👩🏽‍🚒 and 🇳🇴; café, ﬁ, ｆｕｌｌ.')],
  },
  { kind: 'paragraph', id: 'para-0005', content: [text('مرحبا بكم في الميناء رقم 42.')], dir: 'rtl' },
  { kind: 'paragraph', id: 'para-0006', content: [text('港口今天重新开放。フェリーは九時に出る。')] },
  { kind: 'paragraph', id: 'para-0007', content: [] },
  {
    kind: 'heading',
    id: 'head-0001',
    level: 2,
    content: [text('The '), text('first', ['italic']), text(' part')],
  },
  { kind: 'heading', id: 'head-0002', level: 3, content: [text('1. Not a list')] },
  { kind: 'heading', id: 'head-0003', level: 4, content: [text('Smallest #')] },
  { kind: 'listItem', id: 'item-0001', list: 'bullet', level: 0, content: [text('One')] },
  { kind: 'listItem', id: 'item-0002', list: 'number', level: 1, content: [text('One, first')] },
  { kind: 'listItem', id: 'item-0003', list: 'number', level: 1, content: [text('One, second')] },
  { kind: 'listItem', id: 'item-0004', list: 'bullet', level: 0, content: [text('Two')] },
  { kind: 'rule', id: 'rule-0001' },
  { kind: 'listItem', id: 'item-0005', list: 'number', level: 0, start: 4, content: [text('Four')] },
  { kind: 'listItem', id: 'item-0006', list: 'number', level: 0, content: [text('Five')] },
  { kind: 'listItem', id: 'item-0007', list: 'number', level: 0, start: 1, content: [text('Anew')] },
  { kind: 'listItem', id: 'item-0008', list: 'bullet', level: 2, content: [text('Two levels down')] },
  { kind: 'quote', id: 'quot-0001', content: [text('Nobody here wants a miracle.')] },
  { kind: 'quote', id: 'quot-0002', content: [text('We want someone to answer the telephone.')] },
  {
    kind: 'pullquote',
    id: 'pull-0001',
    content: [text('The sea will have the '), text('road', ['italic']), text('.')],
    attribution: 'Ada Okonjo',
  },
  {
    kind: 'image',
    id: 'imag-0001',
    media: quay.record.media,
    alt: 'A quay at "dawn" <low tide>',
    caption: 'The quay on Monday.',
    credit: 'Elsie Thorncombe / Marrow Bay Post',
    rights: '© Marrow Bay Post',
  },
  {
    kind: 'image',
    id: 'imag-0002',
    media: wall.record.media,
    alt: 'The wall',
    caption: 'The wall.',
    credit: '',
  },
  {
    kind: 'image',
    id: 'imag-0003',
    media: missing,
    alt: 'Lost',
    caption: 'Its file is gone.',
    credit: 'Nobody',
  },
  {
    kind: 'image',
    id: 'imag-0004',
    source: 'https://pictures.example/boat.jpg',
    alt: '',
    caption: '',
    credit: '',
  },
  {
    kind: 'table',
    id: 'tabl-0001',
    rows: [
      {
        cells: [
          cell('cell-0001', 'Place', { header: true }),
          cell('cell-0002', 'High | water', { header: true }),
        ],
      },
      { cells: [cell('cell-0003', 'Gull Point'), cell('cell-0004', '4.1 m')] },
      { cells: [cell('cell-0005', 'Eastlow'), cell('cell-0006', '')] },
    ],
  },
  {
    kind: 'table',
    id: 'tabl-0002',
    rows: [
      { cells: [cell('cell-0011', 'Catch', { header: true, colSpan: 2 })] },
      { cells: [cell('cell-0012', 'Oysters', { header: true }), cell('cell-0013', '12', { rowSpan: 2 })] },
      {
        cells: [
          {
            content: [
              { kind: 'listItem', id: 'cell-0014', list: 'bullet', level: 0, content: [text('Crab')] },
              { kind: 'listItem', id: 'cell-0015', list: 'bullet', level: 0, content: [text('Eel')] },
            ],
          },
        ],
      },
    ],
  },
  {
    kind: 'embed',
    id: 'embd-0001',
    url: 'https://video.example/watch?v=1&t=2',
    fallback: 'The reopening, filmed',
  },
  { kind: 'embed', id: 'embd-0002', url: 'https://social.example/post/2', fallback: '' },
  { kind: 'unknown', id: 'unkn-0001', original: { kind: 'hologram', id: 'unkn-0001', depth: 3 } },
];

const zone = 'Europe/Oslo';

export const reference: Article = {
  schemaVersion: SCHEMA_VERSION,
  meta: {
    headline: 'The wall & the “sea”: who pays? ]]>',
    headlines: { web: 'Who pays for the wall?', social: 'The sea wants the road', print: 'WALL' },
    slug: 'flood-wall',
    standfirst: 'Two lines of standfirst.\nWith a <tag>.',
    bylines: [{ name: 'Ada Okonjo', role: 'Harbour correspondent' }, { name: 'Tobias Wren' }],
    dateline: { place: 'Marrow Bay', date: Date.UTC(2026, 10, 21, 23) },
    language: 'en-GB',
    direction: 'auto',
    zone,
    genre: 'Analysis',
    urgency: 3,
    status: 'ready',
    desk: 'News',
    deadline: { at: Date.UTC(2026, 10, 23, 18), zone },
    embargo: { at: Date.UTC(2026, 10, 24, 5), zone },
    editorsNote: 'INTERNAL: call the lawyer first',
    correctionNote: 'An earlier version gave the wrong height.',
    usageTerms: 'Not for use after 1 January 2027.',
    keywords: ['harbour', 'budget, 2026', 'yes: no'],
    subjects: [{ code: '06000000', name: 'environment' }],
    entities: [
      { kind: 'person', name: 'Petra Lindqvale', wikidata: 'Q99999999999999' },
      { kind: 'organisation', name: 'The Harbour Trust' },
      { kind: 'place', name: 'Marrow Bay' },
      { kind: 'event', name: 'The Storm of 1953' },
    ],
  },
  body,
};
