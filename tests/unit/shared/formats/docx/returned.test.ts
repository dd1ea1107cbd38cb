import { describe, expect, it } from 'vitest';
import { inlineText, text } from '../../../../../shared/article/inline.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { readBlocks } from '../../../../../shared/article/review/reading.ts';
import { suggestionsIn } from '../../../../../shared/article/review/suggestions.ts';
import { formats, returnedDocx } from '../../../../../shared/formats/index.ts';
import { anyBody } from '../../editor/bodies.ts';
import { anyEdits, editedBy } from '../../article/review/edits.ts';
import { fc, newId, PATIENCE, penOf, runs, stored, tidied } from '../../article/review/support.ts';
import { referenceMedia } from '../reference.ts';
import { emptyStory, inputOf, unpacked } from '../support.ts';
import { marked, threads } from './marked.ts';

const pen = penOf('Returned copy');
const sentOf = (body: Block[], said = threads) => {
  const review = { body, threads: said };
  const sent = { ...inputOf(emptyStory([...readBlocks(body, 'base')]), referenceMedia), review };
  const parts = new Map(unpacked(formats['docx-tracked'].convert(sent).file.content));
  return { sent, review, parts };
};

/** The same document as an editor would leave it: one part of it changed by hand. */
function edited(given: ReturnType<typeof sentOf>, name: string, ...changes: [from: string, to: string][]) {
  let xml = new TextDecoder().decode(given.parts.get(name));
  for (const [from, to] of changes) {
    if (!xml.includes(from)) throw new Error(`not in the document: ${from}`);
    xml = xml.replace(from, to);
  }
  return { ...given, parts: new Map(given.parts).set(name, new TextEncoder().encode(xml)) };
}

const told = (given: Parameters<typeof returnedDocx>[0]) => {
  const returned = returnedDocx(given, pen);
  if (!returned.ok) throw new Error(`not read: ${JSON.stringify(returned.problem)}`);
  return returned.value;
};
const by = 'w:id="900" w:author="Petra Lindqvale" w:date="2026-11-26T08:15:00Z"';
const WORD = 'word/document.xml';
const said = (body: readonly Block[]): string[] =>
  suggestionsIn(body).map((s) => `${s.by}: -${s.gone} +${s.came}`);

const copy: Block[] = [
  { kind: 'paragraph', id: 'aaaa', content: [text('The ferry left at noon.')] },
  { kind: 'unknown', id: 'unkn', original: { kind: 'hologram', id: 'unkn' } },
  {
    kind: 'paragraph',
    id: 'bbbb',
    content: [text('It was '), { kind: 'unknown', original: { kind: 'formula' } }, text('late.')],
    dir: 'ltr',
  },
];

describe('a returned document', () => {
  it('brings what was tracked under the name of whoever did it, and all else as it was sent', () => {
    const given = edited(sentOf(copy, []), WORD, [
      '<w:t xml:space="preserve">The ferry left at noon.</w:t></w:r>',
      `<w:t xml:space="preserve">The ferry left at </w:t></w:r><w:del ${by}><w:r><w:delText>noon</w:delText></w:r></w:del><w:ins ${by}><w:r><w:t>one</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r>`,
    ]);
    const returned = told(given);
    expect([said(returned.body), returned.how]).toEqual([['Petra Lindqvale: -noon +one'], 'tracked']);
    expect(stored(readBlocks(returned.body, 'base'))).toBe(stored(copy));
    expect(returned.body.slice(1)).toEqual(copy.slice(1));
  });

  it('finds what was changed with tracking off by comparing, beside what was tracked', () => {
    const given = edited(
      sentOf(copy, []),
      WORD,
      [
        '<w:t xml:space="preserve">The ferry left at noon.</w:t></w:r>',
        `<w:t xml:space="preserve">The boat left at </w:t></w:r><w:del ${by}><w:r><w:delText>noon</w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r>`,
      ],
      ['>late.<', '>very late.<'],
    );
    const returned = told(given);
    expect(said(returned.body)).toEqual([
      'Returned copy: -ferry +boat',
      'Petra Lindqvale: -noon +',
      'Returned copy: - +very ',
    ]);
    expect(returned.how).toBe('compared');
    expect(stored(readBlocks(returned.body, 'base'))).toBe(stored(copy));
  });

  it('brings headlines that were changed, and threads that someone answered or settled', () => {
    const given = edited(sentOf(marked), WORD, ['>The wall<', '>The sea wall<']);
    const settled = edited(given, 'word/commentsExtended.xml', ['w15:done="0"', 'w15:done="1"']);
    const returned = told(settled);
    expect(returned.fields).toEqual({ headline: 'The sea wall' });
    expect(returned.threads.map((t) => [t.resolved, t.comments.length])).toEqual([[true, 2]]);
  });

  it('takes a suggestion that was accepted in Word for what it is: not open, and against the same base', () => {
    const given = edited(sentOf(marked), WORD, [
      /<w:ins [^>]*>(<w:r><w:t xml:space="preserve">for<\/w:t><\/w:r>)<\/w:ins>/u.exec(
        new TextDecoder().decode(sentOf(marked).parts.get(WORD)),
      )?.[0] ?? '',
      '<w:r><w:t>for</w:t></w:r>',
    ]);
    const returned = told(given);
    expect(said(returned.body).slice(0, 2)).toEqual(['Ada Okonjo: -against +', 'Returned copy: - +for']);
    expect(stored(readBlocks(returned.body, 'base'))).toBe(stored(readBlocks(marked, 'base')));
  });

  it('is refused when it is a copy of another story or revision', () => {
    const given = sentOf(copy, []);
    const other = { ...given, sent: { ...given.sent, revision: { ...given.sent.revision, number: 8 } } };
    const returned = returnedDocx(other, pen);
    expect(returned.ok ? null : returned.problem).toEqual({
      kind: 'foreign',
      storyId: given.sent.storyId,
      revision: 7,
    });
  });

  it('is told by its bookmarks where its card is gone, and by its words where those are gone too', () => {
    const given = sentOf(marked, []);
    given.parts.delete('customXml/item1.xml');
    const bare = edited(given, WORD);
    const xml = new TextDecoder()
      .decode(bare.parts.get(WORD))
      .replaceAll(/<w:bookmark(?:Start|End)[^>]*>/gu, '');
    for (const parts of [given.parts, new Map(bare.parts).set(WORD, new TextEncoder().encode(xml))]) {
      const returned = told({ ...given, parts });
      expect(stored(readBlocks(returned.body, 'base'))).toBe(stored(readBlocks(marked, 'base')));
    }
  });

  it(
    'always has the base of what was sent, and the words that came back, whatever was changed untracked',
    () => {
      fc.assert(
        fc.property(anyBody, anyEdits(5), anyEdits(5), (made, edits, more) => {
          const body = tidied(made);
          const given = sentOf(body, []);
          // The editor had a copy with tracking off for some changes; what is written anew stands for what Word saved.
          const after = tidied(editedBy(body, edits, newId));
          const back = sentOf(tidied(editedBy(after, more, newId)), []);
          const returned = told({ ...given, parts: back.parts });
          expect(stored(readBlocks(returned.body, 'base'))).toBe(stored(body));
          // A line of unknown pieces only is in no document, so nobody can have taken it out.
          const words = (b: readonly Block[]): number =>
            b.filter((x) => ('content' in x ? inlineText(x.content).trim() !== '' : x.kind !== 'unknown'))
              .length;
          expect(words(readBlocks(returned.body, 'final'))).toBe(words(back.review.body));
        }),
        runs(60),
      );
    },
    PATIENCE,
  );
});

describe('a headline under review', () => {
  const by = { id: 'head-01', by: 'Ada Okonjo', at: '2026-11-24T09:00:00.000Z' };
  const one = { ...by, field: 'headline' as const, value: 'Barrier passes', was: 'Flood wall' };
  const proposals = [one];
  const sentWith = (given: typeof proposals) => {
    const story = emptyStory(copy);
    const review = { body: copy, threads: [], proposals: given };
    const sent = { ...inputOf({ ...story, meta: { ...story.meta, headline: 'Flood wall' } }), review };
    return { sent, review, parts: new Map(unpacked(formats['docx-tracked'].convert(sent).file.content)) };
  };

  it('goes as a tracked change, and comes back as it went where nobody touched it', () => {
    const given = sentWith(proposals);
    const document = new TextDecoder().decode(given.parts.get(WORD));
    expect(document).toMatch(
      /<w:del [^>]*w:author="Ada Okonjo"[^>]*><w:r><w:delText[^>]*>Flood wall<.*<w:ins [^>]*w:author="Ada Okonjo"[^>]*><w:r><w:t[^>]*>Barrier passes</su,
    );
    expect(told(given).fields).toEqual({});
    // The copy alone says what stands.
    const clean = new TextDecoder().decode(unpacked(formats.docx.convert(given.sent).file.content).get(WORD));
    expect([clean.includes('Flood wall'), clean.includes('Barrier passes')]).toEqual([true, false]);
  });

  it('comes back under the name of whoever tracked another one', () => {
    const petra = 'w:id="900" w:author="Petra Lindqvale" w:date="2026-11-26T08:15:00Z"';
    const given = edited(sentWith(proposals), WORD, [
      'Barrier passes</w:t></w:r></w:ins>',
      `Barrier passes</w:t></w:r></w:ins><w:ins ${petra}><w:r><w:t xml:space="preserve"> at last</w:t></w:r></w:ins>`,
    ]);
    const returned = told(given);
    expect([returned.fields.headline, returned.changedBy.headline]).toEqual([
      'Barrier passes at last',
      { by: 'Petra Lindqvale', initials: undefined, at: '2026-11-26T08:15:00.000Z' },
    ]);
  });

  it('goes as it stands where several people want something else, and says so', () => {
    const given = sentWith([...proposals, { ...one, id: 'head-02', by: 'Bo Falk', value: 'Wall' }]);
    const document = new TextDecoder().decode(given.parts.get(WORD));
    expect([document.includes('Flood wall'), document.includes('delText')]).toEqual([true, false]);
    const said = formats['docx-tracked'].check(given.sent).map(({ code }) => code);
    expect(said).toContain('check.several-headlines');
  });
});
