import { findStories, makeSamples, verifyStore } from '../core/maintenance.ts';
import type { Handlers } from './handler.ts';

/** For the command line and tests; the gate keeps views out. */
export const maintenanceHandlers = {
  'story.find': findStories,
  'store.verify': verifyStore,
  'sample.make': makeSamples,
} satisfies Handlers;
