import { randomBytes } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { fail, ok } from '../shared/kit/result.ts';
import { say } from '../shared/protocol/said.ts';
import type { FromCore, ToCore } from './link.ts';
import { fileLog } from './ports/log-file.ts';
import { startCore, type Core } from './start.ts';

/**
 * The core's own process: a utility process of the desktop shell or a worker thread of the browser shell.
 * It opens one store, answers calls and announces events over the message port, and flushes when told to stop.
 */
type UtilityPort = {
  postMessage: (message: unknown) => void;
  on: (event: 'message', hear: (event: { data: unknown }) => void) => void;
};

const utility = (process as NodeJS.Process & { parentPort?: UtilityPort }).parentPort;

const send = (message: FromCore): void => {
  const port = utility ?? parentPort;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  port?.postMessage(message);
};

let core: Core | null = null;

async function hear(message: ToCore): Promise<void> {
  switch (message.kind) {
    case 'start': {
      const { options } = message;
      const started = await startCore({
        ...options,
        now: Date.now,
        random: (count) => randomBytes(count),
        log: fileLog(options.profileDir),
        publish: (name, event) => {
          send({ kind: 'event', name, event });
        },
      });
      if (started.ok) core = started.value;
      send({ kind: 'started', result: started.ok ? ok(null) : started });
      return;
    }
    case 'call': {
      const answer = core
        ? await core.call(message.name, message.input, message.from)
        : fail({ kind: 'failed' as const, ...say('store.not-open') });
      send({ kind: 'answer', id: message.id, answer });
      return;
    }
    case 'stop':
      await core?.stop();
      core = null;
      send({ kind: 'stopped' });
      return;
  }
}

/** Messages are heard in order until the store is open; a call that came early waits for that. */
let opened: Promise<void> = Promise.resolve();
const receive = (message: ToCore): void => {
  if (message.kind === 'start') opened = hear(message);
  else void opened.then(() => hear(message));
};

if (utility)
  utility.on('message', (event) => {
    receive(event.data as ToCore);
  });
else
  parentPort?.on('message', (message) => {
    receive(message as ToCore);
  });
