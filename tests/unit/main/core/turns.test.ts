import { afterEach, beforeEach, expect, test } from 'vitest';
import { listPage } from '../../../../main/core/library.ts';
import { setProfile } from '../../../../main/core/profile.ts';
import { createStory } from '../../../../main/core/stories.ts';
import { approve, moveStory, requestChanges, requestReview } from '../../../../main/core/workflow.ts';
import { packHandoff } from '../../../../main/core/handoff/pack.ts';
import { askedQuery } from '../../../../main/store/story-standing.ts';
import { putHandoff } from '../../../../main/store/handoffs.ts';
import { sql } from '../../../../main/store/sql.ts';
import { storyRecord } from '../../../../main/store/stories.ts';
import { emptyArticle } from '../../../../shared/article/article.ts';
import { good, profileHere, type ProfileHere } from './profile-here.ts';

/* Whose turn a story is: what a search by it finds, and what its row says. */

const session = 'window-one';
let here: ProfileHere;
const called = (name: string) =>
  good(setProfile(here.ctx, { name, initials: '', role: '', language: 'en-GB', zone: 'UTC' }));
beforeEach(() => {
  here = profileHere();
  called('Ines Quill');
});
afterEach(() => {
  here.remove();
});

type Now = { storyId: string; session: string; base: { number: number; sha256: string } };
const nowOf = ({ ack }: { ack: { storyId: string; number: number; sha256: string } }): Now => ({
  storyId: ack.storyId,
  session,
  base: { number: ack.number, sha256: ack.sha256 },
});

function put(headline: string, assignee = ''): Now {
  here.clock.now += 1000;
  const empty = emptyArticle({ language: 'en-GB', zone: 'UTC', blockId: 'p000000001' });
  const meta = { ...empty.meta, headline, ...(assignee === '' ? {} : { assignee }) };
  return nowOf(good(createStory(here.ctx, { session, article: { ...empty, meta } })));
}

const rows = (query: string) =>
  good(listPage(here.ctx, { filter: { query }, sort: 'headline', offset: 0, limit: 50 })).rows;
const found = (query: string): string[] => rows(query).map(({ headline }) => headline);

test('a review is asked of whoever it names, in whatever letters, until it is answered', () => {
  const wall = nowOf(good(requestReview(here.ctx, { ...put('A wall'), to: 'ines QUILL' })));
  good(requestReview(here.ctx, { ...put('B budget'), to: 'Tobias Wren' }));
  good(requestReview(here.ctx, { ...put('C anyone'), to: '' }));
  expect(found('is:asked')).toEqual(['A wall']);
  expect(rows('').map(({ asked }) => asked)).toEqual([
    { for: 'review', of: 'ines QUILL' },
    { for: 'review', of: 'Tobias Wren' },
    { for: 'review', of: '' },
  ]);
  const given = nowOf(good(requestChanges(here.ctx, { ...wall, note: 'The figures.' })));
  expect([found('is:asked'), found('is:changes')]).toEqual([[], ['A wall']]);
  expect(rows('is:changes')[0]?.asked).toEqual({ for: 'changes' });
  const again = nowOf(good(requestReview(here.ctx, { ...given, to: 'Ines Quill' })));
  expect([found('is:asked'), found('is:changes')]).toEqual([['A wall'], []]);
  const approved = nowOf(good(approve(here.ctx, again)));
  expect([found('is:asked'), rows('wall')[0]?.asked]).toEqual([[], undefined]);
  // Back in review without a new request: the old one was answered.
  good(moveStory(here.ctx, { ...approved, to: 'in-review' }));
  expect(found('is:asked')).toEqual([]);
});

test('what is assigned goes by the name of the profile, and by none without one', () => {
  put('A wall', 'Ines Quill');
  put('B budget', 'Ines Quillfeather');
  put('C nobody');
  expect([found('is:mine'), found('-is:mine')]).toEqual([['A wall'], ['B budget', 'C nobody']]);
  good(requestReview(here.ctx, { ...put('D anyone'), to: '' }));
  called('');
  expect([found('is:mine'), found('is:asked')]).toEqual([[], []]);
});

test('a story is out from when it left until something comes in', async () => {
  const { storyId } = put('A wall');
  put('B at home');
  here.clock.now += 1000;
  good(await packHandoff(here.ctx, { storyId, to: 'Tobias', note: '', notes: false }));
  expect([found('is:out'), rows('is:out')[0]?.out]).toEqual([['A wall'], 'Tobias']);
  expect(found('-is:out')).toEqual(['B at home']);
  here.clock.now += 1000;
  const key = storyRecord(here.ctx.store.db, storyId)?.story_key ?? 0;
  here.ctx.store.write((db) => {
    putHandoff(db, key, {
      handoffId: '00000000-0000-4000-8000-000000000001',
      direction: 'in',
      at: here.clock.now,
      here: here.clock.now,
      other: 'Tobias',
      note: '',
      number: 1,
      seal: '0'.repeat(64),
      previous: null,
    });
  });
  expect([found('is:out'), rows('wall')[0]?.out]).toEqual([[], undefined]);
});

test('what a page says of its stories is looked up by index', () => {
  const plan = here.ctx.store.db
    .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${askedQuery(sql`story_key IN (1, 2, 3)`)}`)
    .map(({ detail }) => detail);
  expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  expect(plan.join('\n')).toContain('story_log_by_kind');
});
