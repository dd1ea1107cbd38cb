import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { articleBody } from '../../../../../shared/article/article.ts';
import { text } from '../../../../../shared/article/inline.ts';
import { formats, readDocx } from '../../../../../shared/formats/index.ts';
import { reference, referenceMedia } from '../reference.ts';
import { counted, emptyStory, inputOf, unpacked, withoutIds } from '../support.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../../fixtures/formats/docx/${name}`, import.meta.url));

/** A part with a line for each paragraph, row, style and relation, so that a difference can be read. */
const inLines = (xml: string): string =>
  `${xml.replaceAll(/(<\/w:(?:p|tr|style|lvl|num|hyperlink)>|<Relationship [^>]*>|<Override [^>]*>)/gu, '$1\n')}\n`;

const { file } = formats.docx.convert(inputOf(reference, referenceMedia));
const parts = unpacked(file.content);

describe('the reference story as a Word document', () => {
  it.each([...parts.keys()].filter((name) => /\.(?:xml|rels)$/u.test(name)))(
    'has exactly this %s',
    async (name) => {
      const xml = new TextDecoder().decode(parts.get(name));
      await expect(inLines(xml)).toMatchFileSnapshot(
        fixture(`${file.name}/${name.replace('[Content_Types]', 'content-types')}`),
      );
    },
  );

  it('comes back with the fields and the copy that a document holds', () => {
    const read = readDocx(parts, { newId: counted() });
    if (!read.ok) throw new Error('not read');
    const { meta, blocks, notes, pictures } = read.value;
    const { headline, standfirst, bylines, dateline, language, embargo, correctionNote, usageTerms } =
      reference.meta;
    expect(meta).toEqual({
      headline,
      standfirst,
      bylines,
      dateline,
      language,
      embargo,
      correctionNote,
      usageTerms,
      // A comma parts keywords wherever they are read.
      keywords: ['harbour', 'budget', '2026', 'yes: no'],
    });
    expect(articleBody.safeParse(blocks).success).toBe(true);
    const kept = reference.body
      .filter((b) => b.kind !== 'unknown' && !('content' in b && b.content.length === 0))
      .map((b) => {
        if (b.kind !== 'image') return b;
        const { media, source, rights, ...words } = b;
        void [source, rights];
        return media !== undefined && referenceMedia.has(media) ? { ...words, width: 3, height: 2 } : words;
      });
    const plain = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value)
          .replaceAll(
            'A vertical tab\\u000bfrom',
            'A vertical tab"},{"kind":"break"},{"kind":"text","text":"from',
          )
          .replaceAll('Two  spaces,\\ttab', 'Two spaces, tab'),
      );
    expect(plain(withoutIds(blocks))).toEqual(plain(withoutIds(kept)));
    expect(pictures.map((p) => p.content)).toEqual([...referenceMedia.values()].map((m) => m.content));
    expect(notes.map((n) => [n.kind, n.count])).toEqual([['pictures', 2]]);
  });

  it('names no person, place or program that the story does not name', () => {
    const all = [...parts]
      .map(([name, content]) => (name.startsWith('word/media') ? '' : new TextDecoder().decode(content)))
      .join('');
    expect(all).not.toMatch(/INTERNAL|lastModifiedBy|<Application>|Copydesk|rsid/u);
  });
});

describe('a Word document', () => {
  it('is marked where an embargo stands, and asked about', () => {
    const story = emptyStory([{ kind: 'paragraph', id: 'para', content: [text('x')] }]);
    const meta = { ...story.meta, embargo: { at: Date.UTC(2031, 4, 6, 7), zone: 'Europe/Oslo' } };
    const input = inputOf({ ...story, meta });
    const xml = new TextDecoder().decode(
      unpacked(formats.docx.convert(input).file.content).get('word/document.xml'),
    );
    expect(xml).toContain('Embargoed until');
    expect(formats.docx.check(input).some((f) => f.level === 'warn')).toBe(true);
  });

  it('writes Arabic and Hebrew as what runs from right to left, run by run', () => {
    const story = emptyStory([
      { kind: 'paragraph', id: 'para', content: [text('The paper الميناء said')] },
      { kind: 'paragraph', id: 'parb', content: [text('الميناء')] },
    ]);
    const xml = new TextDecoder().decode(
      unpacked(formats.docx.convert(inputOf(story)).file.content).get('word/document.xml'),
    );
    expect(xml).toContain('<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">الميناء </w:t></w:r>');
    expect(xml.match(/<w:bidi\/>/gu)?.length).toBe(1);
  });
});
