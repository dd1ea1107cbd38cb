import { sql, type ReadDb } from './sql.ts';

/** True when a story has, or had, exactly this text. */
export const hasRevisionOf = (db: ReadDb, storyKey: number, sha256: string): boolean =>
  db.one<{ number: number }>(
    sql`SELECT number FROM revision WHERE story_key = ${storyKey} AND sha256 = ${sha256} LIMIT 1`,
  ) !== undefined;
