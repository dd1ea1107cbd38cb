import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WINDOWS = process.platform === 'win32';

/** Tools are found in node_modules, and the `node` that they ask for is the pinned one. */
const PATH = [
  path.join(ROOT, 'node_modules', 'node', 'bin'),
  path.join(ROOT, 'node_modules', '.bin'),
  process.env.PATH ?? '',
].join(path.delimiter);

export type Ran = { code: number; output: string; ms: number; late: boolean };

const running = new Set<ChildProcess>();

/** Ends a step and everything it started: it leads a process group of its own. */
function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (WINDOWS) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    for (const child of running) end(child);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });

/**
 * Runs one tool in the repository and keeps what it said. `limitMs` is the longest it may take; `line` hears every line as
 * it is said.
 */
export function runTool(
  name: string,
  args: readonly string[],
  given: { limitMs: number; env?: Record<string, string>; line?: (line: string) => void },
): Promise<Ran> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(name, [...args], {
      cwd: ROOT,
      env: { ...process.env, PATH, FORCE_COLOR: '0', ...given.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !WINDOWS,
      shell: WINDOWS,
    });
    running.add(child);
    let output = '';
    let late = false;
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-2_000_000);
    };
    child.stdout.on('data', keep);
    if (given.line) createInterface({ input: child.stdout }).on('line', given.line);
    child.stderr.on('data', keep);
    const limit = setTimeout(() => {
      late = true;
      end(child);
    }, given.limitMs);
    child.on('error', (error) => {
      output += `${name} could not be started: ${error.message}\n`;
    });
    child.on('close', (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code: code ?? 1, output, ms: performance.now() - started, late });
    });
  });
}
