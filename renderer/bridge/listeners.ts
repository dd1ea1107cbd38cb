import { events, type EventName, type EventOf } from '../../shared/protocol/index.ts';

type Hearer = (event: unknown) => void;

/** Who hears which event. An event that does not fit its schema is dropped: events are hints, the calls are the truth. */
export type Listeners = {
  on: <N extends EventName>(name: N, hear: (event: EventOf<N>) => void) => () => void;
  tell: (name: string, event: unknown) => void;
};

const isEventName = (name: string): name is EventName => Object.hasOwn(events, name);

export function makeListeners(): Listeners {
  const hearers = new Map<EventName, Set<Hearer>>();
  return {
    on(name, hear) {
      const set = hearers.get(name) ?? new Set<Hearer>();
      hearers.set(name, set);
      const hearer: Hearer = (event) => {
        hear(event as EventOf<typeof name>);
      };
      set.add(hearer);
      return () => set.delete(hearer);
    },
    tell(name, event) {
      if (!isEventName(name)) return;
      const parsed = events[name].safeParse(event);
      if (!parsed.success) return;
      for (const hear of hearers.get(name) ?? []) hear(parsed.data);
    },
  };
}

/** A value that can be watched. */
export type Watched<T> = {
  get: () => T;
  set: (next: T) => void;
  watch: (hear: (now: T) => void) => () => void;
};

export function watched<T>(first: T): Watched<T> {
  let value = first;
  const hearers = new Set<(now: T) => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const hear of hearers) hear(next);
    },
    watch(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}
