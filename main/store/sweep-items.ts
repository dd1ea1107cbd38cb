import { dropItems, strayItems } from './jobs.ts';
import type { Store } from './store.ts';

/** Items removed in one transaction: a save waits no longer than for these. */
const STEP = 1000;

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Removes the items of a job that is not there, in steps between which saves go through. */
export async function sweepItems(store: Store, jobId: string): Promise<void> {
  const { life } = store;
  while (store.life === life && store.write((db) => dropItems(db, jobId, STEP))) await breathe();
}

/** The same for all that a dead process left. Only at the start: later, items without a job may be a job to come. */
export async function sweepStrays(store: Store): Promise<void> {
  for (const jobId of strayItems(store.db)) await sweepItems(store, jobId);
}
