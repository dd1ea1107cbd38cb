import type { FindQuery, Found } from '../../../shared/article/find.ts';
import type { Unit } from '../../../shared/article/story-finder.ts';

export type PatternAsked = { run: number; query: FindQuery; lines: string[] };
export type PatternAnswer = { run: number; found: Found[][] };

/** A pattern that has not answered after so long is one that tries every way there is. Milliseconds. */
const PATIENCE = 1_500;

export type PatternSearch = {
  /** Fills the units; `slow` when the pattern was ended, `old` when another question came first. */
  run: (query: FindQuery, units: readonly Unit[]) => Promise<'done' | 'slow' | 'old'>;
  stop: () => void;
};

/** Searches by regular expression in a worker, which can be ended where a regular expression cannot. */
export function patternSearch(
  start: () => Worker = () => new Worker(new URL('./pattern-worker.ts', import.meta.url), { type: 'module' }),
): PatternSearch {
  let worker: Worker | null = null;
  let runs = 0;
  let settle: ((how: 'slow' | 'old') => void) | null = null;

  const end = (): void => {
    worker?.terminate();
    worker = null;
  };

  return {
    run: (query, units) =>
      new Promise((resolve) => {
        // A question that is not answered yet is of no use any more, and may be one that never will be.
        settle?.('old');
        const run = (runs += 1);
        worker ??= start();
        const asked = worker;
        const timer = setTimeout(() => settle?.('slow'), PATIENCE);
        const hear = ({ data }: MessageEvent<PatternAnswer>): void => {
          if (data.run !== run) return;
          for (const [i, unit] of split(units, data.found).entries()) {
            const target = units[i];
            if (target) target.found = unit;
          }
          finish('done');
        };
        const finish = (how: 'done' | 'slow' | 'old'): void => {
          clearTimeout(timer);
          asked.removeEventListener('message', hear);
          asked.removeEventListener('error', fail);
          settle = null;
          if (how !== 'done') end();
          resolve(how);
        };
        const fail = (): void => {
          finish('slow');
        };
        settle = finish;
        asked.addEventListener('message', hear);
        asked.addEventListener('error', fail);
        const lines = units.flatMap((unit) => unit.lines.map(({ text }) => text));
        // A worker of our own has no origin to name.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        asked.postMessage({ run, query, lines } satisfies PatternAsked);
      }),
    stop: () => {
      settle?.('old');
      end();
    },
  };
}

/** What was found line by line, given back to the units the lines came from. */
function split(units: readonly Unit[], found: readonly Found[][]): Found[][][] {
  let at = 0;
  return units.map((unit) => found.slice(at, (at += unit.lines.length)));
}
