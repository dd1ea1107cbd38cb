import type { EventName, EventOf } from '../../shared/protocol/index.ts';

/** How loud a log line is. */
export type LogLevel = 'info' | 'warn' | 'error';

/**
 * The log takes an event name and a few plain facts: counts, durations, ids, error codes. It has no free text, so that
 * no headline, name, path or secret can slip in.
 */
export type Log = (
  level: LogLevel,
  event: string,
  facts?: Record<string, number | boolean | LogWord>,
) => void;

/** A word for the log: an id, a code, a state. Checked against a plain pattern when it is written. */
export type LogWord = string;

/** What the core needs and cannot make itself: a shell supplies it. */
export type Ports = {
  /** The profile's folder, absolute. The store, media, snapshots and logs live here. */
  profileDir: string;
  /** Where exports go unless another folder was chosen, absolute. */
  exportsDir: string;
  /** The app's version, as in package.json. */
  version: string;
  /** UTC milliseconds. */
  now: () => number;
  /** Cryptographically random bytes. */
  random: (count: number) => Uint8Array;
  log: Log;
  /** Tells every view. */
  publish: <N extends EventName>(name: N, event: EventOf<N>) => void;
};
