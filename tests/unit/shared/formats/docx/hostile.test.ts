import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articleBody } from '../../../../../shared/article/article.ts';
import { inlineText } from '../../../../../shared/article/inline.ts';
import { readBlocks } from '../../../../../shared/article/review/reading.ts';
import { suggestionsIn } from '../../../../../shared/article/review/suggestions.ts';
import { formats, readDocxReview } from '../../../../../shared/formats/index.ts';
import { MOST_COMMENTS } from '../../../../../shared/formats/docx/review/comments.ts';
import { counted, emptyStory, inputOf, unpacked } from '../support.ts';
import { marked, threads } from './marked.ts';

const sent = () => {
  const input = { ...inputOf(emptyStory()), review: { body: marked, threads } };
  return new Map(unpacked(formats['docx-tracked'].convert(input).file.content));
};
const read = (changed: Record<string, string>) => {
  const parts = sent();
  for (const [name, xml] of Object.entries(changed)) parts.set(name, strToU8(xml));
  return readDocxReview(parts, { newId: counted() });
};
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const comments = (inside: string): string => `<w:comments ${W}>${inside}</w:comments>`;

describe('a returned document that means harm', () => {
  it('defines no entities and nests no deeper than people write, in comments as in the text', () => {
    const entities = read({ 'word/comments.xml': `<!DOCTYPE x [<!ENTITY a "aaaa">]>${comments('&a;')}` });
    const deep = read({ 'word/comments.xml': comments('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000)) });
    expect([entities, deep].map((r) => (r.ok ? null : r.problem))).toEqual([
      { kind: 'invalid', what: 'entities' },
      { kind: 'too-large', what: 'deep' },
    ]);
  });

  it('has no more comments read, and no more of each, than a review has', () => {
    const many = Array.from(
      { length: MOST_COMMENTS + 50 },
      (_, i) => `<w:comment w:id="${String(i)}" w:author="x"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:comment>`,
    ).join('');
    const long = `<w:comment w:id="0" w:author="${'y'.repeat(5000)}"><w:p><w:r><w:t>${'x'.repeat(100_000)}</w:t></w:r></w:p></w:comment>`;
    const [first, second] = [
      read({ 'word/comments.xml': comments(many) }),
      read({ 'word/comments.xml': comments(long) }),
    ];
    expect(first.ok && first.value.threads.flatMap((t) => t.comments).length).toBe(MOST_COMMENTS);
    const [one] = second.ok ? (second.value.threads[0]?.comments ?? []) : [];
    expect([one?.text.length, one?.by.length]).toEqual([10_000, 200]);
  });

  it('tells answers that answer each other, or nothing, as comments of their own', () => {
    const said = ['A', 'B', 'C']
      .map(
        (id, i) =>
          `<w:comment w:id="${String(i)}" w:author="x"><w:p w14:paraId="0000000${id}"><w:r><w:t>${id}</w:t></w:r></w:p></w:comment>`,
      )
      .join('');
    const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
    const ex = (one: string, parent: string): string =>
      `<w15:commentEx w15:paraId="0000000${one}" w15:paraIdParent="0000000${parent}"/>`;
    const given = read({
      'word/comments.xml': comments(said).replace(W, `${W} ${w14}`),
      'word/commentsExtended.xml': `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${ex('A', 'B')}${ex('B', 'A')}${ex('C', 'F')}</w15:commentsEx>`,
    });
    expect(given.ok && given.value.threads.flatMap((t) => t.comments.map((c) => c.text)).sort()).toEqual([
      'A',
      'B',
      'C',
    ]);
  });

  it('cannot name a story, an author or a time that is none', () => {
    const card = new TextDecoder().decode(sent().get('customXml/item1.xml'));
    const forged = [
      card.replace(/story="[^"]*"/u, 'story="../../etc/passwd"'),
      card.replaceAll(/at="[^"]*"/gu, 'at="never"'),
      '<cd:review xmlns:cd="urn:copydesk:review:1"/>',
      'no XML at all',
    ].map((xml) => read({ 'customXml/item1.xml': xml }));
    expect(forged.map((r) => r.ok && (r.value.card?.stamps.length ?? null))).toEqual([null, 0, null, null]);
  });
});

describe('tracked changes that no editor makes', () => {
  const by = (n: number, author: string, at = '2026-11-24T09:00:00Z'): string =>
    `w:id="${String(n)}" w:author="${author}" w:date="${at}"`;
  const body = (inside: string) => {
    const given = read({
      'word/document.xml': `<w:document ${W}><w:body>${inside}</w:body></w:document>`,
      'customXml/item1.xml': '<none/>',
    });
    if (!given.ok) throw new Error(JSON.stringify(given.problem));
    return given.value.body;
  };
  const run = (words: string, name = 'w:t'): string =>
    `<w:r><${name} xml:space="preserve">${words}</${name}></w:r>`;
  const both = (blocks: Parameters<typeof readBlocks>[0]): string[] =>
    (['base', 'final'] as const).map((reading) =>
      readBlocks(blocks, reading)
        .map((b) => ('content' in b ? inlineText(b.content) : ''))
        .join('|'),
    );

  it('lose no word where they lie in each other, and deleted words are never live', () => {
    const inside = `<w:ins ${by(1, 'Ada')}>${run('one ')}<w:del ${by(2, 'Tobias')}>${run('two ', 'w:delText')}<w:ins ${by(3, 'Petra')}>${run('three ')}</w:ins></w:del><w:ins ${by(4, 'Tobias')}>${run('four ')}</w:ins></w:ins>`;
    const given = body(`<w:p>${run('So ')}${inside}${run('done.')}</w:p>`);
    const [base, final] = both(given);
    expect(base).toBe('So done.');
    expect(final).toBe('So one four done.');
    const all = given.flatMap((b) => ('content' in b ? [inlineText(b.content)] : [])).join('');
    for (const word of ['one', 'two', 'four']) expect(all).toContain(word);
  });

  it('tell a move as words that go and words that come, under one suggestion', () => {
    const given = body(
      `<w:p><w:moveFromRangeStart w:id="1" w:name="m1"/><w:moveFrom ${by(2, 'Petra')}>${run('First. ')}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>${run('Second. ')}<w:moveTo ${by(3, 'Petra')}>${run('First. ')}</w:moveTo></w:p>`,
    );
    expect(both(given)).toEqual(['First. Second. ', 'Second. First. ']);
    expect(new Set(suggestionsIn(given).map((s) => s.id)).size).toBe(1);
  });

  it('have authors whose names turn no line around, and times that are times', () => {
    const given = body(
      `<w:p><w:ins ${by(1, 'Ada\u202e okonjO\u2066\u200b')}>${run('a')}</w:ins>${run('.')}<w:ins ${by(2, 'B', '9999999-01-01T00:00:00Z')}>${run('b')}</w:ins>${run('.')}<w:ins ${by(3, 'C', '-000001-01-01T00:00:00Z')}>${run('c')}</w:ins>${run('.')}<w:ins ${by(4, 'D', 'soon')}>${run('d')}</w:ins></w:p>`,
    );
    const never = '1970-01-01T00:00:00.000Z';
    expect(suggestionsIn(given).map(({ by: name, at }) => [name, at])).toEqual([
      ['Ada okonjO', '2026-11-24T09:00:00.000Z'],
      ['B', never],
      ['C', never],
      ['D', never],
    ]);
    articleBody.parse(given);
  });
});
