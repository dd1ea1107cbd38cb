import { createHash, type Hash } from 'node:crypto';
import { formats } from '../../shared/formats/index.ts';
import { uuidv7 } from '../../shared/kit/ids.ts';
import { fail, ok } from '../../shared/kit/result.ts';
import type { ExportFinding, FormatId, JobRow } from '../../shared/protocol/export.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { say, saidOf } from '../../shared/protocol/said.ts';
import { readExportable } from '../store/export-input.ts';
import { exportRows, exportRowsAfter, putItems, putJob, readJob, type ExportHead } from '../store/jobs.ts';
import { sealRevision } from '../store/revisions.ts';
import { countDamagedThreads, threadsOf } from '../store/threads.ts';
import { sweepItems } from '../store/sweep-items.ts';
import { notFound, type Answer, type CoreContext } from './context.ts';
import { approvalNotes } from './standing.ts';
import { destinationOf } from './destinations.ts';

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const listFormats = (): OutputOf<'export.formats'> => Object.values(formats).map((f) => f.info);

/** What a format says about one story's head; a story that cannot be read is stopped with the reason. */
function findingsOf(ctx: CoreContext, row: ExportHead, format: FormatId): ExportFinding[] {
  const read = readExportable(ctx.store, { storyId: row.storyId, number: row.number }, ctx.ports.version);
  if (!read.ok) return [{ level: 'stop', ...saidOf(read.problem) }];
  const threads = format === 'docx-tracked' ? countDamagedThreads(ctx.store.db, row.storyKey) : 0;
  const damaged: ExportFinding[] =
    threads > 0 ? [{ level: 'warn', ...say('talk.damaged-leave', { threads }) }] : [];
  return [...damaged, ...formats[format].check({ ...read.value, baseName: 'check' })];
}

const someMissing = (wanted: number, found: number): Answer<never> =>
  notFound(say('export.missing', { missing: wanted - found, total: wanted }));

/** Approvals are looked up for as many stories as are listed one by one. */
const MOST_APPROVALS = 50;

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
    if (wanted.length <= MOST_APPROVALS)
      findings.push(...approvalNotes(ctx, row.storyId, { alone: wanted.length === 1 }));
    checked.push({ storyId: row.storyId, headline: row.headline, findings });
    await breathe();
  }
  return ok(checked);
}

/** Stories in one step: other calls have their turn between two of them, a save waits for no longer than this takes. */
const STEP = 250;

/** Wanted stories in steps, each read when its turn comes. */
function* stepsOf(ctx: CoreContext, wanted: 'all' | readonly string[]): Generator<ExportHead[]> {
  if (wanted !== 'all') {
    for (let at = 0; at < wanted.length; at += STEP)
      yield exportRows(ctx.store.db, wanted.slice(at, at + STEP));
    return;
  }
  for (let after = 0; ;) {
    const rows = exportRowsAfter(ctx.store.db, after, STEP);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.storyKey;
  }
}

/** Seals what is still written into, so that what leaves is a revision that never changes, and lays the items down. */
function lay(ctx: CoreContext, jobId: string, from: number, rows: readonly ExportHead[]): void {
  const open = rows.filter((row) => row.open === 1);
  ctx.store.write((db) => {
    for (const row of open) sealRevision(db, row.storyKey, row.number, 'export');
    putItems(db, jobId, from, rows);
  });
  for (const row of open) ctx.heads.amend(row.storyId, row.number, { cause: 'export' });
}

/** What makes a request another: the revisions, and where comments leave with them, what was said. */
function addToKey(ctx: CoreContext, hash: Hash, rows: readonly ExportHead[], format: FormatId): void {
  for (const row of rows) {
    hash.update(`${row.storyId} ${String(row.number)} ${row.sha256}\n`);
    if (format !== 'docx-tracked') continue;
    const { threads } = threadsOf(ctx.store.db, row.storyKey);
    if (threads.length > 0) hash.update(JSON.stringify(threads));
  }
}

/** Why one story may not leave as it stands; null when it may. Of many, each is judged when its turn comes. */
function refusalOf(
  ctx: CoreContext,
  row: ExportHead,
  input: ParsedOf<'export.request'>,
): Answer<never> | null {
  const findings = findingsOf(ctx, row, input.format);
  const stop = findings.find((f) => f.level === 'stop');
  if (stop) return fail({ kind: 'invalid', ...saidOf(stop) });
  const warn = findings.find((f) => f.level === 'warn');
  return warn && !input.confirmed
    ? fail({
        kind: 'invalid',
        path: 'confirmed',
        ...say('check.confirm', { why: saidOf(warn) }),
      })
    : null;
}

async function countFound(ctx: CoreContext, wanted: readonly string[]): Promise<number> {
  let found = 0;
  for (const rows of stepsOf(ctx, wanted)) {
    found += rows.length;
    await breathe();
  }
  return found;
}

/**
 * Seals what is to leave and queues it, in steps between which saves go through; the job itself comes last, so that one
 * that is found has all its items. A single story is checked first, so that its findings can still be answered.
 * The same revisions in the same format to the same place are the same request.
 */
export async function requestExport(
  ctx: CoreContext,
  input: ParsedOf<'export.request'>,
): Promise<Answer<JobRow>> {
  const { ports, store } = ctx;
  const wanted = input.stories === 'all' ? 'all' : [...new Set(input.stories)];
  const destination = destinationOf(ctx, input.destination);
  if (!destination) return notFound(say('folder.unknown'));
  const life = store.life;
  if (wanted !== 'all') {
    const found = await countFound(ctx, wanted);
    if (found < wanted.length) return someMissing(wanted.length, found);
  }
  const jobId = uuidv7(ports.now(), ports.random(10));
  const key = createHash('sha256').update(`${input.format}\n${destination.path}\n`);
  let first: ExportHead | undefined;
  let total = 0;
  for (const rows of stepsOf(ctx, wanted)) {
    const [only] = rows;
    first ??= only;
    if (only && wanted !== 'all' && wanted.length === 1) {
      const refused = refusalOf(ctx, only, input);
      if (refused) return refused;
    }
    lay(ctx, jobId, total, rows);
    addToKey(ctx, key, rows, input.format);
    total += rows.length;
    await breathe();
    if (store.life !== life) return notFound(say('export.exchanged'));
  }
  if (!first) return notFound(say('export.nothing'));
  const job = {
    jobId,
    requestKey: key.digest('hex'),
    format: input.format,
    destination,
    title: first.headline || first.opening,
    confirmed: input.confirmed,
    requestedAt: ports.now(),
    total,
  };
  const queued = store.write((db) => putJob(db, job));
  if (queued !== jobId) await sweepItems(store, jobId);
  const row = readJob(store.db, queued);
  if (!row) return notFound(say('job.gone'));
  ports.publish('job.changed', { job: row });
  ctx.wakeJobs();
  return ok(row);
}
