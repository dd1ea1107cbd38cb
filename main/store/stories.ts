import type { Cause } from '../../shared/protocol/story.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';
import type { StoryFacts } from './story-facts.ts';

/** Where a story stands: its row without what lists show. */
export type StoryRecord = {
  story_key: number;
  story_id: string;
  created_at: number;
  head_number: number;
  last_number: number;
  binned: 0 | 1;
};

export const storyRecord = (db: ReadDb, storyId: string): StoryRecord | undefined =>
  db.one<StoryRecord>(
    sql`SELECT story_key, story_id, created_at, head_number, last_number, binned
        FROM story WHERE story_id = ${storyId}`,
  );

/** Every story, in the order in which they were made: for exports of everything and for checks. */
export const everyStory = (db: ReadDb, options: { binned: boolean }): IterableIterator<StoryRecord> =>
  db.iterate<StoryRecord>(
    options.binned
      ? sql`SELECT story_key, story_id, created_at, head_number, last_number, binned FROM story ORDER BY story_key`
      : sql`SELECT story_key, story_id, created_at, head_number, last_number, binned FROM story
            WHERE binned = 0 ORDER BY story_key`,
  );

export const insertStory = (
  db: WriteDb,
  s: { storyId: string; createdAt: number; at: number },
  f: StoryFacts,
): number =>
  db.run(sql`INSERT INTO story (story_id, created_at, updated_at, head_number, last_number, headline, headline_key,
      slug, standfirst, byline, desk, language, direction, status, words, deadline_at, embargo_at, opening)
    VALUES (${s.storyId}, ${s.createdAt}, ${s.at}, 1, 1, ${f.headline}, ${f.headlineKey}, ${f.slug},
      ${f.standfirst}, ${f.byline}, ${f.desk}, ${f.language}, ${f.direction}, ${f.status}, ${f.words},
      ${f.deadlineAt}, ${f.embargoAt}, ${f.opening})`).id;

/** A story has a new head: what lists show follows, and search is told that it lies behind. */
export const moveHead = (
  db: WriteDb,
  storyKey: number,
  head: { number: number; last: number; at: number },
  f: StoryFacts,
): void => {
  db.run(sql`UPDATE story SET head_number = ${head.number}, last_number = ${head.last}, updated_at = ${head.at},
      stale = 1, headline = ${f.headline}, headline_key = ${f.headlineKey}, slug = ${f.slug},
      standfirst = ${f.standfirst}, byline = ${f.byline}, desk = ${f.desk}, language = ${f.language},
      direction = ${f.direction}, status = ${f.status}, words = ${f.words}, deadline_at = ${f.deadlineAt},
      embargo_at = ${f.embargoAt}, opening = ${f.opening}
    WHERE story_key = ${storyKey}`);
};

/** Takes the next revision number of a story without moving its head. */
export const countRevision = (db: WriteDb, storyKey: number, last: number): void => {
  db.run(sql`UPDATE story SET last_number = ${last} WHERE story_key = ${storyKey}`);
};

export const setBinned = (db: WriteDb, storyKey: number, binned: boolean): void => {
  db.run(sql`UPDATE story SET binned = ${binned ? 1 : 0} WHERE story_key = ${storyKey}`);
};

export type OpenRevision = { story_key: number; story_id: string; number: number; session: string };

/** Revisions that are still written into; `idleSince` leaves out those saved later. */
export const openRevisions = (db: ReadDb, idleSince = Number.MAX_SAFE_INTEGER): OpenRevision[] =>
  db.all<OpenRevision>(
    sql`SELECT r.story_key, s.story_id, r.number, r.session FROM revision r JOIN story s USING (story_key)
        WHERE r.sealed = 0 AND r.saved_at < ${idleSince}`,
  );

/** Seals every revision that is still open, as when a life of the store ends. */
export const sealAll = (db: WriteDb, cause: Cause): number =>
  db.run(
    sql`UPDATE revision SET sealed = 1, cause = CASE cause WHEN 'autosave' THEN ${cause} ELSE cause END
        WHERE sealed = 0`,
  ).changes;

export const countStories = (db: ReadDb): number =>
  db.one<{ n: number }>(sql`SELECT count(*) AS n FROM story WHERE binned = 0`)?.n ?? 0;
