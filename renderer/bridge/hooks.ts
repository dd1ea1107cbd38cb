import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { CallName, EventName, EventOf, InputOf, OutputOf } from '../../shared/protocol/index.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import { call, connection, on, onConnection } from './call.ts';
import { queryClient, refresh, Refused } from './queries.ts';
import type { Connection } from './transport.ts';

/** What a view knows about an answer it asked for. With `ready`, `fresh` is false while a newer answer is on its way. */
export type Asked<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T; fresh: boolean; reload: () => void }
  | { state: 'problem'; problem: Problem; reload: () => void };

/** Asks, and turns a refusal into the thrown error that the query library expects. */
export async function ask<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const answer = await call(name, input);
  if (answer.ok) return answer.value;
  throw new Refused(answer.problem);
}

export const problemOf = (error: unknown): Problem =>
  error instanceof Refused
    ? error.problem
    : { kind: 'failed', ...say('window.failed', { why: String(error) }) };

type AskOptions = {
  /** False: do not ask yet. */
  when?: boolean;
  /** True: while another input is being asked about, the former answer stays on screen. */
  keepFormer?: boolean;
};

/** The answer to a reading call, kept fresh by events (see `queries.ts`). */
export function useAsk<N extends CallName>(
  name: N,
  input: InputOf<N>,
  { when = true, keepFormer = false }: AskOptions = {},
): Asked<OutputOf<N>> {
  const query = useQuery<OutputOf<N>>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    enabled: when,
    ...(keepFormer ? { placeholderData: keepPreviousData } : {}),
  });
  const reload = () => void query.refetch();
  if (query.data !== undefined)
    return { state: 'ready', value: query.data, fresh: !query.isPlaceholderData, reload };
  if (query.error) return { state: 'problem', problem: problemOf(query.error), reload };
  return { state: 'loading' };
}

/** Makes answers stale after an act of our own, when its event should not be waited for. */
export const refreshCalls = (...names: CallName[]): void => {
  refresh(names);
};

/** Gives an answer that this window knows before the core does, such as a setting changed a moment ago and not sent yet. */
export const foretell = <N extends CallName>(name: N, input: InputOf<N>, value: OutputOf<N>): void => {
  queryClient.setQueryData([name, input], value);
};

/** Hears an event for as long as the component is drawn; always the newest `hear`. */
export function useEvent<N extends EventName>(name: N, hear: (event: EventOf<N>) => void): void {
  const newest = useEffectEvent(hear);
  useEffect(
    () =>
      on(name, (event) => {
        newest(event);
      }),
    [name],
  );
}

export const useConnection = (): Connection => useSyncExternalStore(onConnection, connection);

/** The time, renewed every `every` milliseconds, for views that show how long ago things were. */
export function useNow(every = 30_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, every);
    return () => {
      clearInterval(timer);
    };
  }, [every]);
  return now;
}
