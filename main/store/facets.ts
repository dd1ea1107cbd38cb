import type { StoryRow } from '../../shared/protocol/story.ts';
import { sql, type ReadDb } from './sql.ts';

export type Facets = {
  statuses: { status: StoryRow['status']; count: number }[];
  desks: { desk: string; count: number }[];
  binned: number;
  archived: number;
};

const countOn = (db: ReadDb, shelf: 'bin' | 'archive'): number =>
  db.one<{ n: number | null }>(
    shelf === 'bin'
      ? sql`SELECT sum(stories) AS n FROM story_count WHERE binned = 1`
      : sql`SELECT sum(stories) AS n FROM story_count WHERE binned = 0 AND archived = 1`,
  )?.n ?? 0;

/** How many stories of the daily desk stand under each status and desk, the desks with most stories first; and the other shelves. */
export const countFacets = (db: ReadDb): Facets => ({
  statuses: db.all<Facets['statuses'][number]>(
    sql`SELECT status, sum(stories) AS count FROM story_count WHERE binned = 0 AND archived = 0
      GROUP BY status HAVING count > 0 ORDER BY status`,
  ),
  desks: db.all<Facets['desks'][number]>(
    sql`SELECT desk, sum(stories) AS count FROM story_count WHERE binned = 0 AND archived = 0 AND desk <> ''
      GROUP BY desk HAVING count > 0 ORDER BY count DESC, desk LIMIT 200`,
  ),
  binned: countOn(db, 'bin'),
  archived: countOn(db, 'archive'),
});
