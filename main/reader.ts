import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { readFile, readReturned, type ReadJob, type ReturnJob } from './core/read-file.ts';
import { blockIdFrom } from '../shared/kit/ids.ts';

/** The thread that reads one file and ends. It has limits of memory and time, and knows neither the store nor the disk. */
async function read(job: ReadJob | ReturnJob): Promise<void> {
  const answer =
    job.kind === 'returned'
      ? await readReturned(job)
      : await readFile(job, { newId: () => blockIdFrom(randomBytes(12)) });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  parentPort?.postMessage(answer);
}

void read(workerData as ReadJob | ReturnJob);
