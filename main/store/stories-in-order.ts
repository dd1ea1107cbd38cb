import { sql, type ReadDb } from './sql.ts';

/** Stories in the order in which they were made, a few at a time. */
export const storiesAfter = (db: ReadDb, after: number, limit: number) =>
  db.all<{ story_key: number; story_id: string }>(
    sql`SELECT story_key, story_id FROM story WHERE story_key > ${after} ORDER BY story_key LIMIT ${limit}`,
  );

/** Ids that begin so, in their order, which is the order in time. The range lets the index of ids answer. */
export const storyIdsFrom = (db: ReadDb, prefix: string, limit: number): string[] =>
  db
    .all<{ story_id: string }>(
      sql`SELECT story_id FROM story WHERE story_id >= ${prefix} AND story_id < ${`${prefix}~`}
        ORDER BY story_id LIMIT ${limit}`,
    )
    .map((row) => row.story_id);
