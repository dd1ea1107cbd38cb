import { logLine, type Logged, type LogKind, type LogLine } from '../../shared/article/workflow/log.ts';
import { list, sql, type ReadDb, type Sql, type WriteDb } from './sql.ts';
import { sealLine } from './talk-seals.ts';

type Row = {
  log_key: number;
  story_key: number;
  line_id: string;
  at: number;
  by_name: string;
  by_initials: string;
  kind: string;
  detail: string;
  sha256: string | null;
};

/** A line and its place in this store, by which a reader goes on. */
export type LogRecord = { key: number; line: LogLine };

const columns = sql`log_key, story_key, line_id, at, by_name, by_initials, kind, detail, sha256`;

const sealOf = (r: Omit<Row, 'log_key' | 'sha256'>): string =>
  sealLine([r.story_key, r.line_id, r.at, r.by_name, r.by_initials, r.kind, r.detail]);

/**
 * A line that does not match its checksum is nothing to go by, least of all as an approval; it stays in the store and out
 * of the list, as does what a newer app wrote and this one cannot read.
 */
function toRecord(r: Row): LogRecord[] {
  if (r.sha256 !== sealOf(r)) return [];
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
): { records: LogRecord[]; next: number | null; damaged: number } {
  const rows = db.all<Row>(logQuery(storyKey, before, limit));
  return {
    records: rows.flatMap(toRecord),
    next: rows.length < limit ? null : (rows.at(-1)?.log_key ?? null),
    damaged: rows.filter((r) => r.sha256 !== sealOf(r)).length,
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
  const row = {
    story_key: storyKey,
    line_id: lineId,
    at,
    by_name: by.name,
    by_initials: by.initials,
    kind: what.kind,
    detail: JSON.stringify(what),
  };
  db.run(sql`INSERT INTO story_log (story_key, line_id, at, by_name, by_initials, kind, detail, sha256)
    VALUES (${storyKey}, ${lineId}, ${at}, ${row.by_name}, ${row.by_initials}, ${row.kind}, ${row.detail},
      ${sealOf(row)})`);
};

/** The last line about a field that is still being written takes its newest value, or goes when it has the first again. */
export function goOnWithLine(db: WriteDb, key: number, what: Logged | null): void {
  if (what === null) {
    db.run(sql`DELETE FROM story_log WHERE log_key = ${key}`);
    return;
  }
  const row = db.one<Row>(sql`SELECT ${columns} FROM story_log WHERE log_key = ${key}`);
  if (!row) return;
  const detail = JSON.stringify(what);
  db.run(sql`UPDATE story_log SET detail = ${detail}, sha256 = ${sealOf({ ...row, detail })}
    WHERE log_key = ${key}`);
}
