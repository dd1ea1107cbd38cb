import type { Answer } from '../shared/protocol/define.ts';
import type { EventName, EventOf } from '../shared/protocol/index.ts';
import type { Problem } from '../shared/protocol/problem.ts';
import { say } from '../shared/protocol/said.ts';
import { fail, type Result } from '../shared/kit/result.ts';
import type { Caller, CoreOptions, CorePort, FromCore } from './link.ts';

export type HearEvent = <N extends EventName>(name: N, event: EventOf<N>) => void;

/** The core as a shell sees it: in another process, and started again once if that process dies. */
export type CoreProcess = {
  /** Settles when the store is open, or says why it could not be opened. Calls may be made before: they wait. */
  ready: Promise<Result<null, Problem>>;
  call: (name: string, input: unknown, from: Caller) => Promise<Answer<unknown>>;
  /** Returns what takes the listener away again. */
  onEvent: (hear: HearEvent) => () => void;
  /** Flushes and ends the process; resolves when it is gone. */
  stop: () => Promise<void>;
};

/** A second death within this time is not answered by another start: something is wrong that starting will not mend. */
const RESTART_PAUSE_MS = 60_000;
/** The longest a flush may take before the process is ended anyway. */
const STOP_WAIT_MS = 15_000;

const died = (again: boolean): Problem => ({
  kind: 'failed',
  ...say(again ? 'core.restarting' : 'core.stopped-twice'),
});

const stopped: Problem = { kind: 'failed', ...say('core.closing') };

/**
 * Starts the core in a process of its own.
 * @param given.spawn makes the process (Electron's utility process, a worker thread)
 */
export function startCoreProcess(given: {
  spawn: () => CorePort;
  options: CoreOptions;
  /** Monotonic milliseconds. */
  now?: () => number;
}): CoreProcess {
  const now = given.now ?? (() => performance.now());
  const waiting = new Map<number, (answer: Answer<unknown>) => void>();
  const listeners = new Set<HearEvent>();
  let nextId = 1;
  let port: CorePort | null = null;
  let lastStart = now();
  let restarts = 0;
  let refused: Problem | null = null;
  let closing: (() => void) | null = null;
  let settleReady: (result: Result<null, Problem>) => void = () => undefined;
  const ready = new Promise<Result<null, Problem>>((resolve) => (settleReady = resolve));

  const tell: HearEvent = (name, event) => {
    for (const hear of listeners) hear(name, event);
  };

  const failAll = (problem: Problem): void => {
    const pending = [...waiting.values()];
    waiting.clear();
    for (const settle of pending) settle(fail(problem));
  };

  const hear = (message: FromCore): void => {
    switch (message.kind) {
      case 'started':
        if (!message.result.ok) refused = message.result.problem;
        settleReady(message.result);
        if (message.result.ok && restarts > 0) tell('store.replaced', { reason: 'restarted' });
        if (refused) failAll(refused);
        return;
      case 'answer': {
        const settle = waiting.get(message.id);
        waiting.delete(message.id);
        settle?.(message.answer);
        return;
      }
      case 'event':
        tell(message.name as EventName, message.event as EventOf<EventName>);
        return;
      case 'stopped':
        port?.kill();
        return;
    }
  };

  const ended = (): void => {
    port = null;
    if (closing) {
      failAll(stopped);
      closing();
      return;
    }
    if (refused) return;
    const again = restarts === 0 || now() - lastStart > RESTART_PAUSE_MS;
    const problem = died(again);
    failAll(problem);
    if (again) {
      restarts += 1;
      begin();
    } else {
      refused = problem;
      settleReady(fail(problem));
    }
  };

  const begin = (): void => {
    lastStart = now();
    const made = given.spawn();
    port = made;
    made.onMessage((message) => {
      if (port === made) hear(message);
    });
    made.onExit(() => {
      if (port === made) ended();
    });
    made.send({ kind: 'start', options: given.options });
  };

  begin();
  return {
    ready,
    call: (name, input, from) => {
      if (refused) return Promise.resolve(fail(refused));
      const to = port;
      if (closing || !to) return Promise.resolve(fail(stopped));
      const id = nextId++;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        to.send({ kind: 'call', id, name, input, from });
      });
    },
    onEvent: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    stop: () =>
      new Promise((resolve) => {
        const running = port;
        if (!running) {
          resolve();
          return;
        }
        const late = setTimeout(() => {
          running.kill();
        }, STOP_WAIT_MS);
        closing = () => {
          clearTimeout(late);
          resolve();
        };
        running.send({ kind: 'stop' });
      }),
  };
}
