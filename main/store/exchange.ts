import { copyFile } from 'node:fs/promises';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { land, moveStore, storeFiles, syncFolder } from './files.ts';

/**
 * Exchanging a store for another file so that a crash at any moment leaves one of the two, never none: the new file is
 * made whole beside the old one and given the name `….next`. That is the decision. From then on the exchange is finished
 * by whoever opens the profile next, if not by us.
 */
export const nextStore = (store: string): string => `${store}.next`;

const half = (store: string): string => `${store}.next.part`;

/** Makes a copy the next store. The store itself is not touched yet. */
export async function decideCopy(from: string, store: string): Promise<void> {
  try {
    await copyFile(from, half(store));
    land(half(store), nextStore(store));
  } catch (error) {
    rmSync(half(store), { force: true });
    throw error;
  }
}

/** Makes a finished, closed store file the next one. */
export const decideFile = (made: string, store: string): void => {
  land(made, nextStore(store));
};

/** Moves the old files aside and the next store into their place. Nothing is deleted. No connection may be open. */
export function finishExchange(store: string, aside: string): void {
  if (!existsSync(nextStore(store))) return;
  // With its log: one left behind would be replayed into the new store.
  if (storeFiles(store).some((file) => existsSync(file))) moveStore(store, aside, existsSync);
  renameSync(nextStore(store), store);
  syncFolder(dirname(store));
}
