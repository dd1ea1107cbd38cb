import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import type { SnapshotRow } from '../../shared/protocol/library.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import { decideCopy, finishExchange } from '../store/exchange.ts';
import { problemOf } from '../store/problems.ts';
import {
  listCopies,
  pruneCopies,
  SnapshotRefused,
  snapshotPath,
  takeCopy,
  verifyCopy,
  type Reason,
} from '../store/snapshots.ts';
import { countStories } from '../store/stories.ts';
import { notFound, type Answer, type CoreContext } from './context.ts';
import { setCondition } from './health.ts';
import { sealIdle } from './revisions.ts';

export const listSnapshots = (ctx: CoreContext): Answer<SnapshotRow[]> =>
  ok(listCopies(ctx.store.paths.snapshots));

/** One at a time: two copies of a large store would only slow each other. */
const underWay = new WeakSet<CoreContext>();

export async function takeSnapshot(ctx: CoreContext, reason: Reason): Promise<Answer<SnapshotRow>> {
  if (underWay.has(ctx)) return fail({ kind: 'busy', ...say('snapshot.busy') });
  const { store, ports } = ctx;
  // A damaged store answers here with its own problem.
  countStories(store.db);
  underWay.add(ctx);
  const began = ports.now();
  try {
    const row = await takeCopy(store.paths.snapshots, store.paths.store, began, reason);
    pruneCopies(store.paths.snapshots);
    ports.log('info', 'snapshot.taken', {
      snapshot: row.id,
      bytes: row.bytes,
      stories: row.stories,
      ms: ports.now() - began,
    });
    return ok(row);
  } catch (error) {
    const problem = problemOf(error);
    ports.log('error', 'snapshot.failed', { reason, code: problem?.detail ?? 'none' });
    if (!problem && !(error instanceof SnapshotRefused)) throw error;
    return fail({
      kind: 'not-saved',
      ...say(
        problem?.kind === 'not-saved' || problem?.kind === 'read-only'
          ? 'snapshot.not-written'
          : 'snapshot.not-verified',
      ),
    });
  } finally {
    underWay.delete(ctx);
  }
}

/** A folder for files that are set aside, never deleted. */
export const asideFolder = (ctx: CoreContext, why: string): string =>
  join(
    ctx.store.paths.quarantine,
    `${new Date(ctx.ports.now()).toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z-${why}`,
  );

/**
 * Goes back to a snapshot. The store as it was becomes a snapshot itself first; one that is too damaged for that is moved
 * to quarantine as it is. Every view must read everything again afterwards.
 */
export async function restoreSnapshot(
  ctx: CoreContext,
  input: ParsedOf<'snapshot.restore'>,
): Promise<Answer<OutputOf<'snapshot.restore'>>> {
  const { store } = ctx;
  const from = snapshotPath(store.paths.snapshots, input.id);
  if (!existsSync(from)) return notFound(say('snapshot.gone'));
  if (verifyCopy(from) === null)
    return fail({
      kind: 'damaged',
      ...say('snapshot.damaged'),
    });
  await ctx.pauseJobs();
  if (store.damage === null) sealIdle(ctx, Number.MAX_SAFE_INTEGER, 'restore');
  // A save that was acknowledged now would be in neither store: it waits in its window until the exchange is over.
  const thaw = store.freeze(RESTORING);
  try {
    return await exchange(ctx, from, input.id, thaw);
  } finally {
    thaw();
    ctx.resumeJobs();
  }
}

const RESTORING: Problem = {
  kind: 'not-saved',
  ...say('snapshot.restoring'),
};

async function exchange(
  ctx: CoreContext,
  from: string,
  id: string,
  thaw: () => void,
): Promise<Answer<OutputOf<'snapshot.restore'>>> {
  const { store, ports } = ctx;
  const readable = store.damage === null;
  const before = readable ? await takeSnapshot(ctx, 'before-restore') : null;
  if (before && !before.ok && before.problem.kind === 'busy') return before;
  const aside = asideFolder(ctx, 'replaced');
  try {
    await decideCopy(from, store.paths.store);
  } catch (error) {
    const problem = problemOf(error);
    if (problem) return fail(problem);
    throw error;
  }
  const replaced = store.replace(() => {
    finishExchange(store.paths.store, aside);
  });
  thaw();
  ctx.heads.clear();
  if (!replaced.ok) return replaced;
  // The whole text of what was set aside is in the snapshot taken of it; without one, the files stay in quarantine.
  if (before?.ok) rmSync(aside, { recursive: true, force: true });
  ports.log('info', 'store.restored', { snapshot: id, quarantined: !before?.ok });
  ports.publish('store.replaced', { reason: 'restored' });
  setCondition(ctx, { damaged: false, checking: false, warning: null });
  return ok({
    stories: countStories(store.db),
    kept: before?.ok ? before.value.id : aside.slice(store.paths.quarantine.length + 1),
  });
}
