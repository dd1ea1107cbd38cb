import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const writer = fileURLToPath(new URL('writer.ts', import.meta.url));

export type Writer = {
  /** Numbers acknowledged to us so far. */
  heard: () => { last: number; count: number };
  /** Resolves when so many were heard, or the writer ended. */
  until: (count: number) => Promise<void>;
  /** SIGKILL; resolves when the process is gone. */
  kill: () => Promise<void>;
  errors: () => string;
};

/** Starts a writing process. Only what has arrived here counts as acknowledged. */
export function startWriter(args: readonly string[]): Writer {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', writer, ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Hundreds of these are started: compiled code is kept between them.
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'copydesk-fault-compile-cache') },
    },
  );
  let last = 0;
  let count = 0;
  let rest = '';
  let errors = '';
  let waiting: { count: number; go: () => void } | null = null;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      waiting?.go();
      resolve();
    });
  });
  child.stderr?.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  child.stdout?.on('data', (data: Buffer) => {
    const lines = (rest + data.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      last = Number(line);
      count += 1;
    }
    if (waiting && count >= waiting.count) waiting.go();
  });
  return {
    heard: () => ({ last, count }),
    until: (wanted) =>
      new Promise((resolve) => {
        if (count >= wanted || child.exitCode !== null) resolve();
        else waiting = { count: wanted, go: resolve };
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    errors: () => errors,
  };
}
