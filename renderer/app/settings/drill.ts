import { useEffect, useRef, useState } from 'react';
import type { DrillResult } from '../../../shared/protocol/library.ts';
import type { Answer, OutputOf } from '../../../shared/protocol/index.ts';
import { call, refreshCalls } from '../../bridge/index.ts';
import { inWords } from '../../ui/in-words.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';

export type DrillState =
  | { is: 'idle' }
  /** `total` is 0 while the backup is being opened. */
  | { is: 'running'; done: number; total: number }
  | { is: 'done'; result: DrillResult }
  | { is: 'problem'; message: string };

export type DrillRunner = {
  state: DrillState;
  run: (snapshot: string) => Promise<void>;
  stop: () => void;
};

/** Proves a backup step by step, for as long as the page is open. */
export function useDrill(): DrillRunner {
  const [state, setState] = useState<DrillState>({ is: 'idle' });
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
      void call('snapshot.drillStop', {});
    },
    [],
  );

  async function run(id: string): Promise<void> {
    turn.current += 1;
    const mine = turn.current;
    let from: string | null = null;
    setState({ is: 'running', done: 0, total: 0 });
    for (;;) {
      const answer: Answer<OutputOf<'snapshot.drill'>> = await call('snapshot.drill', { id, from });
      if (turn.current !== mine) return;
      if (!answer.ok) {
        setState({ is: 'problem', message: inWords(answer.problem) });
        return;
      }
      const { next, done, total, result }: OutputOf<'snapshot.drill'> = answer.value;
      if (result) {
        setState({ is: 'done', result });
        refreshCalls('store.health');
        return;
      }
      setState({ is: 'running', done, total });
      from = next;
    }
  }

  return {
    state,
    run,
    stop: () => {
      turn.current += 1;
      setState({ is: 'idle' });
      void call('snapshot.drillStop', {});
      showToast(words().frame.drill.stopped);
    },
  };
}
