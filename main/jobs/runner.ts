import type { Ports } from '../ports/index.ts';
import { claimJob, requeueAbandoned } from '../store/jobs.ts';
import type { Store } from '../store/store.ts';
import { sweepStrays } from '../store/sweep-items.ts';
import { breathe } from './breathe.ts';
import { runJob } from './run-job.ts';

export type RunnerGiven = {
  store: Store;
  ports: Pick<Ports, 'now' | 'publish' | 'log' | 'version'>;
};

/** Works the queue of export jobs, one at a time, in small steps between which saves go through. */
export type Runner = {
  /** Something was queued. */
  wake: () => void;
  /** Stops after the step under way; what was not done stays queued. */
  pause: () => Promise<void>;
  /** Begins again, with what an earlier life of the store left half done. */
  resume: () => void;
};

/** How long after a refusal of the disk the queue is tried again. */
const RETRY_MS = 30_000;

export function startRunner(given: RunnerGiven): Runner {
  const { store, ports } = given;
  let paused = true;
  let working: Promise<void> | null = null;
  let asked = false;
  let broken = false;

  /** What a dead process, or a step that the disk refused, left as running is queued again. */
  const takeUp = (): void => {
    const again = store.write(requeueAbandoned);
    broken = false;
    if (again > 0) ports.log('info', 'jobs.requeued', { count: again });
  };

  const work = async (): Promise<void> => {
    for (;;) {
      asked = false;
      if (broken) takeUp();
      for (;;) {
        if (paused) return;
        const job = store.write((db) => claimJob(db, ports.now()));
        if (!job) break;
        await runJob(given, job, () => paused);
      }
      if (!asked) return;
    }
  };

  const wake = (): void => {
    asked = true;
    if (paused || working) return;
    working = breathe()
      .then(work)
      .catch(() => {
        // The store refused (full disk, an I/O error): the job stays in the table and is taken up again soon.
        broken = true;
        setTimeout(wake, RETRY_MS).unref();
        ports.log('error', 'jobs.stopped');
      })
      .finally(() => {
        working = null;
      });
  };

  const resume = (): void => {
    paused = false;
    if (store.damage || store.readonly) return;
    try {
      takeUp();
    } catch {
      broken = true;
      ports.log('warn', 'jobs.not-requeued');
    }
    wake();
  };

  resume();
  if (!store.damage && !store.readonly)
    sweepStrays(store).catch(() => {
      ports.log('warn', 'jobs.not-swept');
    });
  return {
    wake,
    pause: async () => {
      paused = true;
      await working;
    },
    resume,
  };
}
