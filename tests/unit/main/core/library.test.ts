import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyArticle, type Article } from '../../../../shared/article/article.ts';
import { text } from '../../../../shared/article/inline.ts';
import { emptyMeta, type ArticleMeta } from '../../../../shared/article/meta.ts';
import { patchBetween } from '../../../../shared/article/patch.ts';
import { entities, facets, listPage } from '../../../../main/core/library.ts';
import { keywords } from '../../../../main/core/suggest.ts';
import { binStory, createStory, saveStory } from '../../../../main/core/stories.ts';
import { importSubjects, layOutSubjects, searchSubjects } from '../../../../main/core/subjects.ts';
import { fits } from '../../../../main/store/story-filter.ts';
import { pageQuery } from '../../../../main/store/story-list.ts';
import { orderOf } from '../../../../main/store/story-orders.ts';
import { staleStories } from '../../../../main/store/search-index.ts';
import { sql } from '../../../../main/store/sql.ts';
import type { StoryFilter } from '../../../../shared/protocol/story.ts';
import { good, profileHere, refusal, type ProfileHere } from './profile-here.ts';

let here: ProfileHere;
beforeEach(() => {
  here = profileHere();
});
afterEach(() => {
  here.remove();
});

const SESSION = 'window-one';
const given = { language: 'en-GB', zone: 'UTC' };

const article = (meta: Partial<ArticleMeta>, body = ''): Article => ({
  ...emptyArticle({ ...given, blockId: 'p000000001' }),
  meta: { ...emptyMeta(given), ...meta },
  body: [{ kind: 'paragraph', id: 'p000000001', content: [text(body)] }],
});

function put(meta: Partial<ArticleMeta>, body = ''): string {
  here.clock.now += 1000;
  return good(createStory(here.ctx, { session: SESSION, article: article(meta, body) })).ack.storyId;
}

const find = (query: string, more: { status?: ArticleMeta['status'][]; desk?: string } = {}) =>
  good(listPage(here.ctx, { filter: { query, ...more }, sort: 'relevance', offset: 0, limit: 20 })).rows.map(
    (r) => r.headline,
  );

test('finds words, phrases and beginnings, without regard to accents and case', () => {
  put({ headline: 'Harbour wall' }, 'The café on the quay stays open.');
  put({ headline: 'Town budget' }, 'A wall of paper. The harbour waits.');
  expect(find('CAFE ')).toEqual(['Harbour wall']);
  expect(find('"harbour wall"')).toEqual(['Harbour wall']);
  expect(find('bud')).toEqual(['Town budget']);
  expect(find('harbour wall ')).toEqual(['Harbour wall', 'Town budget']);
  expect(find('submarine')).toEqual([]);
});

test('finds Chinese, Japanese and Korean inside unspaced text, and Arabic words', () => {
  put({ headline: '東京都の新しい港' }, '市長は火曜日に計画を発表した。');
  put({ headline: '서울에서 열린 회의' }, '');
  put({ headline: 'الميناء الجديد' }, 'افتتح الميناء يوم الثلاثاء');
  expect(find('京都')).toEqual(['東京都の新しい港']);
  expect(find('東都 ')).toEqual([]);
  expect(find('計画を')).toEqual(['東京都の新しい港']);
  expect(find('열린')).toEqual(['서울에서 열린 회의']);
  expect(find('الميناء')).toEqual(['الميناء الجديد']);
});

test('snippets mark what was found and hold no separators of ours', () => {
  put({ headline: 'A' }, 'Before. 東京都の港 is mended.');
  const [row] = good(
    listPage(here.ctx, { filter: { query: '京都' }, sort: 'relevance', offset: 0, limit: 1 }),
  ).rows;
  expect(row?.snippet).toBe('Before. 東\ue000京都\ue001の港 is mended.');
});

test('a word in the headline ranks above a word in the text', () => {
  put({ headline: 'Ferry timetable' }, 'About boats.');
  put({ headline: 'Boats' }, 'Nothing about the other.');
  put({ headline: 'Third' }, `${'filler '.repeat(50)} boats boats boats`);
  expect(find('boats')[0]).toBe('Boats');
});

test('search sees a save at once, though the save itself did not index', () => {
  const made = good(createStory(here.ctx, { session: SESSION, article: article({}, 'nothing yet') }));
  const next = article({}, 'lighthouse keeper');
  good(
    saveStory(here.ctx, {
      storyId: made.ack.storyId,
      session: SESSION,
      base: { number: 1, sha256: made.ack.sha256 },
      patch: patchBetween(made.article, next),
    }),
  );
  expect(staleStories(here.ctx.store.db, 5)).toHaveLength(1);
  expect(find('lighthouse')).toHaveLength(1);
  expect(find('nothing')).toEqual([]);
  expect(staleStories(here.ctx.store.db, 5)).toEqual([]);
});

test('what was written before a crash is found after it', () => {
  const made = good(createStory(here.ctx, { session: SESSION, article: article({}) }));
  good(
    saveStory(here.ctx, {
      storyId: made.ack.storyId,
      session: SESSION,
      base: { number: 1, sha256: made.ack.sha256 },
      patch: patchBetween(made.article, article({}, 'breakwater')),
    }),
  );
  here.reopen();
  expect(find('breakwater')).toHaveLength(1);
});

test('filters by status and desk, leaves out the bin, and counts', () => {
  put({ headline: 'One', status: 'draft', desk: 'City' }, 'tide');
  put({ headline: 'Two', status: 'ready', desk: 'City' }, 'tide');
  put({ headline: 'Three', status: 'ready', desk: 'Sport' }, 'tide');
  const binned = put({ headline: 'Four', desk: 'City' }, 'tide');
  good(binStory(here.ctx, binned, true));
  expect(find('tide', { status: ['ready'] }).sort()).toEqual(['Three', 'Two']);
  expect(find('tide', { desk: 'City' }).sort()).toEqual(['One', 'Two']);
  expect(find('tide').sort()).toEqual(['One', 'Three', 'Two']);
  expect(good(facets(here.ctx))).toEqual({
    statuses: [
      { status: 'draft', count: 1 },
      { status: 'ready', count: 2 },
    ],
    desks: [
      { desk: 'City', count: 2 },
      { desk: 'Sport', count: 1 },
    ],
    binned: 1,
    archived: 0,
  });
  const bin = good(listPage(here.ctx, { filter: { binned: true }, sort: 'updated', offset: 0, limit: 9 }));
  expect([bin.total, bin.rows.map((r) => r.headline)]).toEqual([1, ['Four']]);
});

test('sorts in every order, empty values last, and pages', () => {
  put({ headline: 'b', deadline: { at: 200, zone: 'UTC' } });
  put({ headline: '' });
  put({ headline: 'Á', deadline: { at: 100, zone: 'UTC' } });
  const order = (sort: 'updated' | 'created' | 'deadline' | 'headline') =>
    good(listPage(here.ctx, { filter: {}, sort, offset: 0, limit: 9 })).rows.map((r) => r.headline);
  expect({
    updated: order('updated'),
    created: order('created'),
    deadline: order('deadline'),
    headline: order('headline'),
  }).toEqual({
    updated: ['Á', '', 'b'],
    created: ['Á', '', 'b'],
    deadline: ['Á', 'b', ''],
    headline: ['Á', 'b', ''],
  });
  const second = good(listPage(here.ctx, { filter: {}, sort: 'headline', offset: 1, limit: 1 }));
  expect([second.total, second.rows.map((r) => r.headline)]).toEqual([3, ['b']]);
});

const orders = {
  updated: 'story_by_moved',
  created: 'story_by_created',
  deadline: 'story_by_deadline',
  embargo: 'story_by_embargo',
  headline: 'story_by_headline',
  slug: 'story_by_slug',
  desk: 'story_by_desk_name',
  status: 'story_by_stage',
  by: 'story_by_byline',
  assignee: 'story_by_assignee',
  words: 'story_by_words',
  planned: 'story_by_planned',
} as const;

const planOf = (sort: keyof typeof orders, reversed: boolean, filter: StoryFilter): string[] => {
  const where = fits(here.ctx.store.db, filter, [], null);
  const query = pageQuery({ sort, reversed }, where, { offset: 0, limit: 50 });
  return here.ctx.store.db.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query}`).map((r) => r.detail);
};

test.each(
  Object.entries(orders).flatMap(([sort, index]) =>
    [false, true].map((reversed) => [sort as keyof typeof orders, reversed, index] as const),
  ),
)('a page by %s (reversed: %s) is read from its index, unsorted', (sort, reversed, index) => {
  const { empty } = orderOf(sort);
  const where = fits(here.ctx.store.db, {}, [], null);
  const parts =
    reversed && empty ? [sql`${where} AND (${empty}) = 0`, sql`${where} AND (${empty}) = 1`] : [where];
  const plans = parts.map((part) =>
    here.ctx.store.db
      .all<{
        detail: string;
      }>(sql`EXPLAIN QUERY PLAN ${pageQuery({ sort, reversed }, part, { offset: 0, limit: 50 })}`)
      .map((r) => r.detail),
  );
  expect(plans.map((plan) => plan.map((line) => line.includes(index)))).toEqual(parts.map(() => [true]));
});

test.each([
  [{ archived: true }, 'story_by_moved'],
  [{ status: ['ready'] }, 'story_by_status'],
  [{ desk: 'City' }, 'story_by_desk'],
] satisfies [StoryFilter, string][])(
  'the newest with %j are read from an index, unsorted',
  (filter, index) => {
    expect(planOf('updated', false, filter)).toEqual([expect.stringContaining(index)]);
  },
);

test('suggests keywords and entities of earlier stories, the most used first', () => {
  put({
    keywords: ['Harbour', 'harbour master', 'Budget'],
    entities: [{ kind: 'person', name: 'Ines Okonjo', wikidata: 'Q1' }],
  });
  put({ keywords: ['Harbour'], entities: [{ kind: 'place', name: 'Inesford' }] });
  expect(good(keywords(here.ctx, { prefix: 'HARB', limit: 5 }))).toEqual([
    { keyword: 'Harbour', count: 2 },
    { keyword: 'harbour master', count: 1 },
  ]);
  expect(good(entities(here.ctx, { prefix: 'ines', kind: 'person', limit: 5 }))).toEqual([
    { kind: 'person', name: 'Ines Okonjo', wikidata: 'Q1' },
  ]);
  expect(good(entities(here.ctx, { prefix: 'ines', limit: 5 }))).toHaveLength(2);
});

test('the top level of Media Topics is there from the start, and paths lead to it', () => {
  layOutSubjects(here.ctx);
  const top = good(searchSubjects(here.ctx, { query: '', limit: 50 }));
  expect(top).toHaveLength(17);
  expect(top.find((t) => t.code === '17000000')).toEqual({
    code: '17000000',
    name: 'weather',
    path: [],
    retired: false,
  });
  const [found] = good(searchSubjects(here.ctx, { query: 'weather fore', limit: 5 }));
  expect(found?.path).toEqual(['weather']);
});

test("takes IPTC's published file, with names in several languages and retired concepts", () => {
  layOutSubjects(here.ctx);
  const file = {
    conceptSet: [
      {
        uri: 'http://cv.iptc.org/newscodes/mediatopic/17000000',
        qcode: 'medtop:17000000',
        prefLabel: { 'en-GB': 'weather', 'de-DE': 'Wetter' },
      },
      {
        uri: 'http://cv.iptc.org/newscodes/mediatopic/20000030',
        prefLabel: { 'en-GB': 'music theatre' },
        broader: ['http://cv.iptc.org/newscodes/mediatopic/17000000'],
        retired: '2021-09-30T12:00:00+00:00',
      },
    ],
    dateReleased: '2026-07-02',
  };
  const content = new TextEncoder().encode(JSON.stringify(file));
  expect(good(importSubjects(here.ctx, { name: 'cptall.json', content }))).toEqual({
    concepts: 2,
    languages: ['de-DE', 'en-GB'],
    released: '2026-07-02',
  });
  expect(good(searchSubjects(here.ctx, { query: 'wett', language: 'de-AT', limit: 5 }))).toEqual([
    { code: '17000000', name: 'Wetter', path: [], retired: false },
  ]);
  expect(good(searchSubjects(here.ctx, { query: 'theatre', language: 'en-GB', limit: 5 }))).toContainEqual({
    code: '20000030',
    name: 'music theatre',
    path: ['weather'],
    retired: true,
  });
});

const OTHER_CODES =
  '{"conceptSet":[{"uri":"http://cv.iptc.org/newscodes/subjectcode/15000000","qcode":"subj:15000000","prefLabel":{"en-GB":"sport"}}]}';

test.each([
  'not json',
  '{}',
  '{"conceptSet":[]}',
  '{"conceptSet":[{"uri":"x","prefLabel":{}}]}',
  OTHER_CODES,
])('refuses %j as a vocabulary', (body) => {
  expect(refusal(importSubjects(here.ctx, { name: 'x.json', content: new TextEncoder().encode(body) }))).toBe(
    'invalid',
  );
});
