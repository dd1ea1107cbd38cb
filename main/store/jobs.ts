import type { FormatId, JobItem, JobRow, JobState } from '../../shared/protocol/export.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say, type Said } from '../../shared/protocol/said.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

/** How many names of files a job's row shows. */
const SHOWN_FILES = 5;

type Row = {
  job_id: string;
  format: FormatId;
  destination_id: string;
  destination_label: string;
  path: string;
  title: string;
  confirmed: number;
  state: JobState;
  total: number;
  done: number;
  failed: number;
  attempt: number;
  requested_at: number;
  started_at: number | null;
  ended_at: number | null;
  problem: string | null;
};

type ItemRow = {
  position: number;
  story_id: string;
  number: number;
  headline: string;
  state: JobState;
  file: string | null;
  problem: string | null;
  warnings: string;
};

/** What was kept as a sentence by a Copydesk that had no codes for them is told as it stands. */
const heard = (kept: Said | string): Said =>
  typeof kept === 'string' ? say('job.told', { text: kept }) : kept;

function problemOf(json: string | null): Problem | null {
  if (json === null) return null;
  const kept = JSON.parse(json) as Problem | (Omit<Problem, 'code' | 'values'> & { code?: never });
  return kept.code === undefined ? { ...kept, ...heard(kept.message) } : kept;
}

function jobOf(db: ReadDb, row: Row): JobRow {
  const files = db.all<{ file: string }>(
    sql`SELECT file FROM job_item WHERE job_id = ${row.job_id} AND file IS NOT NULL AND state = 'done'
      ORDER BY position LIMIT ${SHOWN_FILES}`,
  );
  return {
    jobId: row.job_id,
    format: row.format,
    destination: { id: row.destination_id, label: row.destination_label, path: row.path },
    title: row.title,
    state: row.state,
    total: row.total,
    done: row.done,
    failed: row.failed,
    attempt: row.attempt,
    requestedAt: row.requested_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    problem: problemOf(row.problem),
    files: files.map(({ file }) => file),
  };
}

const itemOf = (row: ItemRow): JobItem => ({
  storyId: row.story_id,
  number: row.number,
  headline: row.headline,
  state: row.state,
  file: row.file,
  problem: problemOf(row.problem),
  warnings: (JSON.parse(row.warnings) as (Said | string)[]).map(heard),
});

const jobRow = (db: ReadDb, jobId: string): Row | undefined =>
  db.one<Row>(sql`SELECT * FROM job WHERE job_id = ${jobId}`);

export function readJob(db: ReadDb, jobId: string): JobRow | null {
  const row = jobRow(db, jobId);
  return row ? jobOf(db, row) : null;
}

export const listJobs = (db: ReadDb, limit: number): JobRow[] =>
  db.all<Row>(sql`SELECT * FROM job ORDER BY requested_at DESC LIMIT ${limit}`).map((row) => jobOf(db, row));

export const listItems = (db: ReadDb, jobId: string, offset: number, limit: number): JobItem[] =>
  db
    .all<ItemRow>(
      sql`SELECT position, story_id, number, headline, state, file, problem, warnings FROM job_item
        WHERE job_id = ${jobId} ORDER BY position LIMIT ${limit} OFFSET ${offset}`,
    )
    .map(itemOf);

export type ExportRow = {
  storyId: string;
  number: number;
  sha256: string;
  headline: string;
  opening: string;
};

export type ExportHead = ExportRow & {
  storyKey: number;
  /** True while a window still writes into it. */
  open: 0 | 1;
};

const exportColumns = sql`s.story_key AS storyKey, s.story_id AS storyId, s.head_number AS number, r.sha256 AS sha256,
  s.headline AS headline, s.opening AS opening, 1 - r.sealed AS open`;

/** The heads of the stories with these ids, in the order in which they are given. */
export const exportRows = (db: ReadDb, stories: readonly string[]): ExportHead[] =>
  db.all<ExportHead>(
    sql`SELECT ${exportColumns} FROM json_each(${JSON.stringify(stories)}) wanted
      JOIN story s ON s.story_id = wanted.value
      JOIN revision r ON r.story_key = s.story_key AND r.number = s.head_number
      ORDER BY wanted.key`,
  );

/** The heads of all stories that are not in the bin, some at a time. */
export const exportRowsAfter = (db: ReadDb, after: number, limit: number): ExportHead[] =>
  db.all<ExportHead>(
    sql`SELECT ${exportColumns} FROM story s
      JOIN revision r ON r.story_key = s.story_key AND r.number = s.head_number
      WHERE s.binned = 0 AND s.story_key > ${after} ORDER BY s.story_key LIMIT ${limit}`,
  );

export type NewJob = {
  jobId: string;
  requestKey: string;
  format: FormatId;
  destination: { id: string; label: string; path: string };
  title: string;
  confirmed: boolean;
  requestedAt: number;
  /** How many items {@link putItems} laid down for it. */
  total: number;
};

/** Lays down items of a job that is not there yet: until {@link putJob} nobody sees them. `from` is the first one's place. */
export function putItems(
  db: WriteDb,
  jobId: string,
  from: number,
  items: readonly { storyId: string; number: number; headline: string }[],
): void {
  const rows = items.map((item) => [item.storyId, item.number, item.headline]);
  db.run(
    sql`INSERT INTO job_item (job_id, position, story_id, number, headline, state)
      SELECT ${jobId}, ${from} + key, value ->> 0, value ->> 1, value ->> 2, 'queued'
      FROM json_each(${JSON.stringify(rows)})`,
  );
}

/** Takes away items of jobs that never came to be, or are gone; all but `limit` wait. True when more may be there. */
export function dropItems(db: WriteDb, jobId: string, limit: number): boolean {
  const { changes } = db.run(
    sql`DELETE FROM job_item WHERE job_id = ${jobId}
      AND position IN (SELECT position FROM job_item WHERE job_id = ${jobId} LIMIT ${limit})`,
  );
  return changes === limit;
}

/** Items without a job: what a process laid down that ended before its job did. */
export const strayItems = (db: ReadDb): string[] =>
  db
    .all<{ job_id: string }>(
      // Leaps from one job's items to the next instead of reading them all.
      sql`WITH RECURSIVE seen (job_id) AS (
          SELECT min(job_id) FROM job_item
          UNION ALL
          SELECT (SELECT min(job_id) FROM job_item WHERE job_item.job_id > seen.job_id) FROM seen
          WHERE seen.job_id IS NOT NULL)
        SELECT job_id FROM seen WHERE job_id IS NOT NULL AND job_id NOT IN (SELECT job_id FROM job)`,
    )
    .map((row) => row.job_id);

/**
 * Queues a job whose items lie ready, or gives the one that was asked for before a new attempt. Returns its id; when that
 * is another one, the items laid down are not needed.
 */
export function putJob(db: WriteDb, job: NewJob): string {
  const known = db.one<{ job_id: string; state: JobState }>(
    sql`SELECT job_id, state FROM job WHERE request_key = ${job.requestKey}`,
  );
  if (known) {
    if (known.state !== 'queued' && known.state !== 'running')
      requeue(db, known.job_id, job.requestedAt, 'all');
    db.run(
      sql`UPDATE job SET confirmed = max(confirmed, ${job.confirmed ? 1 : 0}) WHERE job_id = ${known.job_id}`,
    );
    return known.job_id;
  }
  const { destination } = job;
  db.run(
    sql`INSERT INTO job (job_id, request_key, format, destination_id, destination_label, path, title, confirmed, state,
        total, done, failed, attempt, requested_at)
      VALUES (${job.jobId}, ${job.requestKey}, ${job.format}, ${destination.id}, ${destination.label},
        ${destination.path}, ${job.title}, ${job.confirmed ? 1 : 0}, 'queued', ${job.total}, 0, 0, 1,
        ${job.requestedAt})`,
  );
  return job.jobId;
}

/** A new attempt: of everything, or of what is not done. */
export function requeue(db: WriteDb, jobId: string, now: number, which: 'all' | 'rest'): void {
  db.run(
    which === 'all'
      ? sql`UPDATE job_item SET state = 'queued', problem = NULL WHERE job_id = ${jobId}`
      : sql`UPDATE job_item SET state = 'queued', problem = NULL WHERE job_id = ${jobId} AND state <> 'done'`,
  );
  db.run(
    sql`UPDATE job SET state = 'queued', attempt = attempt + 1, requested_at = ${now}, started_at = NULL,
        ended_at = NULL, problem = NULL, failed = 0,
        done = (SELECT count(*) FROM job_item WHERE job_id = ${jobId} AND state = 'done')
      WHERE job_id = ${jobId}`,
  );
}

/** Jobs that a dead process left behind are queued again; their finished items stay finished. */
export const requeueAbandoned = (db: WriteDb): number => {
  db.run(
    sql`UPDATE job_item SET state = 'queued' WHERE state = 'running'
      AND job_id IN (SELECT job_id FROM job WHERE state = 'running')`,
  );
  return db.run(sql`UPDATE job SET state = 'queued' WHERE state = 'running'`).changes;
};

/** Takes the oldest waiting job; null when there is none. */
export function claimJob(db: WriteDb, now: number): { jobId: string; confirmed: boolean } | null {
  const row = db.one<{ job_id: string; confirmed: number }>(
    sql`UPDATE job SET state = 'running', started_at = coalesce(started_at, ${now})
      WHERE job_id = (SELECT job_id FROM job WHERE state = 'queued' ORDER BY requested_at LIMIT 1)
      RETURNING job_id, confirmed`,
  );
  return row ? { jobId: row.job_id, confirmed: row.confirmed === 1 } : null;
}

export type Claimed = { position: number; storyId: string; number: number; headline: string };

/** Takes the next items of a job; none when it was cancelled or asked for anew meanwhile. */
export const claimItems = (db: WriteDb, jobId: string, count: number): Claimed[] =>
  db
    .all<{ position: number; story_id: string; number: number; headline: string }>(
      sql`UPDATE job_item SET state = 'running'
        WHERE job_id = ${jobId} AND position IN (
          SELECT position FROM job_item WHERE job_id = ${jobId} AND state = 'queued'
            AND EXISTS (SELECT 1 FROM job WHERE job.job_id = ${jobId} AND job.state = 'running')
          ORDER BY position LIMIT ${count})
        RETURNING position, story_id, number, headline`,
    )
    .map((row) => ({
      position: row.position,
      storyId: row.story_id,
      number: row.number,
      headline: row.headline,
    }))
    .sort((a, b) => a.position - b.position);

export type Outcome = {
  position: number;
  state: 'done' | 'failed' | 'queued';
  file: string | null;
  problem: Problem | null;
  warnings: readonly Said[];
};

/**
 * Records what became of items. Counts follow what really changed: after a cancel and a retry in quick succession an
 * item may be told twice, and is counted once.
 */
export function recordItems(db: WriteDb, jobId: string, outcomes: readonly Outcome[]): void {
  let [done, failed] = [0, 0];
  for (const item of outcomes) {
    const { changes } = db.run(
      sql`UPDATE job_item SET state = ${item.state}, file = coalesce(${item.file}, file),
          problem = ${item.problem ? JSON.stringify(item.problem) : null}, warnings = ${JSON.stringify(item.warnings)}
        WHERE job_id = ${jobId} AND position = ${item.position} AND state NOT IN ('done', ${item.state})`,
    );
    if (item.state === 'done') done += changes;
    if (item.state === 'failed') failed += changes;
  }
  db.run(sql`UPDATE job SET done = done + ${done}, failed = failed + ${failed} WHERE job_id = ${jobId}`);
}

/** Ends a job; items that wait are cancelled with it, or stay queued for a retry. */
export function endJob(
  db: WriteDb,
  jobId: string,
  state: 'done' | 'failed' | 'cancelled',
  now: number,
  problem: Problem | null = null,
): void {
  if (state === 'cancelled')
    db.run(
      sql`UPDATE job_item SET state = 'cancelled' WHERE job_id = ${jobId} AND state IN ('queued', 'running')`,
    );
  db.run(
    sql`UPDATE job SET state = ${state}, ended_at = ${now}, problem = ${problem ? JSON.stringify(problem) : null}
      WHERE job_id = ${jobId} AND state IN ('queued', 'running')`,
  );
}

/** Takes a job off the list. Its items are swept later, some at a time. */
export const deleteJob = (db: WriteDb, jobId: string): void => {
  db.run(sql`DELETE FROM job WHERE job_id = ${jobId}`);
};

/** True when this revision left as a package: what comes back may be its next version. */
export const wasHandedOut = (db: ReadDb, storyId: string, number: number): boolean =>
  db.one<{ done: number }>(
    sql`SELECT 1 AS done FROM job_item JOIN job USING (job_id)
      WHERE job_item.story_id = ${storyId} AND job_item.number = ${number} AND job_item.state = 'done'
        AND job.format = 'package' LIMIT 1`,
  ) !== undefined;
