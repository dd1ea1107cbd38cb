import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyArticle, type Article } from '../../../../shared/article/article.ts';
import { text } from '../../../../shared/article/inline.ts';
import { emptyMeta, type ArticleMeta } from '../../../../shared/article/meta.ts';
import { patchBetween } from '../../../../shared/article/patch.ts';
import type { StoryChange, StoryFilter } from '../../../../shared/protocol/story.ts';
import type { StorySort } from '../../../../main/store/story-orders.ts';
import { changeStories } from '../../../../main/core/batch.ts';
import { duplicateStory } from '../../../../main/core/duplicate.ts';
import { keep } from '../../../../main/core/kept.ts';
import { dueCounts, facets, idsOf, listPage } from '../../../../main/core/library.ts';
import { setProfile } from '../../../../main/core/profile.ts';
import { listRevisions } from '../../../../main/core/revisions.ts';
import { createStory, openStory, saveStory } from '../../../../main/core/stories.ts';
import { values } from '../../../../main/core/suggest.ts';
import { emptyTemplate } from '../../../../shared/article/template.ts';
import { good, profileHere, type ProfileHere } from './profile-here.ts';
import { say } from '../../../../shared/protocol/said.ts';

let here: ProfileHere;
beforeEach(() => {
  here = profileHere();
  good(
    setProfile(here.ctx, {
      name: 'Ines Quill',
      initials: 'IQ',
      role: '',
      language: 'en-GB',
      zone: 'Europe/Oslo',
    }),
  );
});
afterEach(() => {
  here.remove();
});

const SESSION = 'window-one';
const given = { language: 'en-GB', zone: 'UTC' };
const DAY = 86_400_000;

const article = (meta: Partial<ArticleMeta>, body = ''): Article => ({
  ...emptyArticle({ ...given, blockId: 'p000000001' }),
  meta: { ...emptyMeta(given), ...meta },
  body: [{ kind: 'paragraph', id: 'p000000001', content: [text(body)] }],
});

function put(headline: string, meta: Partial<ArticleMeta> = {}, body = ''): string {
  here.clock.now += 1000;
  return good(createStory(here.ctx, { session: SESSION, article: article({ headline, ...meta }, body) })).ack
    .storyId;
}

const list = (filter: StoryFilter, sort: StorySort = 'headline', reversed = false) =>
  good(listPage(here.ctx, { filter, sort, reversed, offset: 0, limit: 50 }));
const found = (query: string): string[] => list({ query }).rows.map((r) => r.headline);
const change = (storyIds: readonly string[], set: StoryChange) =>
  good(changeStories(here.ctx, { session: SESSION, items: storyIds.map((storyId) => ({ storyId, set })) }));
const metaOf = (storyId: string): ArticleMeta => good(openStory(here.ctx, storyId)).article.meta;

describe('operators of the search', () => {
  beforeEach(() => {
    good(
      keep(here.ctx, {
        item: {
          kind: 'template',
          id: 'tpl-1',
          name: 'Match report',
          value: emptyTemplate(),
        },
      }),
    );
    put(
      'A harbour wall',
      {
        keywords: ['Harbour', 'Sea level'],
        desk: 'Metro',
        status: 'in-review',
        bylines: [{ name: 'Åse Berg' }],
        assignee: 'Ines Quill',
        storyType: 'tpl-1',
        deadline: { at: Date.UTC(2026, 1, 1), zone: 'UTC' },
      },
      'The wall and the tide.',
    );
    put('B budget', { keywords: ['Money'], desk: 'City hall', slug: 'budget-vote' }, 'The wall of paper.');
    put('C match', { language: 'nb-NO', status: 'ready', assignee: 'Bo Quill' }, 'A goal.');
  });

  test.each([
    ['tag:harb', ['A harbour wall']],
    ['tag:"harb"', []],
    ['tag:"sea level"', ['A harbour wall']],
    ['tag:harbour,money', ['A harbour wall', 'B budget']],
    ['-tag:harbour', ['B budget', 'C match']],
    ['status:review', ['A harbour wall']],
    ['status:draft status:ready', ['B budget', 'C match']],
    ['by:ase', ['A harbour wall']],
    ['desk:"City hall"', ['B budget']],
    ['desk:hall', ['B budget']],
    ['desk:nowhere', []],
    ['assignee:quill', ['A harbour wall', 'C match']],
    ['assignee:me', ['A harbour wall']],
    ['is:unassigned', ['B budget']],
    ['type:match', ['A harbour wall']],
    ['type:tpl-1', ['A harbour wall']],
    ['slug:vote', ['B budget']],
    ['lang:nb', ['C match']],
    ['is:overdue', ['A harbour wall']],
    ['-is:overdue', ['B budget', 'C match']],
    ['due:2026-02-01', ['A harbour wall']],
    ['before:2026-03-01', []],
    ['after:today', ['A harbour wall', 'B budget', 'C match']],
    ['wall desk:metro', ['A harbour wall']],
    ['wall -tide', ['B budget']],
    ['-wall', ['C match']],
    ['-"the wall"', ['C match']],
    ['wall status:nonsense', ['A harbour wall', 'B budget']],
    ['status:nonsense before:whenever', ['A harbour wall', 'B budget', 'C match']],
    ['http://example.com', []],
  ] as const)('%s', (query, headlines) => {
    expect(found(query)).toEqual(headlines);
  });

  test('count, page and give ids as the list does', () => {
    const filter = { query: 'wall assignee:me' };
    const { total, rows } = list(filter);
    const ids = good(idsOf(here.ctx, { filter, sort: 'headline', offset: 0, limit: 100 })).storyIds;
    expect([total, ids, rows[0]?.snippet?.includes('\ue000wall\ue001')]).toEqual([
      1,
      rows.map((r) => r.storyId),
      true,
    ]);
  });
});

test('the archive is a shelf of its own, still searched when asked for', () => {
  const [one] = [put('One', {}, 'tide'), put('Two', {}, 'tide')];
  expect(change([one], { archived: true }).changed).toEqual([{ storyId: one, was: { archived: false } }]);
  expect({
    desk: list({}).rows.map((r) => r.headline),
    archive: list({ archived: true }).rows.map((r) => [r.headline, r.archived]),
    words: found('tide'),
    asked: found('tide is:archived'),
    any: found('tide is:any'),
    counts: good(facets(here.ctx)).archived,
  }).toEqual({
    desk: ['Two'],
    archive: [['One', true]],
    words: ['Two'],
    asked: ['One'],
    any: ['One', 'Two'],
    counts: 1,
  });
});

test('sorts by every column in both directions, stories without the value last', () => {
  put('b', { slug: 'b', assignee: 'Bo', plannedWords: 500, status: 'published' }, 'one two');
  put('none', {}, 'one');
  put('a', { slug: 'a', assignee: 'Abe', plannedWords: 300, status: 'in-review' }, 'one two three');
  const order = (sort: StorySort, reversed: boolean) => list({}, sort, reversed).rows.map((r) => r.headline);
  expect(
    Object.fromEntries(
      (['slug', 'assignee', 'planned', 'status', 'words'] as const).map((sort) => [
        sort,
        [order(sort, false), order(sort, true)],
      ]),
    ),
  ).toEqual({
    slug: [
      ['a', 'b', 'none'],
      ['b', 'a', 'none'],
    ],
    assignee: [
      ['a', 'b', 'none'],
      ['b', 'a', 'none'],
    ],
    planned: [
      ['a', 'b', 'none'],
      ['b', 'a', 'none'],
    ],
    status: [
      ['none', 'a', 'b'],
      ['b', 'a', 'none'],
    ],
    words: [
      ['none', 'b', 'a'],
      ['a', 'b', 'none'],
    ],
  });
});

test('a page of a reversed order reaches over to the stories without the value', () => {
  for (const headline of ['x', 'y']) put(headline);
  for (const slug of ['a', 'b', 'c']) put(slug, { slug });
  const page = (offset: number) =>
    good(listPage(here.ctx, { filter: {}, sort: 'slug', reversed: true, offset, limit: 2 })).rows.map(
      (r) => r.headline,
    );
  expect([page(0), page(2), page(4)]).toEqual([['c', 'b'], ['a', 'y'], ['x']]);
});

describe('changing many stories at once', () => {
  test('makes a revision of each with its cause, and leads back to how they were', () => {
    const one = put('One', { keywords: ['Sea'], desk: 'Metro' });
    const two = put('Two', { keywords: ['sea', 'Wall'], status: 'in-review' });
    const set: StoryChange = {
      status: 'in-review',
      desk: 'City',
      assignee: 'Bo',
      addKeywords: ['SEA', 'Tide'],
    };
    const before = [metaOf(one), metaOf(two)];
    const done = change([one, two], set);
    expect([metaOf(one), metaOf(two)]).toMatchObject([
      { status: 'in-review', desk: 'City', assignee: 'Bo', keywords: ['Sea', 'Tide'] },
      { status: 'in-review', desk: 'City', assignee: 'Bo', keywords: ['sea', 'Wall', 'Tide'] },
    ]);
    expect(good(listRevisions(here.ctx, { storyId: one, limit: 5 })).map((r) => r.cause)).toEqual([
      'batch',
      'create',
    ]);
    const items = done.changed.map(({ storyId, was }) => ({ storyId, set: was }));
    good(changeStories(here.ctx, { session: SESSION, items }));
    expect([metaOf(one), metaOf(two)]).toEqual(before);
  });

  test('leaves alone what is so already, and says what is not there', () => {
    const one = put('One', { status: 'ready' });
    const nowhere = '01890a5d-ac96-774b-bcce-b302099a8057';
    const done = change([one, nowhere], { status: 'ready' });
    expect([done.changed, done.same, done.refused]).toEqual([
      [],
      1,
      [{ storyId: nowhere, headline: '', why: [say('story.gone')], anyway: false }],
    ]);
    expect(good(listRevisions(here.ctx, { storyId: one, limit: 5 }))).toHaveLength(1);
  });

  test('closes the open revision of a window and says that a story changed', () => {
    const made = good(createStory(here.ctx, { session: SESSION, article: article({}) }));
    const { storyId } = made.ack;
    good(
      saveStory(here.ctx, {
        storyId,
        session: SESSION,
        base: { number: 1, sha256: made.ack.sha256 },
        patch: patchBetween(made.article, article({}, 'typed')),
      }),
    );
    here.told.length = 0;
    change([storyId], { desk: 'City' });
    expect(good(listRevisions(here.ctx, { storyId, limit: 5 })).map((r) => [r.cause, r.sealed])).toEqual([
      ['batch', true],
      ['autosave', true],
      ['create', true],
    ]);
    expect(here.told.map((t) => t.name)).toEqual(['stories.changed']);
    expect(good(openStory(here.ctx, storyId)).article.body).toEqual(article({}, 'typed').body);
  });
});

test('a copy is a draft with the text and the plan, its slug marked', () => {
  const storyId = put(
    'Barrier vote',
    { slug: 'barrier-vote', urlSlug: 'barrier', status: 'published', assignee: 'Bo', plannedWords: 400 },
    'The text.',
  );
  const copy = () => good(duplicateStory(here.ctx, { storyId, session: SESSION })).ack.storyId;
  const first = good(openStory(here.ctx, copy()));
  const second = metaOf(copy());
  const { urlSlug: _, ...kept } = metaOf(storyId);
  expect(first.article.meta).toEqual({ ...kept, status: 'draft', slug: 'barrier-vote-copy' });
  expect(first.article.body).toEqual(good(openStory(here.ctx, storyId)).article.body);
  expect(second.slug).toBe('barrier-vote-copy-2');
});

test('counts what is due between moments, for a day book', () => {
  const at = here.clock.now;
  const due = (days: number) => ({ deadline: { at: at + days * DAY, zone: 'UTC' } });
  put('late', due(-1));
  put('soon', due(0.5));
  put('later', due(9));
  put('never');
  put('done', { ...due(0.5), status: 'published' });
  const counts = good(
    dueCounts(here.ctx, {
      filter: { status: ['draft', 'in-review', 'ready'] },
      moments: [at, at + DAY, at + 2 * DAY],
    }),
  );
  expect(counts).toEqual({ counts: [1, 1, 0, 1], never: 1 });
});

test('suggests names one by one, the most used first, by any word of theirs', () => {
  put('a', { bylines: [{ name: 'Åse Berg' }, { name: 'Bo Falk' }], assignee: 'Bo Falk' });
  put('b', { bylines: [{ name: 'Bo Falk' }] });
  const offered = (field: 'byline' | 'assignee', prefix: string) =>
    good(values(here.ctx, { field, prefix, limit: 5 })).map(({ value, count }) => [value, count]);
  expect([offered('byline', ''), offered('byline', 'be'), offered('assignee', 'fa')]).toEqual([
    [
      ['Bo Falk', 2],
      ['Åse Berg', 1],
    ],
    [['Åse Berg', 1]],
    [['Bo Falk', 1]],
  ]);
});
