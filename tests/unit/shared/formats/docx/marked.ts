import { text, type Inline } from '../../../../../shared/article/inline.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import type { Stamp } from '../../../../../shared/article/stamps.ts';
import type { CommentThread } from '../../../../../shared/formats/index.ts';
import { referenceMedia } from '../reference.ts';

export const ada = (id: string): Stamp => ({
  id,
  by: 'Ada Okonjo',
  initials: 'AO',
  at: '2026-11-24T09:00:00.000Z',
});
export const tobias = (id: string): Stamp => ({ id, by: 'Tobias Wren', at: '2026-11-24T10:30:15.000Z' });

const put = (words: string, ins: Stamp): Inline => ({ ...text(words), ins });
const struck = (words: string, del: Stamp): Inline => ({ ...text(words), del });
const [media] = [...referenceMedia.keys()];
const cell = (id: string, content: Inline[], more: object = {}) => ({
  ...more,
  content: [{ kind: 'paragraph' as const, id, content }],
});

/** A body in which everything that can be suggested is. */
export const marked: Block[] = [
  {
    kind: 'paragraph',
    id: 'para-0001',
    content: [
      text('The council voted '),
      struck('against', ada('sugg-0001')),
      put('for', ada('sugg-0001')),
      text(' the wall'),
      { ...struck(', they say', tobias('sugg-0002')), ins: ada('sugg-0003') },
      { ...text('loudly', ['bold']), was: { ...tobias('sugg-0004'), marks: ['italic'] } },
      { kind: 'break', ins: tobias('sugg-0005') },
      text('.'),
    ],
  },
  {
    kind: 'paragraph',
    id: 'para_0002',
    content: [text('This line '), put('now ', { ...ada('sugg-0006'), clash: true })],
    del: ada('sugg-0007'),
  },
  { kind: 'paragraph', id: 'para-0003', content: [text('runs on into this one.')] },
  { kind: 'paragraph', id: 'para-0004', content: [text('First half')], ins: tobias('sugg-0008') },
  {
    kind: 'paragraph',
    id: 'para-0005',
    content: [text('and second half, '), struck('gone', ada('sugg-0009'))],
  },
  {
    kind: 'heading',
    id: 'head-0001',
    level: 2,
    content: [text('Once a paragraph')],
    was: { ...ada('sugg-0010'), as: { kind: 'paragraph' } },
  },
  {
    kind: 'listItem',
    id: 'item-0001',
    list: 'number',
    level: 0,
    start: 4,
    content: [text('Four')],
    was: { ...ada('sugg-0011'), as: { kind: 'listItem', list: 'bullet', level: 1 } },
  },
  {
    kind: 'listItem',
    id: 'item-0002',
    list: 'number',
    level: 0,
    content: [text('Five')],
    ins: ada('sugg-0012'),
  },
  {
    kind: 'pullquote',
    id: 'pull-0001',
    content: [text('The sea will have the road.')],
    attribution: 'Petra Lindqvale',
    was: { ...tobias('sugg-0013'), as: { kind: 'pullquote', attribution: 'Ada Okonjo' } },
  },
  {
    kind: 'image',
    id: 'imag-0001',
    ...(media === undefined ? {} : { media }),
    alt: 'A quay',
    caption: 'The quay on Monday.',
    credit: 'Elsie Thorncombe',
    was: {
      ...tobias('sugg-0014'),
      as: {
        ...(media === undefined ? {} : { media }),
        alt: 'A quay',
        caption: 'The quay.',
        credit: 'Elsie Thorncombe',
      },
    },
  },
  { kind: 'rule', id: 'rule-0001', del: ada('sugg-0015') },
  {
    kind: 'table',
    id: 'tabl-0001',
    ins: ada('sugg-0016'),
    rows: [
      {
        cells: [
          cell('cell-0001', [text('Place')], { header: true }),
          cell('cell-0002', [text('Water')], { header: true }),
        ],
      },
      { cells: [cell('cell-0003', [text('Gull Point')]), cell('cell-0004', [])] },
    ],
  },
  {
    kind: 'table',
    id: 'tabl-0002',
    rows: [
      {
        cells: [
          cell('cell-0011', [text('One'), put(' more', tobias('sugg-0017'))]),
          cell('cell-0012', [text('Two')]),
        ],
      },
    ],
  },
  {
    kind: 'embed',
    id: 'embd-0001',
    url: 'https://video.example/1',
    fallback: 'Filmed',
    ins: tobias('sugg-0018'),
  },
  {
    kind: 'paragraph',
    id: 'para-0006',
    content: [
      text('See '),
      {
        ...text('the papers', [], { href: 'https://records.example/b' }),
        was: { ...ada('sugg-0019'), link: { href: 'https://records.example/a' } },
      },
      { ...text(' and more', ['bold'], { href: 'https://records.example/c' }), ins: ada('sugg-0020') },
    ],
  },
];

const at = Date.UTC(2026, 10, 24, 11);

export const threads: CommentThread[] = [
  {
    place: { on: 'words', parts: [{ block: 'para-0001', from: 4, to: 11 }] },
    reading: 'final',
    resolved: false,
    comments: [
      { by: 'Ada Okonjo', initials: 'AO', at, text: 'Which council?\nAsk <again> & again.' },
      { by: 'Tobias Wren', initials: 'TW', at: at + 60_000, text: 'The town’s.' },
    ],
  },
  {
    place: { on: 'block', block: 'imag-0001' },
    reading: 'final',
    resolved: true,
    comments: [{ by: 'Tobias Wren', initials: 'TW', at, text: 'Is there a wider one?' }],
  },
  {
    place: { on: 'story' },
    reading: 'final',
    resolved: false,
    comments: [{ by: 'Ada Okonjo', initials: 'AO', at, text: 'Good. Shorter.' }],
  },
  {
    place: {
      on: 'words',
      parts: [
        { block: 'para-0003', from: 5, to: 36 },
        { block: 'para-0004', from: 0, to: 5 },
      ],
    },
    reading: 'final',
    resolved: false,
    comments: [{ by: 'Ada Okonjo', initials: 'AO', at, text: 'Across two lines.' }],
  },
];
