import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { formats } from '../../shared/formats/index.ts';
import { fail, ok } from '../../shared/kit/result.ts';
import type { JobRow } from '../../shared/protocol/export.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import { readExportable, saidIn } from '../store/export-input.ts';
import { deleteJob, endJob, listItems, listJobs, readJob, requeue } from '../store/jobs.ts';
import { sweepItems } from '../store/sweep-items.ts';
import { notFound, type Answer, type CoreContext } from './context.ts';

const goneJob = (): { ok: false; problem: Problem } => notFound(say('job.gone'));
const isEnded = (job: JobRow): boolean => ['done', 'failed', 'cancelled'].includes(job.state);

const again = (ctx: CoreContext, jobId: string): Answer<JobRow> => {
  const job = readJob(ctx.store.db, jobId);
  if (!job) return goneJob();
  ctx.ports.publish('job.changed', { job });
  return ok(job);
};

/** The latest jobs first. */
export const jobList = (ctx: CoreContext, input: ParsedOf<'job.list'>): Answer<OutputOf<'job.list'>> =>
  ok(listJobs(ctx.store.db, input.limit));

export function jobItems(ctx: CoreContext, input: ParsedOf<'job.items'>): Answer<OutputOf<'job.items'>> {
  const job = readJob(ctx.store.db, input.jobId);
  if (!job) return goneJob();
  return ok({ total: job.total, items: listItems(ctx.store.db, input.jobId, input.offset, input.limit) });
}

/** Stops a job: what is on its way still arrives and is told, the rest is not begun. An ended job stays as it is. */
export function cancelJob(ctx: CoreContext, jobId: string): Answer<JobRow> {
  ctx.store.write((db) => {
    endJob(db, jobId, 'cancelled', ctx.ports.now());
  });
  return again(ctx, jobId);
}

/** A new attempt at what is not done; at everything, when everything was. */
export function retryJob(ctx: CoreContext, jobId: string): Answer<JobRow> {
  const job = readJob(ctx.store.db, jobId);
  if (!job) return goneJob();
  if (isEnded(job)) {
    ctx.store.write((db) => {
      requeue(db, jobId, ctx.ports.now(), job.done === job.total ? 'all' : 'rest');
    });
    ctx.wakeJobs();
  }
  return again(ctx, jobId);
}

export async function clearJob(ctx: CoreContext, jobId: string): Promise<Answer<Record<string, never>>> {
  const job = readJob(ctx.store.db, jobId);
  if (!job) return goneJob();
  if (!isEnded(job))
    return fail({
      kind: 'busy',
      ...say('job.not-over'),
    });
  ctx.store.write((db) => {
    deleteJob(db, jobId);
  });
  ctx.ports.publish('job.cleared', { jobId });
  await sweepItems(ctx.store, jobId);
  return ok({});
}

export function jobPath(ctx: CoreContext, jobId: string): Answer<{ path: string }> {
  const job = readJob(ctx.store.db, jobId);
  const file = job?.files[0];
  if (!job || file === undefined) return notFound(say('job.no-file'));
  return ok({ path: path.join(job.destination.path, file) });
}

const MAX_DOWNLOAD_BYTES = 256 * 1024 * 1024;
const MAX_DOWNLOAD_STORIES = 200;
/** A zip has no time of its own: the same files give the same bytes. 1980 is the first year a zip can say. */
const ZIP_TIME = new Date(1980, 0, 1);

type Part = { name: string; type: string; content: Uint8Array };

/**
 * The files of a job, made again from the sealed revisions: the same bytes as in the folder, also when the folder is
 * gone. One file comes as it is; a file with pictures, or several files, come as a zip.
 */
export function downloadJob(ctx: CoreContext, jobId: string): Answer<OutputOf<'job.download'>> {
  const { db } = ctx.store;
  const job = readJob(db, jobId);
  if (!job) return goneJob();
  const tooLarge = fail<Problem>({
    kind: 'too-large',
    ...say('job.too-many-files', { folder: job.destination.path }),
  });
  if (job.total > MAX_DOWNLOAD_STORIES) return tooLarge;
  const parts: Part[] = [];
  for (const item of listItems(db, jobId, 0, MAX_DOWNLOAD_STORIES)) {
    if (item.state !== 'done' || item.file === null) continue;
    const read = readExportable(ctx.store, item, ctx.ports.version, saidIn(job));
    if (!read.ok)
      return read.problem.kind === 'not-found' ? read : fail({ ...read.problem, kind: 'not-found' });
    const baseName = path.basename(item.file, `.${formats[job.format].info.extension}`);
    const made = formats[job.format].convert({ ...read.value, baseName });
    parts.push(
      { ...made.file, content: Buffer.from(made.file.content) },
      ...made.beside.map((file) => ({ ...file, type: 'application/octet-stream' })),
    );
    if (parts.reduce((sum, part) => sum + part.content.byteLength, 0) > MAX_DOWNLOAD_BYTES) return tooLarge;
  }
  const [first] = parts;
  if (!first) return notFound(say('job.no-file'));
  if (parts.length === 1) return ok({ ...first, content: new Uint8Array(first.content) });
  const files: Zippable = {};
  for (const part of parts) files[part.name] = [new Uint8Array(part.content), { mtime: ZIP_TIME }];
  const name = `${job.total === 1 ? path.parse(first.name).name : `copydesk-${String(job.total)}-stories`}.zip`;
  return ok({ name, type: 'application/zip', content: zipSync(files, { level: 6 }) });
}
