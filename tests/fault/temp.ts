import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one run, removed afterwards whatever happens. */
export async function inFolder<T>(work: (dir: string) => T | Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'copydesk-fault-'));
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Runs a system command; false when it is missing or refuses. */
export const system = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Why mounts cannot be tested here; null when they can. */
export function mountFault(): string | null {
  if (process.platform !== 'linux') return 'needs Linux';
  if (process.getuid?.() !== 0) return 'needs root';
  return null;
}

/** A small file system in memory; null when the system refuses it. */
export async function inTmpfs<T>(
  megabytes: number,
  work: (dir: string) => T | Promise<T>,
): Promise<T | null> {
  return inFolder(async (dir) => {
    if (!system('mount', '-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', dir)) return null;
    try {
      return await work(dir);
    } finally {
      system('umount', '-l', dir);
    }
  });
}
