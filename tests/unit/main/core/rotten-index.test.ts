import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStory, openStory } from '../../../../main/core/stories.ts';
import { readExportable } from '../../../../main/store/export-input.ts';
import { Refusal } from '../../../../main/store/problems.ts';
import { sql } from '../../../../main/store/sql.ts';
import { good, profileHere, refusal, type ProfileHere } from './profile-here.ts';

let here: ProfileHere;
beforeEach(() => {
  here = profileHere();
});
afterEach(() => {
  here.remove();
});

/** Changes bytes on the pages of an index only, as rot would. */
function rotIn(index: string, from: string, to: string): void {
  const { store } = here.ctx;
  store.checkpoint();
  const pages = store.db.all<{ pageno: number }>(sql`SELECT pageno FROM dbstat WHERE name = ${index}`);
  store.close();
  const file = readFileSync(store.paths.store);
  for (const { pageno } of pages) {
    const page = file.subarray((pageno - 1) * 4096, pageno * 4096);
    const at = page.indexOf(from);
    if (at >= 0) page.write(to, at);
  }
  writeFileSync(store.paths.store, file);
  here.reopen();
}

test('a rotten index does not pass one story off as another, and a job is told', () => {
  const given = { session: 'window-1', language: 'en-GB', zone: 'UTC' };
  const { storyId } = good(createStory(here.ctx, given)).ack;
  const other = `${storyId.slice(0, -1)}${storyId.endsWith('0') ? '1' : '0'}`;
  rotIn('sqlite_autoindex_story_1', storyId, other);
  expect(() => openStory(here.ctx, other)).toThrow(Refusal);
  expect([
    refusal(readExportable(here.ctx.store, { storyId: other, number: 1 }, '0.0.0')),
    refusal(readExportable(here.ctx.store, { storyId, number: 1 }, '0.0.0')),
  ]).toEqual(['damaged', 'not-found']);
});
