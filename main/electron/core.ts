import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import type { CorePort, FromCore } from '../link.ts';

const ENTRY = fileURLToPath(new URL('core.js', import.meta.url));

/** Runs the core in a process of its own, so that a slow disk never holds up a window. */
export function spawnCore(): CorePort {
  const child = utilityProcess.fork(ENTRY, [], { serviceName: 'Copydesk stories', stdio: 'inherit' });
  return {
    send: (message) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
      child.postMessage(message);
    },
    onMessage: (hear) => {
      child.on('message', (message: FromCore) => {
        hear(message);
      });
    },
    onExit: (hear) => {
      child.once('exit', () => {
        hear();
      });
    },
    kill: () => {
      child.kill();
    },
  };
}
