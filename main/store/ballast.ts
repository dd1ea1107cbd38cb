import { closeSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Kept on the disk so that it can be given back when the disk is full and the log must still be folded in. */
export const BALLAST_BYTES = 2 * 1024 * 1024;

const present = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined;

/** Lays the ballast down when there is room to spare. Never fails: without it the store works as before. */
export function layBallast(file: string): boolean {
  if (present(file)) return true;
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    if (bavail * bsize < BALLAST_BYTES * 2) return false;
    const handle = openSync(file, 'wx', 0o600);
    try {
      // Not zeros: some file systems would store those as a hole and keep no room at all.
      const chunk = Buffer.alloc(64 * 1024, 0xa5);
      for (let written = 0; written < BALLAST_BYTES; written += chunk.length) writeSync(handle, chunk);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return true;
  } catch {
    rmSync(file, { force: true });
    return false;
  }
}

/** Gives the room back; false when there was none to give. */
export function dropBallast(file: string): boolean {
  if (!present(file)) return false;
  rmSync(file, { force: true });
  return true;
}
