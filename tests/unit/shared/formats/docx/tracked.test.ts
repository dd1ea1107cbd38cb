import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { project } from '../../../../../shared/article/projection.ts';
import { formats } from '../../../../../shared/formats/index.ts';
import { anyBody } from '../../editor/bodies.ts';
import { anyEdits, editedBy } from '../../article/review/edits.ts';
import { fc, newId, penOf, runs, tidied } from '../../article/review/support.ts';
import { suggestChanges } from '../../../../../shared/article/review/diff.ts';
import { referenceMedia } from '../reference.ts';
import { emptyStory, inputOf, unpacked } from '../support.ts';
import { marked, threads } from './marked.ts';
import { faultsOf } from './schema.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../../fixtures/formats/docx-tracked/${name}`, import.meta.url));
const story = emptyStory(marked);
const input = { ...inputOf(story, referenceMedia), openSuggestions: 20, review: { body: marked, threads } };
const { file } = formats['docx-tracked'].convert(input);
const parts = unpacked(file.content);
const partOf = (name: string): string => new TextDecoder().decode(parts.get(name));

const inLines = (xml: string): string =>
  `${xml.replaceAll(/(<\/w:(?:p|tr|comment)>|<cd:\w+ [^>]*>)/gu, '$1\n')}\n`;

describe('a story under review as a Word document', () => {
  it.each([
    'word/document.xml',
    'word/comments.xml',
    'word/commentsExtended.xml',
    'customXml/item1.xml',
    'word/settings.xml',
  ])('has exactly this %s', async (name) => {
    await expect(inLines(partOf(name))).toMatchFileSnapshot(fixture(name));
  });

  it('tells every author and time, and strikes words out as struck words only', () => {
    const document = partOf('word/document.xml');
    expect([...new Set(document.match(/w:author="[^"]*" w:date="[^"]*"/gu))].sort()).toEqual([
      'w:author="Ada Okonjo" w:date="2026-11-24T09:00:00Z"',
      'w:author="Tobias Wren" w:date="2026-11-24T10:30:15Z"',
    ]);
    const live = document.replaceAll(/<w:del .*?<\/w:del>/gsu, '');
    expect(live).not.toContain('delText');
    expect(live).not.toContain('against');
  });

  it('has nothing of what is suggested or said in a document of the copy only', () => {
    const clean = [...unpacked(formats.docx.convert(input).file.content)]
      .map(([, part]) => new TextDecoder().decode(part))
      .join('');
    expect(clean).not.toMatch(/<w:ins[ />]|<w:del|PrChange|against|comments|commentR|Tobias/u);
  });

  it('asks before it is left behind that something is open, except where it goes along', () => {
    const warned = (id: 'docx' | 'docx-tracked' | 'text') =>
      formats[id].check(input).some(({ code }) => code === 'check.open-suggestions');
    expect([warned('docx'), warned('text'), warned('docx-tracked')]).toEqual([true, true, false]);
  });
});

describe('every document', () => {
  it('is XML whose elements stand as the schema has them', () => {
    fc.assert(
      fc.property(anyBody, anyEdits(8), (body, edits) => {
        const before = tidied(body);
        const after = editedBy(before, edits, newId);
        const [one, two] = [before, after].map((b) => project({ ...story, body: b }));
        if (!one || !two) return;
        const review = { body: suggestChanges(one, two, penOf('Ada Okonjo')) };
        const out = formats['docx-tracked'].convert({ ...inputOf(emptyStory([...before])), review });
        for (const [name, part] of unpacked(out.file.content))
          if (/\.(?:xml|rels)$/u.test(name)) expect([name, faultsOf(part)]).toEqual([name, []]);
      }),
      runs(60),
    );
  });
});
