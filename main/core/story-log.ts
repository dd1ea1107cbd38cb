import { loggedChanges, wentOn, type Logged } from '../../shared/article/workflow/log.ts';
import type { ArticleMeta } from '../../shared/article/meta.ts';
import { person, type Person } from '../../shared/article/talk/thread.ts';
import { uuidv7 } from '../../shared/kit/ids.ts';
import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { goOnWithLine, logOf, newestLine, writeLine } from '../store/story-log.ts';
import { storyRecord } from '../store/stories.ts';
import type { WriteDb } from '../store/sql.ts';
import { notFound, type Answer, type CoreContext } from './context.ts';
import { readProfile } from './profile.ts';

/** A new id, unique everywhere. */
export const newId = (ctx: CoreContext): string => uuidv7(ctx.ports.now(), ctx.ports.random(10));

/** Who sits here, as what is said and done is signed. */
export const me = (ctx: CoreContext): Person => {
  const { name, initials } = readProfile(ctx.store.db);
  return person.parse({ name, initials });
};

/** Writes what happened into a story's log, in the transaction in which it happens. */
export function logLines(ctx: CoreContext, db: WriteDb, storyKey: number, lines: readonly Logged[]): void {
  // Every save comes by here, and most have nothing to tell.
  if (lines.length === 0) return;
  const by = me(ctx);
  for (const what of lines) writeLine(db, storyKey, { lineId: newId(ctx), at: ctx.ports.now(), by, what });
}

/**
 * Logs what a new head changes in the fields that the desk goes by. While one revision is being written, a name that is
 * typed letter by letter goes on in one line.
 */
export function logChanges(
  ctx: CoreContext,
  db: WriteDb,
  storyKey: number,
  change: { before: ArticleMeta; after: ArticleMeta; number: number } & Parameters<typeof loggedChanges>[3],
): void {
  const { before, after, number, ...how } = change;
  for (const next of loggedChanges(before, after, number, how)) {
    const last = newestLine(db, storyKey, next.kind);
    const on = last && wentOn(last.line.what, next);
    if (last && on !== undefined) goOnWithLine(db, last.key, on);
    else logLines(ctx, db, storyKey, [next]);
  }
}

export function listLog(ctx: CoreContext, input: ParsedOf<'log.list'>): Answer<OutputOf<'log.list'>> {
  const story = storyRecord(ctx.store.db, input.storyId);
  if (!story) return notFound();
  const { records, next, damaged } = logOf(ctx.store.db, story.story_key, input);
  return ok({ lines: records.map(({ line }) => line), next, damaged });
}
