import { layBallast } from '../store/ballast.ts';
import { checkStatements, failedChecks, onlyIndexFailed } from '../store/check.ts';
import { runAside } from '../store/driver.ts';
import { sweepMedia } from '../store/media.ts';
import { problemOf } from '../store/problems.ts';
import { indexSomeStale, rebuildIndex } from '../store/search-index.ts';
import { newestCopyAt, listCopies, pruneCopies } from '../store/snapshots.ts';
import { sealAll } from '../store/stories.ts';
import { storiesAfter } from '../store/stories-in-order.ts';
import { countDamagedThreads } from '../store/threads.ts';
import { say } from '../../shared/protocol/said.ts';
import type { CoreContext } from './context.ts';
import { clearDrill } from './drill.ts';
import { setCondition } from './health.ts';
import { sealIdle } from './revisions.ts';
import { takeSnapshot } from './snapshots.ts';

/** The work nobody asks for: sealing, indexing, snapshots, room on the disk. */
export type Upkeep = {
  /** Stories changed; a moment later, when nobody saves, search is brought in step. */
  wake: () => void;
  stop: () => void;
};

/** A revision nobody wrote into for so long is a finished thought. */
const PAUSE_MS = 10 * 60_000;
const ROUND_MS = 60_000;
const INDEX_AFTER_MS = 2_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export function startUpkeep(ctx: CoreContext): Upkeep {
  const { ports, store } = ctx;
  let indexing: NodeJS.Timeout | null = null;
  let worked = false;

  const guarded = (event: string, work: () => void | Promise<unknown>): void => {
    const failed = (error: unknown): void => {
      ports.log('error', event, { code: problemOf(error)?.detail ?? 'none' });
    };
    try {
      const running = work();
      if (running) running.catch(failed);
    } catch (error) {
      failed(error);
    }
  };

  const index = (): void => {
    indexing = null;
    guarded('upkeep.index', () => {
      if (!store.damage && indexSomeStale(store)) indexing = setTimeout(index, 50).unref();
    });
  };

  const round = (): void => {
    if (store.damage) return;
    guarded('upkeep.seal', () => {
      sealIdle(ctx, ports.now() - PAUSE_MS, 'pause');
    });
    guarded('upkeep.ballast', () => {
      if (layBallast(store.paths.ballast) && ctx.condition.warning !== null)
        setCondition(ctx, { warning: null });
    });
    if (!worked) return;
    guarded('upkeep.snapshot', async () => {
      const due = dueSnapshot(store.paths.snapshots, ports.now());
      if (due === null) return;
      worked = false;
      await takeSnapshot(ctx, due);
    });
  };

  const rounds = setInterval(round, ROUND_MS).unref();
  guarded('upkeep.sweep', () => {
    sweepMedia(store.paths.media);
    pruneCopies(store.paths.snapshots);
    clearDrill(ctx);
  });
  if (!store.damage) {
    guarded('upkeep.recover', () => {
      const sealed = store.write((db) => sealAll(db, 'recovered'));
      if (sealed > 0) ports.log('warn', 'revisions.recovered', { revisions: sealed });
    });
    indexing = setTimeout(index, INDEX_AFTER_MS).unref();
    if (store.unclean) guarded('upkeep.check', () => checkStore(ctx));
  }

  return {
    wake: () => {
      worked = true;
      if (indexing) clearTimeout(indexing);
      indexing = setTimeout(index, INDEX_AFTER_MS).unref();
    },
    stop: () => {
      clearInterval(rounds);
      if (indexing) clearTimeout(indexing);
    },
  };
}

/** The first snapshot of a day is kept as that day's; further ones are hourly while there is work. */
export function dueSnapshot(folder: string, now: number): 'daily' | 'hourly' | null {
  const newest = newestCopyAt(folder);
  if (newest !== null && now - newest < HOUR_MS && now >= newest) return null;
  const daily = listCopies(folder).find((row) => row.reason === 'daily');
  return daily && now - daily.takenAt < DAY_MS && now >= daily.takenAt ? 'hourly' : 'daily';
}

/** So many stories are looked at before other calls have their turn. */
const STORIES_A_STEP = 20;

/** Compares what was said about every story with its checksums; what does not match is told, and stays. */
async function checkTalk(ctx: CoreContext): Promise<void> {
  const { life } = ctx.store;
  let threads = 0;
  let stories = 0;
  for (let after = 0; ;) {
    const some = storiesAfter(ctx.store.db, after, STORIES_A_STEP);
    const found = some.map((story) => countDamagedThreads(ctx.store.db, story.story_key));
    threads += found.reduce((sum, n) => sum + n, 0);
    stories += found.filter((n) => n > 0).length;
    const last = some.at(-1);
    if (!last || some.length < STORIES_A_STEP) break;
    after = last.story_key;
    await new Promise((resolve) => setImmediate(resolve));
    if (ctx.store.life !== life) return;
  }
  if (threads === 0) return;
  ctx.ports.log('error', 'talk.damaged', { threads, stories });
  setCondition(ctx, { warning: say('talk.check-found', { threads, stories }) });
}

/**
 * After a stop that was not a close, the file is checked on a thread of its own while work goes on. An index that does not
 * fit its words is made again: nothing is lost by it, and nobody needs to hear of it.
 */
export async function checkStore(ctx: CoreContext): Promise<void> {
  setCondition(ctx, { checking: true });
  let good = false;
  try {
    const rows = await runAside(ctx.store.paths.store, checkStatements());
    const index = onlyIndexFailed(rows[0]);
    good = failedChecks(rows).every((name) => name === 'quick_check' && index);
    if (good) await checkTalk(ctx);
    // Where it cannot be written now, as on a full disk, the store is no worse for it and the next check tries again.
    if (index) {
      ctx.store.write(rebuildIndex);
      ctx.ports.log('warn', 'store.reindexed', {});
    }
  } finally {
    ctx.ports.log(good ? 'info' : 'error', 'store.checked', { good });
    setCondition(ctx, { checking: false, damaged: !good });
  }
}
