import { describe, expect, it, test } from 'vitest';
import { emptyMeta } from '../../../../shared/article/meta.ts';
import { linesOf } from '../../../../shared/article/lines.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { tkMarkers } from '../../../../shared/article/tk.ts';

const paragraph = (id: string, text: string): Block => ({
  kind: 'paragraph',
  id,
  content: [{ kind: 'text', text }],
});
const story = (text: string, language = 'en-GB') => ({
  meta: emptyMeta({ language, zone: 'UTC' }),
  body: [paragraph('p001', text)],
});
const texts = (text: string, language?: string) => tkMarkers(story(text, language)).map((m) => m.text);

test.each([
  ['The cost is TK million.', 'en-GB', ['TK']],
  ['TKTK, then (TK).', 'en-GB', ['TKTK', 'TK']],
  ['ATK and TKs and tk and TK2 are words', 'en-GB', []],
  ['共TK人参加', 'zh', ['TK']],
  ['人数待补。', 'zh-CN', ['待补']],
  ['人数待补。', 'en-GB', []],
  ['Le prix est à compléter.', 'fr', ['à compléter']],
])('in %j (%s) what is to come is %j', (text, language, found) => {
  expect(texts(text, language)).toEqual(found);
});

describe('what is to come', () => {
  it('is found in fields, captions, alternative texts and cells, across formatted runs', () => {
    const meta = {
      ...emptyMeta({ language: 'en-GB', zone: 'UTC' }),
      headline: 'TK wins',
      headlines: { web: 'TK' },
    };
    const body: Block[] = [
      { kind: 'image', id: 'i001', alt: 'TK', caption: 'The TK bridge', credit: '' },
      {
        kind: 'paragraph',
        id: 'p001',
        content: [
          { kind: 'text', text: 'a T' },
          { kind: 'text', text: 'K', marks: ['bold'] },
        ],
      },
      {
        kind: 'table',
        id: 't001',
        rows: [
          {
            cells: [
              { content: [{ kind: 'paragraph', id: 'c001', content: [{ kind: 'text', text: 'TK' }] }] },
            ],
          },
        ],
      },
    ];
    expect(tkMarkers({ meta, body }).map(({ at, from }) => [at, from])).toEqual([
      [{ field: 'headline' }, 0],
      [{ field: 'web' }, 0],
      [{ block: 'i001', part: 'caption' }, 4],
      [{ block: 'i001', part: 'alt' }, 0],
      [{ block: 'p001', part: 'text' }, 2],
      [{ block: 'c001', part: 'text' }, 0],
    ]);
  });
});

test('a line has one character for every break and unknown piece', () => {
  expect(
    linesOf({
      kind: 'paragraph',
      id: 'p001',
      content: [
        { kind: 'text', text: 'a' },
        { kind: 'break' },
        { kind: 'unknown', original: { kind: 'footnote' } },
        { kind: 'text', text: 'b' },
      ],
    })[0]?.text,
  ).toBe('a\n\u2028b');
});
