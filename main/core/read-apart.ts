import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { ReadStory } from '../../shared/formats/index.ts';
import { fail, type Result } from '../../shared/kit/result.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import type { ReadJob } from './read-file.ts';

/** What reading one file may cost: far above any honest document, far below what would hurt the machine. */
export type ReadLimits = { ms: number; megabytes: number };
export const READ_LIMITS: ReadLimits = { ms: 60_000, megabytes: 512 };

/**
 * The reader runs from its text and not from its path: so a thread starts the same way from sources, from a build and
 * from inside a packaged app's archive, whose files a thread cannot open by name.
 */
function startReader(job: ReadJob, megabytes: number): Worker {
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

const refused = (kind: 'too-large' | 'cancelled' | 'invalid', message: string): Result<never, Problem> =>
  fail({ kind, message });

/**
 * Reads a file in a thread of its own with a limit of memory and of time, so that whatever is in it, the core goes on.
 * The thread ends with its answer, at a limit, or when it is called off; nothing of it stays.
 * @param signal aborted when the person cancels
 */
export function readApart(
  job: ReadJob,
  { signal, limits = READ_LIMITS }: { signal?: AbortSignal | undefined; limits?: ReadLimits } = {},
): Promise<Result<ReadStory, Problem>> {
  const { name } = job;
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve(refused('cancelled', `The import of ${name} was cancelled. Nothing was imported.`));
      return;
    }
    const worker = startReader(job, limits.megabytes);
    const settle = (answer: Result<ReadStory, Problem>): void => {
      clearTimeout(late);
      signal?.removeEventListener('abort', cancel);
      resolve(answer);
      void worker.terminate();
    };
    const cancel = (): void => {
      settle(refused('cancelled', `The import of ${name} was cancelled. Nothing was imported.`));
    };
    const late = setTimeout(() => {
      settle(
        refused(
          'too-large',
          `${name} took longer than ${String(Math.ceil(limits.ms / 1000))} seconds to read and was given up. Nothing was imported.`,
        ),
      );
    }, limits.ms);
    signal?.addEventListener('abort', cancel);
    worker.once('message', (answer: Result<ReadStory, Problem>) => {
      settle(answer);
    });
    // The text of an error could hold words of the document: only its code is looked at.
    worker.once('error', (error: NodeJS.ErrnoException) => {
      settle(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? refused(
              'too-large',
              `${name} needs more memory to read than a document may. Nothing was imported.`,
            )
          : refused('invalid', `${name} could not be read. Nothing was imported.`),
      );
    });
    worker.once('exit', () => {
      settle(refused('invalid', `${name} could not be read. Nothing was imported.`));
    });
  });
}
