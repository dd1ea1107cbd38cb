import type { JobRow } from '../../shared/protocol/export.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import type { Outlet } from '../outlets/outlet.ts';
import { claimItems, endJob, readJob, recordItems, type Outcome } from '../store/jobs.ts';
import { outletOf } from './outlet-of.ts';
import { prepare, type Prepared } from './prepare.ts';
import type { RunnerGiven } from './runner.ts';

/** Items in one step: few enough to answer quickly to a cancel, enough for one commit to carry many. */
const STEP = 32;
/** How often a view hears of progress, milliseconds. */
const TELL_EVERY_MS = 250;

type Delivered = { outcomes: Outcome[]; wide: Problem | null };
const nothingYet: Delivered = { outcomes: [], wide: null };

/** Delivers a group and says what became of each item; `wide` when the place itself refuses. */
async function deliver(outlet: Outlet, group: readonly Prepared[]): Promise<Delivered> {
  const answers = await outlet.deliver(group.flatMap(({ parcel }) => (parcel ? [parcel] : [])));
  let wide: Problem | null = null;
  let next = 0;
  const outcomes = group.map(({ outcome, parcel }): Outcome => {
    const answer = parcel ? answers[next++] : undefined;
    if (!answer || answer.ok) return outcome;
    const { problem } = answer;
    // The place refuses, not the story: it waits, and a retry goes on from there.
    if (problem.wide) wide = problem.problem;
    return problem.wide
      ? { ...outcome, state: 'queued', file: null }
      : { ...outcome, state: 'failed', file: null, problem: problem.problem };
  });
  return { outcomes, wide };
}

/** What a job ends as: done when everything is, otherwise failed with a count, and a retry does the rest. */
function endProblem(job: JobRow): Problem | null {
  if (job.failed === 0) return null;
  return {
    kind: 'failed',
    ...say('export.failed', { failed: job.failed, total: job.total }),
  };
}

/**
 * One job, step by step. While the files of one group are flushed the next group is converted, and what was delivered
 * is recorded together with the claim of what follows: ten thousand stories are not ten thousand commits. A file is
 * final before its row says done; after a crash the rows that do not say so are done again over the same names.
 */
export async function runJob(
  given: RunnerGiven,
  claimed: { jobId: string; confirmed: boolean },
  stopping: () => boolean,
): Promise<void> {
  const { store, ports } = given;
  const { jobId } = claimed;
  const job = readJob(store.db, jobId);
  if (!job) return;
  let lastTold = 0;
  const tell = (now = ports.now()): void => {
    const row = readJob(store.db, jobId);
    if (row) ports.publish('job.changed', { job: row });
    lastTold = now;
  };
  const end = (problem: Problem | null): void => {
    store.write((db) => {
      endJob(db, jobId, problem ? 'failed' : 'done', ports.now(), problem);
    });
    tell();
  };

  tell();
  const outlet = outletOf(job.destination);
  const ready = await outlet.prepare();
  if (!ready.ok) {
    end(ready.problem.problem);
    return;
  }

  let onTheWay: Promise<Delivered> = Promise.resolve(nothingYet);
  let finished: Outcome[] = [];
  let refusal: Problem | null = null;
  /** Waits for the group under way; true when the place still takes files. */
  const settle = async (): Promise<boolean> => {
    const { outcomes, wide } = await onTheWay;
    onTheWay = Promise.resolve(nothingYet);
    finished.push(...outcomes);
    refusal ??= wide;
    return refusal === null;
  };
  /** Records what is finished and takes the next items, in one commit. */
  const step = () => {
    const items = store.write((db) => {
      recordItems(db, jobId, finished);
      return stopping() || refusal ? [] : claimItems(db, jobId, STEP);
    });
    finished = [];
    if (ports.now() - lastTold >= TELL_EVERY_MS) tell();
    return items;
  };

  for (let items = step(); items.length > 0; items = step()) {
    for await (const group of prepare(given, job, outlet, items, claimed.confirmed)) {
      const open = await settle();
      if (open) onTheWay = deliver(outlet, group);
      else
        finished.push(...group.map(({ outcome }): Outcome => ({ ...outcome, state: 'queued', file: null })));
    }
  }
  await settle();
  store.write((db) => {
    recordItems(db, jobId, finished);
  });
  const now = readJob(store.db, jobId);
  if (refusal) end(refusal);
  else if (now && !stopping()) {
    if (now.state === 'running') end(endProblem(now));
    else tell();
  }
}
