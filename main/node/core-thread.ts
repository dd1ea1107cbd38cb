import { Worker } from 'node:worker_threads';
import type { CorePort, FromCore } from '../link.ts';

/** Runs the core in a worker thread of this process. */
export function spawnCoreThread(entry: URL): CorePort {
  const worker = new Worker(entry);
  return {
    send: (message) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
      worker.postMessage(message);
    },
    onMessage: (hear) => {
      worker.on('message', (message: FromCore) => {
        hear(message);
      });
    },
    onExit: (hear) => {
      // The error itself is not shown: its text could hold a story's words. The exit that follows is what counts.
      worker.on('error', () => undefined);
      worker.on('exit', () => {
        hear();
      });
    },
    kill: () => {
      void worker.terminate();
    },
  };
}
