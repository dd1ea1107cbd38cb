import type { Answer } from '../../shared/protocol/define.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say, type Said } from '../../shared/protocol/said.ts';
import { fail } from '../../shared/kit/result.ts';
import type { Ports } from '../ports/index.ts';
import type { Store } from '../store/store.ts';
import type { Condition } from './health.ts';
import type { SharedFolder } from './handoff/shared-folder.ts';
import type { Heads } from './heads.ts';

/** What every use-case is given. `store.db` is asked for anew each time: restoring a snapshot exchanges it. */
export type CoreContext = {
  ports: Ports;
  store: Store;
  heads: Heads;
  condition: Condition;
  /** Imports being read, by the name their caller gave them. */
  readings: Map<string, AbortController>;
  /** The folder shared with other desks, watched; null where the desk is only read. */
  shared: SharedFolder | null;
  /** Something waits for the job runner. */
  wakeJobs: () => void;
  /** Lets the job runner finish its step and keeps it from the next, as while the store is exchanged. */
  pauseJobs: () => Promise<void>;
  resumeJobs: () => void;
  /** Stories changed: search and suggestions are brought in step when the core is idle. */
  wakeUpkeep: () => void;
};

/** Many writes in one transaction. When it fails, nothing of it stays: neither on the disk nor in memory. */
export function inBulk<T>(ctx: CoreContext, work: () => T): T {
  try {
    return ctx.store.write(work);
  } catch (error) {
    ctx.heads.clear();
    throw error;
  }
}

export const notFound = (what: Said = say('story.missing')): { ok: false; problem: Problem } =>
  fail({ kind: 'not-found' as const, ...what });

export const invalid = (path: string, why: Said): { ok: false; problem: Problem } =>
  fail({ kind: 'invalid' as const, ...why, path });

export type { Answer };
/** What the disk, the system or SQLite refused, in words for the person; the store knows its codes. */
export { problemOf } from '../store/problems.ts';
