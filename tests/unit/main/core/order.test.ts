import { afterEach, beforeEach, expect, test } from 'vitest';
import { text } from '../../../../shared/article/inline.ts';
import type { Ack } from '../../../../shared/protocol/story.ts';
import { facets, listPage } from '../../../../main/core/library.ts';
import { binStory, createStory, saveStory } from '../../../../main/core/stories.ts';
import { sql } from '../../../../main/store/sql.ts';
import { good, profileHere, type ProfileHere } from './profile-here.ts';

let here: ProfileHere;
beforeEach(() => {
  here = profileHere();
});
afterEach(() => {
  here.remove();
});

const session = 'window-one';
const put = (): { ack: Ack; id: string } => {
  const made = good(createStory(here.ctx, { session, language: 'en-GB', zone: 'UTC' }));
  return { ack: made.ack, id: made.article.body[0]?.id ?? '' };
};

function write(story: { ack: Ack; id: string }, words: string): void {
  const { number, sha256, storyId } = story.ack;
  const block = { kind: 'paragraph' as const, id: story.id, content: [text(words)] };
  story.ack = good(
    saveStory(here.ctx, { storyId, session, base: { number, sha256 }, patch: { blocks: [block] } }),
  );
}

const listed = (): string[] =>
  good(listPage(here.ctx, { filter: {}, sort: 'updated', offset: 0, limit: 10 })).rows.map((r) => r.storyId);

test('lists the story changed last first, through saves in turn and a clock that goes back four years', () => {
  const [a, b, c] = [put(), put(), put()];
  const saves = [a, a, b, a, c, c, b];
  for (const [n, story] of saves.entries()) {
    if (n === 3) here.clock.now -= 4 * 365 * 86_400_000;
    write(story, `words ${String(n)}`);
    expect(listed()[0]).toBe(story.ack.storyId);
  }
  expect(listed()).toEqual([b, c, a].map((s) => s.ack.storyId));
});

test('a run of saves in one story leaves its place alone', () => {
  const a = put();
  write(a, 'one');
  const place = (): unknown => here.ctx.store.db.one(sql`SELECT moved_at FROM story`);
  const before = place();
  here.clock.now += 5000;
  write(a, 'two');
  expect(place()).toEqual(before);
});

test('the counts follow status, desk and bin', () => {
  const [a, b] = [put(), put()];
  const { number, sha256, storyId } = b.ack;
  const head = here.ctx.heads.get(storyId);
  if (!head.ok) throw new Error(head.problem.message);
  const meta = { ...head.value.article.meta, status: 'ready' as const, desk: 'Harbour' };
  good(saveStory(here.ctx, { storyId, session, base: { number, sha256 }, patch: { blocks: [], meta } }));
  good(binStory(here.ctx, a.ack.storyId, true));
  expect(good(facets(here.ctx))).toEqual({
    statuses: [{ status: 'ready', count: 1 }],
    desks: [{ desk: 'Harbour', count: 1 }],
    binned: 1,
    archived: 0,
  });
  const counted = here.ctx.store.db.all(
    sql`SELECT binned, archived, status, desk, count(*) AS stories FROM story GROUP BY 1, 2, 3, 4`,
  );
  expect(here.ctx.store.db.all(sql`SELECT * FROM story_count WHERE stories > 0`)).toEqual(counted);
});
