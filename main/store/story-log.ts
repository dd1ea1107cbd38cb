import { logLine, type Logged, type LogKind, type LogLine } from '../../shared/article/workflow/log.ts';
import { list, sql, type ReadDb, type Sql, type WriteDb } from './sql.ts';

type Row = {
  log_key: number;
  line_id: string;
  at: number;
  by_name: string;
  by_initials: string;
  kind: string;
  detail: string;
};

/** A line and its place in this store, by which a reader goes on. */
export type LogRecord = { key: number; line: LogLine };

const columns = sql`log_key, line_id, at, by_name, by_initials, kind, detail`;

/** What a newer app wrote and this one cannot read stays in the store and out of the list. */
function toRecord(r: Row): LogRecord[] {
  let what: unknown;
  try {
    what = JSON.parse(r.detail);
  } catch {
    return [];
  }
  const line = logLine.safeParse({
    lineId: r.line_id,
    at: r.at,
    by: { name: r.by_name, initials: r.by_initials },
    what,
  });
  return line.success ? [{ key: r.log_key, line: line.data }] : [];
}

export const logQuery = (storyKey: number, before: number, limit: number): Sql =>
  sql`SELECT ${columns} FROM story_log WHERE story_key = ${storyKey} AND log_key < ${before}
      ORDER BY log_key DESC LIMIT ${limit}`;

/** The newest lines first. `next` is where to go on, null after the last. */
export function logOf(
  db: ReadDb,
  storyKey: number,
  { before = Number.MAX_SAFE_INTEGER, limit }: { before?: number | undefined; limit: number },
): { records: LogRecord[]; next: number | null } {
  const rows = db.all<Row>(logQuery(storyKey, before, limit));
  return {
    records: rows.flatMap(toRecord),
    next: rows.length < limit ? null : (rows.at(-1)?.log_key ?? null),
  };
}

export const newestQuery = (storyKey: number, kinds: readonly LogKind[]): Sql =>
  sql`SELECT ${columns} FROM story_log WHERE log_key =
      (SELECT max(log_key) FROM story_log WHERE story_key = ${storyKey} AND kind IN (${list(kinds)}))`;

/** The newest line of some kinds. */
export const newestLine = (db: ReadDb, storyKey: number, ...kinds: LogKind[]): LogRecord | undefined =>
  db.all<Row>(newestQuery(storyKey, kinds)).flatMap(toRecord)[0];

/** All lines of one kind, the newest first. */
export const linesOf = (db: ReadDb, storyKey: number, kind: LogKind): LogLine[] =>
  db
    .all<Row>(
      sql`SELECT ${columns} FROM story_log WHERE story_key = ${storyKey} AND kind = ${kind} ORDER BY log_key DESC`,
    )
    .flatMap(toRecord)
    .map(({ line }) => line);

export const writeLine = (db: WriteDb, storyKey: number, { lineId, at, by, what }: LogLine): void => {
  db.run(sql`INSERT INTO story_log (story_key, line_id, at, by_name, by_initials, kind, detail)
    VALUES (${storyKey}, ${lineId}, ${at}, ${by.name}, ${by.initials}, ${what.kind}, ${JSON.stringify(what)})`);
};

/** The last line about a field that is still being written takes its newest value, or goes when it has the first again. */
export const goOnWithLine = (db: WriteDb, key: number, what: Logged | null): void => {
  db.run(
    what === null
      ? sql`DELETE FROM story_log WHERE log_key = ${key}`
      : sql`UPDATE story_log SET detail = ${JSON.stringify(what)} WHERE log_key = ${key}`,
  );
};
