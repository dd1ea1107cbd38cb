import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { restoreSnapshot, takeSnapshot } from '../../../../main/core/snapshots.ts';
import { createStory, openStory } from '../../../../main/core/stories.ts';
import { decideCopy, nextStore } from '../../../../main/store/exchange.ts';
import { Refusal } from '../../../../main/store/problems.ts';
import { snapshotPath } from '../../../../main/store/snapshots.ts';
import { good, profileHere, refusal, type ProfileHere } from '../core/profile-here.ts';

let here: ProfileHere;
beforeEach(() => {
  here = profileHere();
});
afterEach(() => {
  here.remove();
});

const put = (): string =>
  good(createStory(here.ctx, { session: 'window-one', language: 'en-GB', zone: 'UTC' })).ack.storyId;
const taken = async (): Promise<string> => good(await takeSnapshot(here.ctx, 'asked')).id;

test('an exchange that was decided is finished by the next start, and the old store is kept', async () => {
  const first = put();
  const id = await taken();
  const second = put();
  const { store, snapshots, quarantine } = here.ctx.store.paths;
  await decideCopy(snapshotPath(snapshots, id), store);
  here.reopen();
  expect([openStory(here.ctx, first).ok, refusal(openStory(here.ctx, second))]).toEqual([true, 'not-found']);
  expect(existsSync(nextStore(store))).toBe(false);
  const [aside] = readdirSync(quarantine);
  expect(readdirSync(join(quarantine, aside ?? ''))).toContain('copydesk.db');
});

test('a copy that was not finished changes nothing', async () => {
  put();
  const id = await taken();
  const second = put();
  const { store, snapshots } = here.ctx.store.paths;
  copyFileSync(snapshotPath(snapshots, id), `${nextStore(store)}.part`);
  here.reopen();
  expect(openStory(here.ctx, second).ok).toBe(true);
});

test('a copy that cannot be made leaves the open store as it is', async () => {
  const story = put();
  const { store } = here.ctx.store.paths;
  await expect(decideCopy(join(here.dir, 'not-there'), store)).rejects.toThrow('ENOENT');
  expect(openStory(here.ctx, story).ok).toBe(true);
  put();
});

test('what is saved while a snapshot is restored is refused, never acknowledged and lost', async () => {
  put();
  const id = await taken();
  here.clock.now += 60_000;
  const restoring = restoreSnapshot(here.ctx, { id });
  await new Promise((resolve) => setImmediate(resolve));
  let kind = 'acknowledged';
  try {
    put();
  } catch (error) {
    if (error instanceof Refusal) ({ kind } = error.problem);
  }
  good(await restoring);
  expect(kind).toBe('not-saved');
  put();
});

test('memory of a story is dropped when the store is opened anew', async () => {
  const story = put();
  const id = await taken();
  good(openStory(here.ctx, story));
  const before = here.ctx.store.life;
  good(await restoreSnapshot(here.ctx, { id }));
  expect(here.ctx.store.life).toBeGreaterThan(before);
  expect(openStory(here.ctx, story).ok).toBe(true);
});
