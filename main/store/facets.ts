import type { StoryRow } from '../../shared/protocol/story.ts';
import { sql, type ReadDb } from './sql.ts';
import { fold } from './story-facts.ts';

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

type Names = { name: string; count: number }[];

/** Names on stories, one by one, of which a word begins so; the most used first. */
export function suggestNames(db: ReadDb, field: 'by' | 'assignee', prefix: string, limit: number): Names {
  const used = db.all<Names[number]>(
    field === 'by'
      ? sql`SELECT byline AS name, count(*) AS count FROM story WHERE binned = 0 GROUP BY byline`
      : sql`SELECT max(assignee) AS name, count(*) AS count FROM story WHERE binned = 0 GROUP BY assignee_key`,
  );
  const wanted = fold(prefix);
  const counts = new Map<string, number>();
  for (const { name, count } of used)
    for (const one of field === 'by' ? name.split(', ') : [name])
      if (one !== '' && ` ${fold(one)}`.includes(` ${wanted}`))
        counts.set(one, (counts.get(one) ?? 0) + count);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, limit);
}
