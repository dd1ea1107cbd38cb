import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { ReturnedDocument } from '../../shared/formats/index.ts';
import { fail, type Result } from '../../shared/kit/result.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say, type Said } from '../../shared/protocol/said.ts';
import type { FileRead, ReadJob, ReturnJob } from './read-file.ts';

/** What reading one file may cost: far above any honest document, far below what would hurt the machine. */
export type ReadLimits = { ms: number; megabytes: number };
export const READ_LIMITS: ReadLimits = { ms: 60_000, megabytes: 512 };

/**
 * The reader runs from its text and not from its path: so a thread starts the same way from sources, from a build and
 * from inside a packaged app's archive, whose files a thread cannot open by name.
 */
function startReader(job: ReadJob | ReturnJob, megabytes: number): Worker {
  const options = {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    // It sees nothing of this process: no environment, no arguments, no input.
    env: {},
    argv: [],
    execArgv: [],
  };
  if (import.meta.url.endsWith('.ts')) return new Worker(new URL('../reader.ts', import.meta.url), options);
  return new Worker(readFileSync(new URL('reader.cjs', import.meta.url), 'utf8'), { ...options, eval: true });
}

const refused = (kind: 'too-large' | 'cancelled' | 'invalid', why: Said): Result<never, Problem> =>
  fail({ kind, ...why });

type Apart = { signal?: AbortSignal | undefined; limits?: ReadLimits };

/**
 * Reads a file in a thread of its own with a limit of memory and of time, so that whatever is in it, the core goes on.
 * The thread ends with its answer, at a limit, or when it is called off; nothing of it stays.
 * @param signal aborted when the person cancels
 */
export const readApart = (job: ReadJob, how?: Apart): Promise<Result<FileRead, Problem>> =>
  apart<FileRead>(job, how);

/** The same for a document that came back. */
export const readReturnedApart = (job: ReturnJob, how?: Apart): Promise<Result<ReturnedDocument, Problem>> =>
  apart<ReturnedDocument>(job, how);

function apart<T>(
  job: ReadJob | ReturnJob,
  { signal, limits = READ_LIMITS }: Apart = {},
): Promise<Result<T, Problem>> {
  const { name: file } = job;
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve(refused('cancelled', say('import.cancelled', { file })));
      return;
    }
    const worker = startReader(job, limits.megabytes);
    const settle = (answer: Result<T, Problem>): void => {
      clearTimeout(late);
      signal?.removeEventListener('abort', cancel);
      resolve(answer);
      void worker.terminate();
    };
    const cancel = (): void => {
      settle(refused('cancelled', say('import.cancelled', { file })));
    };
    const late = setTimeout(() => {
      settle(refused('too-large', say('import.too-slow', { file, seconds: Math.ceil(limits.ms / 1000) })));
    }, limits.ms);
    signal?.addEventListener('abort', cancel);
    worker.once('message', (answer: Result<T, Problem>) => {
      settle(answer);
    });
    // The text of an error could hold words of the document: only its code is looked at.
    worker.once('error', (error: NodeJS.ErrnoException) => {
      settle(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? refused('too-large', say('import.too-much-memory', { file }))
          : refused('invalid', say('import.unreadable', { file })),
      );
    });
    worker.once('exit', () => {
      settle(refused('invalid', say('import.unreadable', { file })));
    });
  });
}
