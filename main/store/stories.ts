import type { Cause } from '../../shared/protocol/story.ts';
import { say } from '../../shared/protocol/said.ts';
import { Refusal } from './problems.ts';
import { assign, sql, type ReadDb, type Sql, type WriteDb } from './sql.ts';
import type { StoryFacts } from './story-facts.ts';

/** Where a story stands: its row without what lists show. */
export type StoryRecord = {
  story_key: number;
  story_id: string;
  created_at: number;
  head_number: number;
  last_number: number;
  binned: 0 | 1;
  archived: 0 | 1;
};

/** Read from its own row, not from the index that names it. Throws a refusal (`damaged`) when that is another story's. */
export function storyRecord(db: ReadDb, storyId: string): StoryRecord | undefined {
  const record = db.one<StoryRecord>(
    sql`SELECT story_key, story_id, created_at, head_number, last_number, binned, archived
        FROM story WHERE story_key = (SELECT story_key FROM story WHERE story_id = ${storyId})`,
  );
  if (record && record.story_id !== storyId)
    throw new Refusal({ kind: 'damaged', ...say('store.part-damaged'), detail: 'story_id' });
  return record;
}

/** Every story, in the order in which they were made: for exports of everything and for checks. */
export const everyStory = (db: ReadDb, options: { binned: boolean }): IterableIterator<StoryRecord> =>
  db.iterate<StoryRecord>(
    options.binned
      ? sql`SELECT story_key, story_id, created_at, head_number, last_number, binned, archived FROM story ORDER BY story_key`
      : sql`SELECT story_key, story_id, created_at, head_number, last_number, binned, archived FROM story
            WHERE binned = 0 ORDER BY story_key`,
  );

/** The last place taken so far. Each shelf is asked for by itself, because each is one look into its index. */
const newestPlace = sql`max(
    coalesce((SELECT max(moved_at) FROM story WHERE binned = 0 AND archived = 0), 0),
    coalesce((SELECT max(moved_at) FROM story WHERE binned = 0 AND archived = 1), 0),
    coalesce((SELECT max(moved_at) FROM story WHERE binned = 1 AND archived = 0), 0),
    coalesce((SELECT max(moved_at) FROM story WHERE binned = 1 AND archived = 1), 0))`;

/** A place after every other story in the order of last changes, whatever the clock says. */
const lastPlace = (at: number): Sql => sql`max(${at}, 1 + ${newestPlace})`;

/** True when no other story was changed after this one. */
const isLast = (db: ReadDb, storyKey: number): boolean =>
  db.one(sql`SELECT 1 AS last FROM story WHERE story_key = ${storyKey}
    AND moved_at >= ${newestPlace}`) !== undefined;

export const insertStory = (
  db: WriteDb,
  s: { storyId: string; createdAt: number; at: number },
  f: StoryFacts,
): number =>
  db.run(sql`INSERT INTO story (story_id, created_at, updated_at, moved_at, head_number, last_number, headline, headline_key,
      slug, standfirst, byline, desk, language, direction, status, words, deadline_at, embargo_at,
      assignee, assignee_key, planned_words, story_type, opening)
    VALUES (${s.storyId}, ${s.createdAt}, ${s.at}, ${lastPlace(s.at)}, 1, 1, ${f.headline}, ${f.headlineKey}, ${f.slug},
      ${f.standfirst}, ${f.byline}, ${f.desk}, ${f.language}, ${f.direction}, ${f.status}, ${f.words},
      ${f.deadlineAt}, ${f.embargoAt}, ${f.assignee}, ${f.assigneeKey}, ${f.plannedWords}, ${f.storyType},
      ${f.opening})`).id;

/** Where each fact of a story lies. */
const columns: Record<keyof StoryFacts, string> = {
  headline: 'headline',
  headlineKey: 'headline_key',
  slug: 'slug',
  standfirst: 'standfirst',
  byline: 'byline',
  desk: 'desk',
  language: 'language',
  direction: 'direction',
  status: 'status',
  words: 'words',
  deadlineAt: 'deadline_at',
  embargoAt: 'embargo_at',
  assignee: 'assignee',
  assigneeKey: 'assignee_key',
  plannedWords: 'planned_words',
  storyType: 'story_type',
  opening: 'opening',
};

/**
 * A story has a new head: what lists show follows, and search is told that it lies behind.
 * @param was the facts of the head before: a column that is not named leaves its indexes alone, and most saves change
 *   nothing but the words. Absent when what the row says is in doubt.
 */
export const moveHead = (
  db: WriteDb,
  storyKey: number,
  head: { number: number; last: number; at: number },
  f: StoryFacts,
  was?: StoryFacts,
): void => {
  const changed = (Object.keys(columns) as (keyof StoryFacts)[]).filter((fact) => f[fact] !== was?.[fact]);
  const facts = assign(changed.map((fact) => [columns[fact], f[fact]]));
  db.run(sql`UPDATE story SET head_number = ${head.number}, last_number = ${head.last}, updated_at = ${head.at}${facts}
    WHERE story_key = ${storyKey}`);
  if (!isLast(db, storyKey))
    db.run(sql`UPDATE story SET moved_at = ${lastPlace(head.at)} WHERE story_key = ${storyKey}`);
  db.run(sql`UPDATE story SET stale = 1 WHERE story_key = ${storyKey} AND stale = 0`);
};

/** Takes the next revision number of a story without moving its head. */
export const countRevision = (db: WriteDb, storyKey: number, last: number): void => {
  db.run(sql`UPDATE story SET last_number = ${last} WHERE story_key = ${storyKey}`);
};

export const setBinned = (db: WriteDb, storyKey: number, binned: boolean): void => {
  db.run(sql`UPDATE story SET binned = ${binned ? 1 : 0} WHERE story_key = ${storyKey}`);
};

export const setArchived = (db: WriteDb, storyKey: number, archived: boolean): void => {
  db.run(sql`UPDATE story SET archived = ${archived ? 1 : 0} WHERE story_key = ${storyKey}`);
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
  db.one<{ n: number | null }>(sql`SELECT sum(stories) AS n FROM story_count WHERE binned = 0`)?.n ?? 0;
