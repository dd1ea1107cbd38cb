import { EventEmitter } from 'node:events';

/** What a utility process finds when it starts: `process.parentPort`. It ends with its parent, as Electron's does. */
const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (message: object) => {
    process.send?.(message);
  },
  start: () => undefined,
});

process.on('message', (message) => parentPort.emit('message', message));
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
Object.assign(process, { parentPort, type: 'utility' });
