import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JobRow } from '../../../../shared/protocol/export.ts';
import { lendTransport } from '../../../../renderer/bridge/call.ts';
import { ask } from '../../../../renderer/bridge/hooks.ts';
import { keepFresh, queryClient } from '../../../../renderer/bridge/queries.ts';

const job = (state: JobRow['state']): JobRow => ({
  jobId: '019a0000-0000-7000-8000-000000000001',
  format: 'markdown',
  destination: { id: 'exports', label: 'Exports', path: '/exports' },
  title: 'Ferry',
  state,
  total: 1,
  done: state === 'done' ? 1 : 0,
  failed: 0,
  attempt: 1,
  requestedAt: 0,
  startedAt: 0,
  endedAt: state === 'done' ? 1 : null,
  problem: null,
  files: [],
});

/** A core that answers when the test says so, and its events. */
function core() {
  const waiting: ((jobs: JobRow[]) => void)[] = [];
  const hearing = new Map<string, (event: unknown) => void>();
  lendTransport({
    call: () =>
      new Promise((resolve) => {
        waiting.push((value) => {
          resolve({ ok: true, value });
        });
      }),
    lastCall: () => undefined,
    on: (name, hear) => {
      hearing.set(name, hear as (event: unknown) => void);
      return () => undefined;
    },
    connection: () => 'open',
    onConnection: () => () => undefined,
  });
  keepFresh();
  return {
    waiting,
    answer: async (state: JobRow['state']): Promise<void> => {
      await settled();
      waiting.shift()?.([job(state)]);
      await settled();
    },
    say: (state: JobRow['state']): void => {
      hearing.get('job.changed')?.({ name: 'job.changed', job: job(state) });
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** The list of jobs as a view that is drawn sees it. */
const shown = (): { states: () => string[]; leave: () => void } => {
  const observer = new QueryObserver<JobRow[]>(queryClient, {
    queryKey: ['job.list', { limit: 10 }],
    queryFn: () => ask('job.list', { limit: 10 }),
  });
  const leave = observer.subscribe(() => undefined);
  return { leave, states: () => observer.getCurrentResult().data?.map(({ state }) => state) ?? [] };
};

describe('an event that comes while its list is on its way', () => {
  let list: ReturnType<typeof shown>;
  beforeEach(() => {
    queryClient.clear();
  });
  afterEach(() => {
    list.leave();
    queryClient.clear();
  });

  it.each(['first', 'second'])('is not undone by the older answer, the %s of the list', async (which) => {
    const { answer, say, waiting } = core();
    list = shown();
    if (which === 'second') {
      await answer('queued');
      void queryClient.invalidateQueries({ queryKey: ['job.list'] });
    }
    await settled();
    say('done');
    await answer('running');
    expect(list.states()).not.toContain('running');
    expect(waiting).toHaveLength(1);
    await answer('done');
    expect(list.states()).toEqual(['done']);
  });

  it('is told without asking again when nothing is on its way', async () => {
    const { answer, say, waiting } = core();
    list = shown();
    await answer('running');
    say('done');
    await settled();
    expect([list.states(), waiting.length]).toEqual([['done'], 0]);
  });
});
