import { expect, it } from 'vitest';
import { readArticle, writeArticle } from '../../../../../shared/article/document.ts';
import { text, tidyInlines, type Inline } from '../../../../../shared/article/inline.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { project } from '../../../../../shared/article/projection.ts';
import type { Stamp } from '../../../../../shared/article/stamps.ts';
import { canonicalJson } from '../../../../../shared/kit/json.ts';
import { reference } from '../../formats/reference.ts';
import { emptyStory } from '../../formats/support.ts';

const by = (id: string): Stamp => ({ id, by: 'Ada Okonjo', initials: 'AO', at: '2026-11-24T09:00:00.000Z' });
const chip = { kind: 'chip', of: 7 };

const marked: Block[] = [
  {
    kind: 'paragraph',
    id: 'para',
    content: [
      { ...text('Out'), del: by('one1') },
      { ...text('In', ['bold']), ins: by('one1') },
      {
        ...text('Loud', ['italic']),
        was: { ...by('two2'), marks: ['bold'], link: { href: 'https://a.example/' } },
      },
      { kind: 'break', ins: by('thr3') },
      { kind: 'unknown', original: chip, del: by('thr3') },
    ],
    ins: by('four'),
  },
  {
    kind: 'heading',
    id: 'head',
    level: 2,
    content: [text('Head')],
    ids: { base: 'para' },
    was: { ...by('five'), as: { kind: 'listItem', list: 'number', level: 1, start: 3 } },
  },
  { kind: 'unknown', id: 'poll', original: { kind: 'poll', id: 'poll' }, ins: by('six6') },
];

it('keeps suggestions of every kind, byte for byte, around pieces that nobody knows', () => {
  const stored = canonicalJson(writeArticle({ ...emptyStory(), body: marked }));
  const read = readArticle(JSON.parse(stored));
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value.body).toEqual(marked);
  expect(canonicalJson(writeArticle(read.value))).toBe(stored);
});

it('reads the base and the final text, and pieces of other versions as they came', () => {
  const base: Block[] = [
    {
      kind: 'listItem',
      id: 'para',
      list: 'number',
      level: 1,
      start: 3,
      content: [
        text('Out'),
        text('Loud', ['bold'], { href: 'https://a.example/' }),
        { kind: 'unknown', original: chip },
        text('Head'),
      ],
    },
  ];
  const final: Block[] = [
    {
      kind: 'paragraph',
      id: 'para',
      content: [text('In', ['bold']), text('Loud', ['italic']), { kind: 'break' }],
    },
    { kind: 'heading', id: 'head', level: 2, content: [text('Head')] },
    { kind: 'unknown', id: 'poll', original: { kind: 'poll', id: 'poll' } },
  ];
  const story = { ...emptyStory(), body: marked };
  expect([project(story, 'base').body, project(story, 'final').body]).toEqual([base, final]);
});

it('gives the very same body where nothing is suggested', () => {
  expect(project(reference, 'base').body).toBe(reference.body);
  expect(project(reference).body).toBe(reference.body);
});

it('joins words at a paragraph mark that was struck out; the last mark says what they are', () => {
  const body: Block[] = [
    { kind: 'heading', id: 'aaaa', level: 2, content: [text('One ')], del: by('join') },
    { kind: 'quote', id: 'bbbb', content: [text('two')], ids: { final: 'aaaa' } },
  ];
  expect(project({ ...emptyStory(), body }).body).toEqual([
    { kind: 'quote', id: 'aaaa', content: [text('One two')] },
  ]);
});

it('drops no word of a damaged document, and gives no id twice', () => {
  const body: Block[] = [
    { kind: 'paragraph', id: 'aaaa', content: [text('One')], del: by('join') },
    { kind: 'rule', id: 'rule' },
    { kind: 'paragraph', id: 'bbbb', content: [text('Two')], ids: { final: 'aaaa' } },
    { kind: 'paragraph', id: 'cccc', content: [text('Three')], ids: { final: 'aaaa' } },
    { kind: 'paragraph', id: 'dddd', content: [{ ...text('Four'), del: by('join') }], del: by('join') },
  ];
  expect(project({ ...emptyStory(), body }).body.map((b) => b.id)).toEqual(['aaaa', 'rule', 'bbbb', 'cccc']);
});

it.each([
  ['a time without its zone', { ...by('one1'), at: '2026-11-24T09:00:00' }],
  ['an id of another make', { ...by('x y') }],
  ['a member nobody knows', { ...by('one1'), note: '' }],
])('refuses a stamp with %s', (_, stamp) => {
  const body = [{ kind: 'paragraph', id: 'para', content: [{ kind: 'text', text: 'a', ins: stamp }] }];
  expect(readArticle({ ...emptyStory(), body }).ok).toBe(false);
});

it('joins runs only where the same is suggested of them', () => {
  const runs: Inline[] = [
    { ...text('a'), ins: by('one1') },
    { ...text('b'), ins: by('one1') },
    { ...text('c'), ins: by('two2') },
    { ...text('d'), was: { ...by('two2'), marks: ['bold'] } },
    { ...text('e'), was: { ...by('two2'), marks: ['bold'] } },
    { ...text('f'), was: { ...by('two2'), marks: ['italic'] } },
    text('g'),
    text('h'),
  ];
  expect(tidyInlines(runs).map((r) => (r.kind === 'text' ? r.text : ''))).toEqual([
    'ab',
    'c',
    'de',
    'f',
    'gh',
  ]);
});
