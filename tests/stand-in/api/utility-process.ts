import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { strict } from '../strict.ts';

const beside = (file: string): string => new URL(`../${file}`, import.meta.url).href;

/** Running utility processes, for specs that kill one. */
export const running = new Set<number>();

/** A Node process with `process.parentPort`. Messages are cloned as in Electron; message ports are not carried. */
export const utilityProcess = strict('utilityProcess', {
  fork(file: string, args: string[] = [], options: Electron.ForkOptions = {}) {
    const child = fork(file, args, {
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, ...(options.env as NodeJS.ProcessEnv | undefined) },
      execArgv: [
        '--disable-warning=ExperimentalWarning',
        '--import',
        beside('register.ts'),
        '--import',
        beside('utility.ts'),
      ],
    });
    const emitter = new EventEmitter();
    if (child.pid !== undefined) running.add(child.pid);
    child.on('spawn', () => emitter.emit('spawn'));
    child.on('message', (message) => emitter.emit('message', message));
    child.on('exit', (code) => {
      if (child.pid !== undefined) running.delete(child.pid);
      emitter.emit('exit', code);
    });
    const members = {
      pid: child.pid,
      postMessage: (data: unknown) => {
        // A process may have died a moment ago without this side knowing yet: then a message goes nowhere, as in Electron.
        if (child.connected) child.send({ data, ports: [] }, () => undefined);
      },
      kill: () => child.kill(),
    };
    return strict('UtilityProcess', Object.assign(emitter, members));
  },
});
