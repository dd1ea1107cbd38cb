import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyArticle, type Article } from '../../../../shared/article/article.ts';
import { text } from '../../../../shared/article/inline.ts';
import { emptyMeta, type ArticleMeta } from '../../../../shared/article/meta.ts';
import { keywords, related, slugTaken, suggestForStory, values } from '../../../../main/core/suggest.ts';
import { binStory, createStory } from '../../../../main/core/stories.ts';
import {
  childSubjects,
  importSubjects,
  layOutSubjects,
  searchSubjects,
} from '../../../../main/core/subjects.ts';
import { good, profileHere, type ProfileHere } from './profile-here.ts';

let here: ProfileHere;
beforeEach(() => {
  here = profileHere();
});
afterEach(() => {
  here.remove();
});

const given = { language: 'en-GB', zone: 'UTC' };
const DAY = 86_400_000;

function put(meta: Partial<ArticleMeta>, body = ''): string {
  here.clock.now += 1000;
  const article: Article = {
    ...emptyArticle({ ...given, blockId: 'p000000001' }),
    meta: { ...emptyMeta(given), ...meta },
    body: [{ kind: 'paragraph', id: 'p000000001', content: [text(body)] }],
  };
  return good(createStory(here.ctx, { session: 'window-one', article })).ack.storyId;
}

const offered = (input: { prefix?: string; desk?: string; chosen?: string[] }) =>
  good(keywords(here.ctx, { prefix: '', limit: 5, ...input })).map((k) => k.keyword);

test('of equally common keywords the one used lately stands first', () => {
  put({ keywords: ['harvest'] });
  here.clock.now += 300 * DAY;
  put({ keywords: ['harbour'] });
  expect(offered({ prefix: 'har' })).toEqual(['harbour', 'harvest']);
});

test('keywords of the same desk, and those used beside what is chosen, stand before more common ones', () => {
  for (let n = 0; n < 3; n++) put({ keywords: ['budget'], desk: 'City' });
  put({ keywords: ['ballast', 'ferries'], desk: 'Harbour' });
  put({ keywords: ['ballast'], desk: 'Harbour' });
  expect([
    offered({ prefix: 'b' })[0],
    offered({ prefix: 'b', desk: 'Harbour' })[0],
    offered({ prefix: 'b', chosen: ['Ferries'] })[0],
    offered({ chosen: ['ferries', 'ballast'] }),
  ]).toEqual(['budget', 'ballast', 'ballast', ['budget']]);
});

test('remembers bylines with the role given last, and places', () => {
  put({ bylines: [{ name: 'Mira Okonjo', role: 'Trainee' }], dateline: { place: 'Marrow Bay' } });
  put({ bylines: [{ name: 'Mira Okonjo', role: 'Harbour reporter' }, { name: 'Olav Quill' }] });
  const ask = (field: 'byline' | 'place', prefix: string) =>
    good(values(here.ctx, { field, prefix, limit: 5 }));
  expect([ask('byline', 'mi'), ask('byline', 'okon'), ask('place', 'MARR'), ask('place', 'x')]).toEqual([
    [{ value: 'Mira Okonjo', detail: 'Harbour reporter', count: 2 }],
    [{ value: 'Mira Okonjo', detail: 'Harbour reporter', count: 2 }],
    [{ value: 'Marrow Bay', detail: '', count: 1 }],
    [],
  ]);
});

test('says which other stories outside the bin have a slug or an address', () => {
  const one = put({ headline: 'Ferry strike', slug: 'ferry-strike', urlSlug: 'ferry-strike-week-two' });
  const binned = put({ headline: 'Old', slug: 'ferry-strike' });
  const mine = put({ headline: 'Mine', slug: 'ferry-strike' });
  good(binStory(here.ctx, binned, true));
  expect([
    good(slugTaken(here.ctx, { storyId: mine, field: 'slug', value: 'ferry-strike' })),
    good(slugTaken(here.ctx, { storyId: mine, field: 'urlSlug', value: 'ferry-strike-week-two' })),
    good(slugTaken(here.ctx, { storyId: one, field: 'urlSlug', value: 'ferry-strike-week-two' })),
  ]).toEqual([
    [{ storyId: one, headline: 'Ferry strike' }],
    [{ storyId: one, headline: 'Ferry strike' }],
    [],
  ]);
});

test('offers keywords the desk knows, words the text repeats, and names, never what is there already', () => {
  put({
    keywords: ['Flood barrier', 'budget'],
    entities: [{ kind: 'place', name: 'Marrow Bay', wikidata: 'Q42' }],
  });
  const story = put(
    { headline: 'Flood barrier passes', keywords: ['budget'] },
    'The pumps at Marrow Bay failed. Mayor Ines Quill said the pumps were old; new pumps cost more than the budget.',
  );
  expect(good(suggestForStory(here.ctx, { storyId: story }))).toEqual({
    keywords: [
      { keyword: 'Flood barrier', count: 1, known: true },
      { keyword: 'pumps', count: 3, known: false },
    ],
    entities: [
      { entity: { kind: 'place', name: 'Marrow Bay', wikidata: 'Q42' }, count: 1, known: true },
      { entity: { kind: 'person', name: 'Ines Quill' }, count: 1, known: false },
    ],
  });
});

test('finds known names in unspaced text', () => {
  put({ language: 'ja', entities: [{ kind: 'place', name: '灰色港' }] });
  const story = put({ language: 'ja', headline: '灰色港の新しい船' }, '市長は灰色港で計画を発表した。');
  expect(good(suggestForStory(here.ctx, { storyId: story })).entities).toContainEqual({
    entity: { kind: 'place', name: '灰色港' },
    count: 1,
    known: true,
  });
});

test('puts stories that share rare marks nearest, says what they share, and leaves out the bin', () => {
  const near = put({
    headline: 'Ferry talks',
    keywords: ['ferries'],
    entities: [{ kind: 'person', name: 'Ines Quill' }],
  });
  const common = put({ headline: 'Bus talks', keywords: ['ferries'] });
  for (let n = 0; n < 8; n++) put({ headline: `Other ${String(n)}`, keywords: ['ferries'] });
  const binned = put({ headline: 'Binned', entities: [{ kind: 'person', name: 'Ines Quill' }] });
  good(binStory(here.ctx, binned, true));
  const story = put({
    headline: 'Strike',
    keywords: ['Ferries'],
    entities: [{ kind: 'person', name: 'Ines Quill' }],
  });
  const rows = good(related(here.ctx, { storyId: story, limit: 20 }));
  expect([
    rows[0]?.storyId,
    rows[0]?.shares,
    rows.map((r) => r.storyId).includes(common),
    rows.length,
  ]).toEqual([near, ['Ines Quill', 'Ferries'], true, 10]);
  expect(rows.map((r) => r.storyId)).not.toContain(story);
});

test('finds related stories by a telling word of the headline alone', () => {
  const near = put({ headline: 'Lighthouse keeper retires' });
  put({ headline: 'Budget passes' });
  const story = put({ headline: 'The old lighthouse is sold' });
  expect(good(related(here.ctx, { storyId: story, limit: 5 }))).toMatchObject([
    { storyId: near, shares: ['lighthouse'] },
  ]);
});

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

test('reads Media Topics by code as well, and the tree below a concept in the language asked for', () => {
  layOutSubjects(here.ctx);
  const file = {
    source: 'IPTC Media Topic NewsCodes (de-DE)',
    dateReleased: '2023-03-31',
    concepts: {
      '17000000': { n: 'Wetter' },
      '20001500': { n: 'Sturmflut', b: ['17000000'] },
      '20001502': { b: ['17000000'] },
      '20001501': { n: 'Altes', b: ['17000000'], r: '2020-01-01' },
    },
  };
  expect(good(importSubjects(here.ctx, { name: 'mediatopic.json', content: bytes(file) }))).toEqual({
    concepts: 3,
    languages: ['de-DE'],
    released: '2023-03-31',
  });
  const below = (language: string) => good(childSubjects(here.ctx, { under: '17000000', language }));
  expect([
    below('de').find((t) => t.code === '20001500'),
    below('de').some((t) => t.code === '20001501'),
    good(childSubjects(here.ctx, { under: null, language: 'de' })).find((t) => t.code === '17000000')?.name,
    good(searchSubjects(here.ctx, { query: 'wetter', language: 'en', limit: 3 }))[0],
    good(searchSubjects(here.ctx, { query: 'sturm', language: 'fr', otherwise: 'de', limit: 3 }))[0]?.path,
  ]).toEqual([
    { code: '20001500', name: 'Sturmflut', retired: false, children: 0 },
    false,
    'Wetter',
    { code: '17000000', name: 'weather', path: [], retired: false, matched: 'Wetter' },
    ['Wetter'],
  ]);
});

test('a whole vocabulary in one language keeps the names that another file brought in another', () => {
  const whole = (language: string, name: (n: number) => string) => ({
    conceptSet: Array.from({ length: 500 }, (_, n) => ({
      uri: `http://cv.iptc.org/newscodes/mediatopic/${String(20_000_000 + n)}`,
      prefLabel: { [language]: name(n) },
    })),
  });
  good(
    importSubjects(here.ctx, {
      name: 'en.json',
      content: bytes(whole('en-GB', (n) => `subject ${String(n)}`)),
    }),
  );
  good(
    importSubjects(here.ctx, { name: 'nb.json', content: bytes(whole('nb', (n) => `emne ${String(n)}`)) }),
  );
  const name = (language: string) =>
    good(searchSubjects(here.ctx, { query: '20000007', language, limit: 1 }))[0]?.name;
  expect([name('en'), name('nb')]).toEqual(['subject 7', 'emne 7']);
});
