import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { text } from '../../../../shared/article/inline.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { project, type Reading } from '../../../../shared/article/projection.ts';
import type { Stamp } from '../../../../shared/article/stamps.ts';
import { formats, type ExportInput, type FormatId } from '../../../../shared/formats/index.ts';
import { emptyStory, inputOf } from './support.ts';

const by: Stamp = { id: 'sugg', by: 'Ada Okonjo', at: '2026-11-24T09:00:00.000Z' };
const [ins, del] = [by, by];

/** A word for every place where something can be put in or struck out. */
const put = (place: string): string => `putin-${place}`;
const struck = (place: string): string => `struck-${place}`;

const line = (place: string): ReturnType<typeof text>[] => [
  text('kept '),
  { ...text(struck(place)), del },
  { ...text(put(place)), ins },
];

const body: Block[] = [
  { kind: 'paragraph', id: 'para', content: line('paragraph') },
  { kind: 'heading', id: 'head', level: 2, content: line('heading') },
  { kind: 'listItem', id: 'item', list: 'bullet', level: 0, content: line('entry') },
  { kind: 'quote', id: 'quot', content: line('quote') },
  {
    kind: 'pullquote',
    id: 'pull',
    content: line('pullquote'),
    attribution: put('attribution'),
    was: { ...by, as: { kind: 'pullquote', attribution: struck('attribution') } },
  },
  { kind: 'paragraph', id: 'join', content: [{ ...text(struck('line')), del }], del },
  { kind: 'paragraph', id: 'splt', content: [{ ...text(put('line')), ins }], ins },
  {
    kind: 'paragraph',
    id: 'link',
    content: [
      {
        ...text('where it leads', [], { href: `https://example.org/${put('link')}` }),
        was: { ...by, link: { href: `https://example.org/${struck('link')}` } },
      },
    ],
  },
  {
    kind: 'table',
    id: 'cell',
    rows: [{ cells: [{ content: [{ kind: 'paragraph', id: 'inside', content: line('cell') }] }] }],
  },
  {
    kind: 'table',
    id: 'tabl',
    del,
    rows: [{ cells: [{ content: [{ kind: 'paragraph', id: 'gone', content: [text(struck('table'))] }] }] }],
  },
  {
    kind: 'table',
    id: 'tabm',
    ins,
    rows: [{ cells: [{ content: [{ kind: 'paragraph', id: 'came', content: [text(put('table'))] }] }] }],
  },
  {
    kind: 'image',
    id: 'imag',
    alt: struck('alt'),
    caption: struck('caption'),
    credit: struck('credit'),
    del,
  },
  { kind: 'image', id: 'imag2', alt: put('alt'), caption: put('caption'), credit: put('credit'), ins },
  {
    kind: 'image',
    id: 'imag3',
    alt: put('new-alt'),
    caption: put('new-caption'),
    credit: '',
    was: { ...by, as: { alt: struck('old-alt'), caption: struck('old-caption'), credit: '' } },
  },
  { kind: 'embed', id: 'embd', url: 'https://video.example/1', fallback: struck('embed'), del },
  { kind: 'embed', id: 'embe', url: 'https://video.example/2', fallback: put('embed'), ins },
];

/** Everything a format writes, as one text. */
function written(id: FormatId, projection: ExportInput['projection']): string {
  const { file, beside } = formats[id].convert({ ...inputOf(emptyStory()), projection });
  const contents = [file.content, ...beside.map((b) => b.content)].map((content) => {
    if (typeof content === 'string') return content;
    // Only a ZIP has entries to look into.
    if (content[0] !== 0x50 || content[1] !== 0x4b) return strFromU8(content);
    return Object.values(unzipSync(content))
      .map((entry) => strFromU8(entry))
      .join('\n');
  });
  return contents.join('\n');
}

const story = { ...emptyStory(), body };
const found = (id: FormatId, reading: Reading): { put: boolean; struck: boolean; names: boolean } => {
  const out = written(id, project(story, reading));
  return { put: out.includes('putin-'), struck: out.includes('struck-'), names: out.includes(by.by) };
};

describe.each(Object.keys(formats) as FormatId[])('open suggestions in %s', (id) => {
  it('are taken in the final text: nothing struck out is in it', () => {
    expect(found(id, 'final')).toEqual({ put: true, struck: false, names: false });
  });

  it('are not there in the base text: nothing put in is in it', () => {
    expect(found(id, 'base')).toEqual({ put: false, struck: true, names: false });
  });

  it('would be seen if a format were given the document itself', () => {
    const raw = { ...project(emptyStory()), body } satisfies ExportInput['projection'];
    const out = written(id, raw);
    expect([out.includes('putin-'), out.includes('struck-')]).toEqual([true, true]);
  });
});
