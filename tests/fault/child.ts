import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Child = {
  /** Numbers acknowledged to us so far. */
  heard: () => {
    last: number;
    count: number;
    /** Saves that were refused because of the disk, and what else it said: neither is acknowledged. */
    refused: number;
    others: readonly string[];
  };
  /** Resolves when so many were heard, or the writer ended. */
  until: (count: number) => Promise<void>;
  /** SIGKILL; resolves when the process is gone. */
  kill: () => Promise<void>;
  errors: () => string;
};

/** Starts the process that saves for ever. */
export const startWriter = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Child =>
  startChild('writer.ts', args, env);

/** Starts a process that says a number a line. Only what has arrived here counts as acknowledged. */
export function startChild(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Child {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', file, ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Hundreds of these are started: compiled code is kept between them.
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: join(tmpdir(), 'copydesk-fault-compile-cache'),
        ...env,
      },
    },
  );
  let last = 0;
  let count = 0;
  let refused = 0;
  const others: string[] = [];
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
      if (line === 'not-saved') refused += 1;
      else if (Number.isNaN(Number(line))) others.push(line);
      else {
        last = Number(line);
        count += 1;
      }
    }
    if (waiting && count >= waiting.count) waiting.go();
  });
  return {
    heard: () => ({ last, count, refused, others: [...others] }),
    until: (wanted) =>
      new Promise((resolve) => {
        if (count >= wanted || child.exitCode !== null || child.signalCode !== null) resolve();
        else waiting = { count: wanted, go: resolve };
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    errors: () => errors,
  };
}
