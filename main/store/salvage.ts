import { existsSync, rmSync } from 'node:fs';
import { connect, type Connection, type Value } from './driver.ts';
import { storeFiles } from './files.ts';
import { talkSeals } from './migrations/0009-talk-seals.ts';
import { userVersion } from './migrations/index.ts';
import { openStore } from './open.ts';
import { Refusal } from './problems.ts';
import { readRevision } from './revisions.ts';
import { dbOver, sql, type ReadDb, type WriteDb } from './sql.ts';
import { factsOf } from './story-facts.ts';
import { moveHead } from './stories.ts';

/** What could be read of a damaged store, and what could not. */
export type Salvaged = {
  stories: number;
  revisions: number;
  /** Revisions that were not found or do not match their hash. */
  lostRevisions: number;
  /** Stories of which no revision could be read. */
  lostStories: number;
};

/** Tables that are carried over row by row, with the column that numbers them. */
const NUMBERED = [
  { table: 'story', key: 'story_key' },
  { table: 'revision', key: 'revision_key' },
  { table: 'thread', key: 'thread_key' },
  { table: 'comment', key: 'comment_key' },
  { table: 'story_log', key: 'log_key' },
] as const;
/** Small tables: what can be read of them in one go, or in none. */
const SMALL = ['media', 'setting', 'kept', 'handoff', 'talk_draft'] as const;

/** The version of the store in which every row of what was said has a checksum. */
const SEALED_SINCE = 9;

/** Rows are asked for one by one up to the highest known number; past a damaged page the next ones are still found. */
const MOST_ROWS = 5_000_000;
/** So many numbers in a row without a row mean the end, when the store cannot say where that is. */
const GAP = 20_000;

function highest(db: ReadDb, table: string, key: string): number | null {
  try {
    return (
      db.one<{ top: number | null }>({ text: `SELECT max(${key}) AS top FROM ${table}`, values: [] })?.top ??
      0
    );
  } catch {
    return null;
  }
}

function copyRow(to: Connection, table: string, row: Record<string, Value>): void {
  const names = Object.keys(row);
  to.prepare(
    `INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  ).run(...Object.values(row));
}

function copyNumbered(from: ReadDb, to: Connection, table: string, key: string): void {
  const top = highest(from, table, key);
  const gap = top === null ? GAP : Number.MAX_SAFE_INTEGER;
  let missing = 0;
  for (let n = 1; n <= (top ?? MOST_ROWS) && missing < gap; n++) {
    missing += 1;
    try {
      const row = from.one<Record<string, Value>>({
        text: `SELECT * FROM ${table} NOT INDEXED WHERE ${key} = ?`,
        values: [n],
      });
      if (!row) continue;
      copyRow(to, table, row);
      missing = 0;
    } catch {
      // On a damaged page, or not fit for the table: counted later by what is missing.
    }
  }
}

/**
 * Reads what is left of a damaged store into a new one, row by row past the damage. Every text is compared with its hash;
 * a story's head becomes its newest revision that is sound. The damaged file is only read.
 */
export function salvageStore(from: string, to: string): Salvaged {
  for (const file of storeFiles(to)) if (existsSync(file)) rmSync(file);
  const fresh = openStore(to);
  if (!fresh.ok) throw new Refusal(fresh.problem);
  const target = fresh.value;
  const source = connect(from, { readonly: true });
  try {
    target.pragma('foreign_keys = OFF');
    const old = dbOver(source);
    target.transaction(() => {
      for (const { table, key } of NUMBERED) copyNumbered(old, target, table, key);
      for (const table of SMALL) copySmall(old, target, table);
    })();
    // What was written before there were checksums gets them now, as the step that brought them gives them.
    if (userVersion(source) < SEALED_SINCE) talkSeals.fill?.(target);
    const db = dbOver(target);
    const salvaged = target.transaction(() => mendHeads(db))();
    target.pragma('foreign_keys = ON');
    target.pragma('wal_checkpoint(TRUNCATE)');
    return salvaged;
  } finally {
    source.close();
    target.close();
  }
}

function copySmall(from: ReadDb, to: Connection, table: string): void {
  try {
    for (const row of from.iterate<Record<string, Value>>({ text: `SELECT * FROM ${table}`, values: [] }))
      copyRow(to, table, row);
  } catch {
    // What was read before the damage stays.
  }
}

type Line = { number: number; side: number };

function mendHeads(db: WriteDb): Salvaged {
  const sum: Salvaged = { stories: 0, revisions: 0, lostRevisions: 0, lostStories: 0 };
  const keys = db.all<{ story_key: number }>(
    sql`SELECT story_key FROM story UNION SELECT DISTINCT story_key FROM revision`,
  );
  for (const { story_key } of keys) {
    const story = db.one<{ last_number: number }>(
      sql`SELECT last_number FROM story WHERE story_key = ${story_key}`,
    );
    const lines = db.all<Line>(
      sql`SELECT number, side FROM revision WHERE story_key = ${story_key} ORDER BY number DESC`,
    );
    let sound = 0;
    let head: { number: number; at: number; facts: ReturnType<typeof factsOf> } | null = null;
    for (const { number, side } of lines) {
      const read = readRevision(db, story_key, number);
      if (!read.ok) continue;
      sound += 1;
      if (!head && side === 0)
        head = { number, at: read.value.record.saved_at, facts: factsOf(read.value.article) };
    }
    const last = Math.max(story?.last_number ?? 0, lines[0]?.number ?? 0);
    sum.revisions += sound;
    sum.lostRevisions += last - sound;
    if (!story || !head) {
      sum.lostStories += 1;
      db.run(sql`DELETE FROM revision WHERE story_key = ${story_key}`);
      db.run(sql`DELETE FROM story WHERE story_key = ${story_key}`);
      continue;
    }
    sum.stories += 1;
    rejoinComments(db, story_key);
    moveHead(db, story_key, { number: head.number, last, at: head.at }, head.facts);
    db.run(sql`UPDATE revision SET sealed = 1 WHERE story_key = ${story_key}`);
  }
  // What is said of a story that was lost whole says nothing to anyone.
  for (const table of [sql`thread`, sql`comment`, sql`story_log`, sql`handoff`, sql`talk_draft`])
    db.run(sql`DELETE FROM ${table} WHERE story_key NOT IN (SELECT story_key FROM story)`);
  return sum;
}

/**
 * Comments whose thread was lost are a thread on the story: what was said is worth more than where. It has no checksum, so
 * it is shown as damaged until someone has looked at it.
 */
function rejoinComments(db: WriteDb, storyKey: number): void {
  db.run(sql`INSERT INTO thread (story_key, thread_id, state, opened_at, by_name, by_initials, anchor, turns)
    SELECT story_key, thread_id, 'open', min(said_at), by_name, by_initials, '{"on":"story"}', '[]' FROM comment
    WHERE story_key = ${storyKey} AND thread_id NOT IN (SELECT thread_id FROM thread WHERE story_key = ${storyKey})
    GROUP BY thread_id`);
}
