import path from 'node:path';
import { ok } from '../../shared/kit/result.ts';
import { say, saidOf, type Said } from '../../shared/protocol/said.ts';
import { drillResult, type DrillResult, type StoreHealth } from '../../shared/protocol/library.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { newestCopyAt } from '../store/snapshots.ts';
import type { ReadDb } from '../store/sql.ts';
import { countStories } from '../store/stories.ts';
import type { OutputOf } from '../../shared/protocol/index.ts';
import type { Answer, CoreContext } from './context.ts';

/** What is known of the store besides its rows; the upkeep writes it, the health call reads it. */
export type Condition = {
  /** A check after an unclean stop is under way. */
  checking: boolean;
  /** What a check found; the store still opens. */
  damaged: boolean;
  /** For the person, such as that the disk is nearly full. */
  warning: Said | null;
};

export const goodCondition = (): Condition => ({ checking: false, damaged: false, warning: null });

const DRILL = 'drill';

/** The last restore drill, as far as this app can read what was noted of it. */
function lastDrill(db: ReadDb): DrillResult | null {
  const read = drillResult.safeParse(readSetting(db, DRILL));
  return read.success ? read.data : null;
}

/** Notes what came of a restore drill and tells every window. A store that takes no writes only tells. */
export function noteDrill(ctx: CoreContext, result: DrillResult): void {
  if (!ctx.store.readonly)
    ctx.store.write((db) => {
      writeSetting(db, DRILL, result);
    });
  setCondition(ctx, {});
}

export function healthOf(ctx: CoreContext): StoreHealth {
  const { store, condition } = ctx;
  const lastSnapshotAt = newestCopyAt(store.paths.snapshots);
  if (store.damage)
    return {
      state: 'damaged',
      stories: 0,
      bytes: store.size(),
      lastSnapshotAt,
      lastDrill: null,
      warning: saidOf(store.damage),
    };
  return {
    state: condition.damaged
      ? 'damaged'
      : condition.checking
        ? 'checking'
        : store.readonly
          ? 'read-only'
          : 'good',
    stories: countStories(store.db),
    bytes: store.size(),
    lastSnapshotAt,
    lastDrill: lastDrill(store.db),
    warning: condition.damaged ? say('store.check-failed') : condition.warning,
  };
}

export const readHealth = (ctx: CoreContext): Answer<StoreHealth> => ok(healthOf(ctx));

/** Changes what is known and tells every window. */
export function setCondition(ctx: CoreContext, change: Partial<Condition>): void {
  Object.assign(ctx.condition, change);
  ctx.ports.publish('store.health', { health: healthOf(ctx) });
}

/** Where the profile's things lie on this computer. */
export const readFolders = (ctx: CoreContext): Answer<OutputOf<'store.folders'>> =>
  ok({
    profile: path.dirname(ctx.store.paths.store),
    snapshots: ctx.store.paths.snapshots,
    exports: ctx.ports.exportsDir,
  });
