import { createHash } from 'node:crypto';
import { formats } from '../../shared/formats/index.ts';
import { uuidv7 } from '../../shared/kit/ids.ts';
import { fail, ok } from '../../shared/kit/result.ts';
import type { ExportFinding, FormatId, JobRow } from '../../shared/protocol/export.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { readExportable } from '../store/export-input.ts';
import { exportRows, putJob, readJob, type ExportRow } from '../store/jobs.ts';
import { sealRevision } from '../store/revisions.ts';
import { openRevisions } from '../store/stories.ts';
import { notFound, type Answer, type CoreContext } from './context.ts';
import { destinationOf } from './destinations.ts';

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const listFormats = (): OutputOf<'export.formats'> => Object.values(formats).map((f) => f.info);

/** What a format says about one story's head; a story that cannot be read is stopped with the reason. */
function findingsOf(ctx: CoreContext, row: ExportRow, format: FormatId): ExportFinding[] {
  const read = readExportable(ctx.store, { storyId: row.storyId, number: row.number }, ctx.ports.version);
  if (!read.ok) return [{ level: 'stop', message: read.problem.message }];
  return formats[format].check({ ...read.value, baseName: 'check' });
}

const someMissing = (wanted: number, found: number): Answer<never> =>
  notFound(
    wanted === 1
      ? 'This story is not in the store.'
      : `${String(wanted - found)} of ${String(wanted)} stories are not in the store.`,
  );

/** Looks before anything leaves. Other calls have their turn between two stories. */
export async function checkExport(
  ctx: CoreContext,
  input: ParsedOf<'export.check'>,
): Promise<Answer<OutputOf<'export.check'>>> {
  const wanted = [...new Set(input.stories)];
  const rows = exportRows(ctx.store.db, wanted);
  if (rows.length < wanted.length) return someMissing(wanted.length, rows.length);
  const checked: OutputOf<'export.check'> = [];
  for (const row of rows) {
    const findings = findingsOf(ctx, row, input.format);
    checked.push({ storyId: row.storyId, headline: row.headline, findings });
    await breathe();
  }
  return ok(checked);
}

/** The same revisions in the same format to the same place are the same request. */
function requestKey(rows: readonly ExportRow[], format: FormatId, path: string): string {
  const hash = createHash('sha256').update(`${format}\n${path}\n`);
  for (const row of rows) hash.update(`${row.storyId} ${String(row.number)} ${row.sha256}\n`);
  return hash.digest('hex');
}

const titleOf = (rows: readonly ExportRow[]): string =>
  rows.length === 1
    ? (rows[0]?.headline ?? '') || (rows[0]?.opening ?? '') || 'Story without a headline'
    : `${String(rows.length)} stories`;

/** Seals what is still written into, so that what leaves is a revision that never changes. */
function sealAllOf(ctx: CoreContext, rows: readonly ExportRow[]): void {
  const wanted = new Set(rows.map((row) => row.storyId));
  for (const open of openRevisions(ctx.store.db)) {
    if (!wanted.has(open.story_id)) continue;
    ctx.store.write((db) => {
      sealRevision(db, open.story_key, open.number, 'export');
    });
    ctx.heads.amend(open.story_id, open.number, { cause: 'export' });
  }
}

/**
 * Seals what is to leave and queues it, in one transaction. A single story is checked first, so that its findings can
 * still be answered; of many, each is judged when its turn comes and told in the job's list.
 */
export function requestExport(ctx: CoreContext, input: ParsedOf<'export.request'>): Answer<JobRow> {
  const { ports, store } = ctx;
  const wanted = input.stories === 'all' ? 'all' : [...new Set(input.stories)];
  const destination = destinationOf(ctx, input.destination);
  if (!destination) return notFound('This folder is not known any more. Choose it again.');
  const rows = exportRows(store.db, wanted);
  if (wanted !== 'all' && rows.length < wanted.length) return someMissing(wanted.length, rows.length);
  const [only] = rows;
  if (!only) return notFound('There are no stories to export.');
  if (rows.length === 1) {
    const findings = findingsOf(ctx, only, input.format);
    const stop = findings.find((f) => f.level === 'stop');
    if (stop) return fail({ kind: 'invalid', message: stop.message });
    const warn = findings.find((f) => f.level === 'warn');
    if (warn && !input.confirmed)
      return fail({
        kind: 'invalid',
        path: 'confirmed',
        message: `${warn.message} Confirm to export anyway.`,
      });
  }
  const jobId = ctx.store.write((db) => {
    sealAllOf(ctx, rows);
    return putJob(db, {
      jobId: uuidv7(ports.now(), ports.random(10)),
      requestKey: requestKey(rows, input.format, destination.path),
      format: input.format,
      destination,
      title: titleOf(rows),
      confirmed: input.confirmed,
      requestedAt: ports.now(),
      items: rows,
    });
  });
  const job = readJob(store.db, jobId);
  if (!job) return notFound('The job is not in the list any more.');
  ports.publish('job.changed', { job });
  ctx.wakeJobs();
  return ok(job);
}
