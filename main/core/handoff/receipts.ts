import type { Receipt } from '../../../shared/formats/index.ts';
import { handoffsOf } from '../../store/handoffs.ts';
import { linesOf } from '../../store/story-log.ts';
import { logLines, me } from '../story-log.ts';
import type { CoreContext } from '../context.ts';

/** The newest receipts tell enough: those before went with earlier hand-offs. */
const MOST = 200;

/** What was taken in here of a story: goes back with the next hand-off, so that the sender knows it arrived. */
export const receiptsOf = (ctx: CoreContext, storyKey: number): Receipt[] =>
  handoffsOf(ctx.store.db, storyKey)
    .filter(({ direction }) => direction === 'in')
    .slice(0, MOST)
    .map(({ handoffId, seal, here }) => ({ handoffId, seal, by: me(ctx), at: here }));

/** Who took what had left here, by hand-off. */
export function takenBy(ctx: CoreContext, storyKey: number): Map<string, { by: string; at: number }> {
  const lines = linesOf(ctx.store.db, storyKey, 'handoff.taken');
  return new Map(
    lines.flatMap(({ what }) =>
      what.kind === 'handoff.taken' ? [[what.handoffId, { by: what.who, at: what.when }]] : [],
    ),
  );
}

/**
 * Notes in the story's log who took what left here, each once. Receipts for what never left, or with another seal, count for
 * nothing.
 * @returns true when there was something new
 */
export function hearReceipts(ctx: CoreContext, storyKey: number, receipts: readonly Receipt[]): boolean {
  if (receipts.length === 0) return false;
  const left = handoffsOf(ctx.store.db, storyKey).filter(({ direction }) => direction === 'out');
  const heard = takenBy(ctx, storyKey);
  const fresh = receipts.filter(
    ({ handoffId, seal }) =>
      !heard.has(handoffId) && left.some((out) => out.handoffId === handoffId && out.seal === seal),
  );
  if (fresh.length === 0) return false;
  ctx.store.write((db) => {
    logLines(
      ctx,
      db,
      storyKey,
      fresh.map(({ handoffId, by, at }) => ({ kind: 'handoff.taken', handoffId, who: by.name, when: at })),
    );
  });
  return true;
}
