import { existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { healthOf } from '../../../../main/core/health.ts';
import { listLog } from '../../../../main/core/story-log.ts';
import { listThreads, openThread } from '../../../../main/core/threads.ts';
import { listSnapshots, restoreSnapshot, takeSnapshot } from '../../../../main/core/snapshots.ts';
import { createStory, openStory } from '../../../../main/core/stories.ts';
import { checkStore, dueSnapshot } from '../../../../main/core/upkeep.ts';
import { connect } from '../../../../main/store/driver.ts';
import { sql } from '../../../../main/store/sql.ts';
import { pruneCopies } from '../../../../main/store/snapshots.ts';
import { good, profileHere, refusal, type ProfileHere } from './profile-here.ts';

let here: ProfileHere;
beforeEach(() => {
  here = profileHere();
});
afterEach(() => {
  here.remove();
});

const put = (): string =>
  good(createStory(here.ctx, { session: 'window-one', language: 'en-GB', zone: 'UTC' })).ack.storyId;

test('a snapshot is verified and listed', async () => {
  put();
  const row = good(await takeSnapshot(here.ctx, 'asked'));
  expect(good(listSnapshots(here.ctx))).toEqual([row]);
  expect(row).toMatchObject({
    id: '20260301T090000Z-asked',
    takenAt: here.clock.now,
    reason: 'asked',
    stories: 1,
    verified: true,
  });
});

test('a search index that does not fit its words spoils no snapshot, and is made again by a check', async () => {
  put();
  const spoiler = connect(here.ctx.store.paths.store);
  // Only so does SQLite let the words be changed behind the back of their index.
  spoiler.unsafeMode(true);
  spoiler.exec("INSERT INTO story_text (rowid, body) VALUES (77, 'harbour')");
  spoiler.exec("UPDATE story_text_content SET c3 = 'quay' WHERE id = 77");
  spoiler.close();
  const says = () => here.ctx.store.db.all(sql`PRAGMA quick_check(1)`);
  expect(says()).not.toEqual([{ quick_check: 'ok' }]);
  expect(good(await takeSnapshot(here.ctx, 'asked')).verified).toBe(true);
  await checkStore(here.ctx);
  expect(says()).toEqual([{ quick_check: 'ok' }]);
  expect(healthOf(here.ctx).state).toBe('good');
});

test('restoring goes back and keeps what was there as a snapshot of its own', async () => {
  const first = put();
  const taken = good(await takeSnapshot(here.ctx, 'asked'));
  const second = put();
  here.clock.now += 60_000;
  const done = good(await restoreSnapshot(here.ctx, { id: taken.id }));
  expect(done.stories).toBe(1);
  expect(openStory(here.ctx, first).ok).toBe(true);
  expect(refusal(openStory(here.ctx, second))).toBe('not-found');
  expect(here.told.map((t) => t.name)).toContain('store.replaced');
  here.clock.now += 60_000;
  good(await restoreSnapshot(here.ctx, { id: done.kept }));
  expect(openStory(here.ctx, second).ok).toBe(true);
});

test('comments and the log go into a snapshot and come back with it', async () => {
  const storyId = put();
  const said = () => [
    good(listThreads(here.ctx, { storyId })),
    good(listLog(here.ctx, { storyId, limit: 9 })),
  ];
  const about = { on: 'story' as const };
  good(openThread(here.ctx, { storyId, about, text: 'Before.' }));
  const before = said();
  const taken = good(await takeSnapshot(here.ctx, 'asked'));
  good(openThread(here.ctx, { storyId, about, text: 'After.' }));
  here.clock.now += 60_000;
  const done = good(await restoreSnapshot(here.ctx, { id: taken.id }));
  expect(said()).toEqual(before);
  here.clock.now += 60_000;
  good(await restoreSnapshot(here.ctx, { id: done.kept }));
  expect(good(listThreads(here.ctx, { storyId })).threads).toHaveLength(2);
});

test('a damaged snapshot is not used', async () => {
  const story = put();
  const taken = good(await takeSnapshot(here.ctx, 'asked'));
  truncateSync(join(here.dir, 'snapshots', `${taken.id}.db`), 8192);
  expect(refusal(await restoreSnapshot(here.ctx, { id: taken.id }))).toBe('damaged');
  expect(openStory(here.ctx, story).ok).toBe(true);
});

test('a damaged store can go back to a snapshot, and its files are set aside, not deleted', async () => {
  const story = put();
  const taken = good(await takeSnapshot(here.ctx, 'asked'));
  here.ctx.store.checkpoint();
  here.ctx.store.close();
  truncateSync(here.ctx.store.paths.store, 8192);
  here.reopen();
  expect(healthOf(here.ctx)).toMatchObject({ state: 'damaged', stories: 0 });
  const done = good(await restoreSnapshot(here.ctx, { id: taken.id }));
  expect(openStory(here.ctx, story).ok).toBe(true);
  expect(readdirSync(join(here.dir, 'quarantine', done.kept))).toContain('copydesk.db');
  expect(healthOf(here.ctx).state).toBe('good');
});

test('two at once are not taken', async () => {
  put();
  const [one, two] = await Promise.all([takeSnapshot(here.ctx, 'asked'), takeSnapshot(here.ctx, 'asked')]);
  expect([one.ok, refusal(two)]).toEqual([true, 'busy']);
});

test('is due daily first, then hourly, and not within the hour', async () => {
  put();
  const folder = here.ctx.store.paths.snapshots;
  expect(dueSnapshot(folder, here.clock.now)).toBe('daily');
  good(await takeSnapshot(here.ctx, 'daily'));
  expect(dueSnapshot(folder, here.clock.now + 60_000)).toBeNull();
  expect(dueSnapshot(folder, here.clock.now + 3_600_001)).toBe('hourly');
  expect(dueSnapshot(folder, here.clock.now + 86_400_001)).toBe('daily');
});

test('keeps fourteen days and sweeps what was left half-written', async () => {
  put();
  good(await takeSnapshot(here.ctx, 'daily'));
  const folder = here.ctx.store.paths.snapshots;
  for (let day = 10; day < 30; day++)
    writeFileSync(join(folder, `202602${String(day)}T090000Z-daily.db`), 'x');
  writeFileSync(join(folder, '20260301T100000Z-hourly.db.part'), 'x');
  pruneCopies(folder);
  const left = readdirSync(folder);
  expect(left).toHaveLength(14);
  expect(left).toContain('20260301T090000Z-daily.db');
  expect(existsSync(join(folder, '20260301T100000Z-hourly.db.part'))).toBe(false);
});
