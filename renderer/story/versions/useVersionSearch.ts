import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/protocol/index.ts';
import type { Problem } from '../../../shared/protocol/problem.ts';
import { call } from '../../bridge/index.ts';

type Found = OutputOf<'revision.search'>['found'];

export type VersionSearch =
  | { state: 'idle' }
  | {
      state: 'running' | 'done';
      words: string;
      found: Found;
      read: number;
      damaged: number;
      problem: Problem | null;
    };

/** Letters typed in one go are one question. */
const REST_MS = 250;

/** Looks through the versions of a story step by step, so that it can be watched and stopped. */
export function useVersionSearch(storyId: string): {
  search: VersionSearch;
  ask: (words: string) => void;
  stop: () => void;
} {
  const [search, setSearch] = useState<VersionSearch>({ state: 'idle' });
  const turn = useRef(0);

  const stop = useCallback(() => {
    turn.current += 1;
    setSearch((now) => (now.state === 'running' ? { ...now, state: 'done' } : now));
  }, []);

  const ask = useCallback(
    (typed: string) => {
      turn.current += 1;
      const mine = turn.current;
      const words = typed.trim();
      if (words === '') {
        setSearch({ state: 'idle' });
        return;
      }
      const run = async (): Promise<void> => {
        let so: Extract<VersionSearch, { words: string }> = {
          state: 'running',
          words,
          found: [],
          read: 0,
          damaged: 0,
          problem: null,
        };
        let before: number | undefined;
        while (turn.current === mine && so.state === 'running') {
          const step = await call('revision.search', {
            storyId,
            words,
            ...(before === undefined ? {} : { before }),
          });
          if (turn.current !== mine) return;
          if (!step.ok) so = { ...so, state: 'done', problem: step.problem };
          else {
            const { found, read, damaged, next } = step.value;
            so = {
              ...so,
              state: next === null ? 'done' : 'running',
              found: [...so.found, ...found],
              read: so.read + read,
              damaged: so.damaged + damaged,
            };
            before = next ?? undefined;
          }
          setSearch(so);
        }
      };
      setTimeout(() => {
        if (turn.current === mine) void run();
      }, REST_MS);
    },
    [storyId],
  );

  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  return { search, ask, stop };
}
