import { QueryClient } from '@tanstack/react-query';
import type { CallName, EventName, OutputOf } from '../../shared/protocol/index.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { on, onConnection } from './call.ts';

/** A problem on its way through the query library, which only knows thrown errors. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // The core is on this machine: nothing grows stale by itself, and the events below say what did.
    queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Which answers an event makes stale. `gather` waits so long (ms) and asks once for many events. */
const REFRESH: Partial<Record<EventName, { calls: readonly CallName[]; gather: number }>> = {
  'story.saved': {
    calls: [
      'story.list',
      'story.facets',
      'story.due',
      'revision.list',
      'keyword.suggest',
      'entity.suggest',
      'story.suggest',
      'story.related',
      'slug.taken',
      'workflow.read',
      'log.list',
    ],
    gather: 900,
  },
  'revision.labelled': { calls: ['revision.list'], gather: 0 },
  'stories.changed': {
    calls: [
      'story.list',
      'story.facets',
      'story.due',
      'story.open',
      'revision.list',
      'workflow.read',
      'log.list',
    ],
    gather: 60,
  },
  'threads.changed': { calls: ['thread.list', 'workflow.read', 'log.list', 'handoff.weigh'], gather: 60 },
  'workflow.changed': { calls: ['workflow.read', 'log.list', 'story.list'], gather: 60 },
  // Whose name `me` stands for in a search.
  'profile.changed': { calls: ['profile.get', 'workflow.read', 'story.list'], gather: 0 },
  'settings.changed': { calls: ['settings.get'], gather: 0 },
  'handoffs.changed': {
    calls: ['handoff.list', 'handoff.weigh', 'log.list', 'shared.read', 'story.list'],
    gather: 0,
  },
  'shared.changed': { calls: ['shared.read'], gather: 60 },
  'kept.changed': { calls: ['kept.list'], gather: 0 },
  'store.health': { calls: ['store.health', 'snapshot.list'], gather: 250 },
};

/**
 * Makes answers stale; what is on screen is asked for again. An answer still on its way is given up first, the first one
 * too, which the library would go on waiting for: it may be older than what made it stale.
 */
export function refresh(names: readonly CallName[]): void {
  for (const name of names)
    void queryClient
      .cancelQueries({ queryKey: [name] })
      .then(() => queryClient.invalidateQueries({ queryKey: [name] }));
}

/** Writes what an event says into every list of jobs that is shown. */
function amendJobs(change: (jobs: OutputOf<'job.list'>) => OutputOf<'job.list'>): void {
  // An answer on its way may be older than the event, and would put back what was so before.
  if (queryClient.isFetching({ queryKey: ['job.list'] }) > 0) refresh(['job.list']);
  queryClient.setQueriesData<OutputOf<'job.list'>>(
    { queryKey: ['job.list'] },
    (jobs) => jobs && change(jobs),
  );
}

/** Listens for what makes answers stale, for as long as the window lives. */
export function keepFresh(): void {
  const waiting = new Map<EventName, ReturnType<typeof setTimeout>>();
  for (const name of Object.keys(REFRESH) as EventName[]) {
    const rule = REFRESH[name];
    if (!rule) continue;
    on(name, () => {
      if (waiting.has(name)) return;
      waiting.set(
        name,
        setTimeout(() => {
          waiting.delete(name);
          refresh(rule.calls);
        }, rule.gather),
      );
    });
  }
  on('job.changed', ({ job }) => {
    amendJobs((jobs) =>
      jobs.some((j) => j.jobId === job.jobId)
        ? jobs.map((j) => (j.jobId === job.jobId ? job : j))
        : [job, ...jobs],
    );
    if (job.state !== 'running') refresh(['job.items']);
  });
  on('job.cleared', ({ jobId }) => {
    amendJobs((jobs) => jobs.filter((j) => j.jobId !== jobId));
  });
  on('store.replaced', () => void queryClient.invalidateQueries());
  // Events may have been missed while the link was down: everything on screen is asked for again.
  onConnection((now) => {
    if (now === 'open') void queryClient.invalidateQueries();
  });
}
