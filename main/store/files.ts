import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where things live in a profile's folder. */
export const paths = (profileDir: string) => ({
  store: join(profileDir, 'copydesk.db'),
  lock: join(profileDir, 'writer.lock.db'),
  running: join(profileDir, 'running'),
  ballast: join(profileDir, 'ballast.bin'),
  media: join(profileDir, 'media'),
  snapshots: join(profileDir, 'snapshots'),
  quarantine: join(profileDir, 'quarantine'),
  /** A backup that is being proved lies here for as long as that takes. */
  drill: join(profileDir, 'drill'),
  logs: join(profileDir, 'logs'),
});
export type ProfilePaths = ReturnType<typeof paths>;

/** Makes a file's content durable. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes names in a folder durable. Windows has no such call and keeps names in its own log. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Gives a finished, flushed file its final name, durably. */
export function land(temporary: string, final: string): void {
  syncFile(temporary);
  renameSync(temporary, final);
  syncFolder(dirname(final));
}

/** The files that make up one SQLite store. */
export const storeFiles = (file: string): string[] => [file, `${file}-wal`, `${file}-shm`];

/** Moves a store's files into a folder of their own; across file systems they are copied before they are removed. */
export function moveStore(file: string, folder: string, exists: (path: string) => boolean): void {
  mkdirSync(folder, { recursive: true });
  const name = (path: string): string => join(folder, path.slice(dirname(file).length + 1));
  for (const path of storeFiles(file).filter(exists)) {
    try {
      renameSync(path, name(path));
    } catch {
      copyFileSync(path, name(path));
      syncFile(name(path));
      rmSync(path);
    }
  }
  syncFolder(folder);
  syncFolder(dirname(file));
}
