import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import type { Ack, Cause, RevisionRow } from '../../shared/protocol/story.ts';
import { readRevision, revisionRecords, sealRevision, toRevisionRow } from '../store/revisions.ts';
import { openRevisions, storyRecord } from '../store/stories.ts';
import { announce, appendRevision, sealHead } from './append.ts';
import { notFound, type Answer, type CoreContext } from './context.ts';
import { ackOf, conflict, isBase } from './heads.ts';

export function listRevisions(ctx: CoreContext, input: ParsedOf<'revision.list'>): Answer<RevisionRow[]> {
  const story = storyRecord(ctx.store.db, input.storyId);
  if (!story) return notFound();
  return ok(revisionRecords(ctx.store.db, story.story_key, input.limit, input.before).map(toRevisionRow));
}

export function readOne(
  ctx: CoreContext,
  input: ParsedOf<'revision.read'>,
): Answer<OutputOf<'revision.read'>> {
  const story = storyRecord(ctx.store.db, input.storyId);
  if (!story) return notFound();
  const read = readRevision(ctx.store.db, story.story_key, input.number);
  if (!read.ok) return read;
  return ok({ row: toRevisionRow(read.value.record), article: read.value.article });
}

export function restoreRevision(
  ctx: CoreContext,
  input: ParsedOf<'revision.restore'>,
): Answer<OutputOf<'revision.restore'>> {
  const head = ctx.heads.get(input.storyId);
  if (!head.ok) return head;
  if (!isBase(head.value, input.base)) return conflict(head.value);
  const read = readRevision(ctx.store.db, head.value.storyKey, input.number);
  if (!read.ok) return read;
  const { article } = read.value;
  const next = appendRevision(ctx, head.value, article, {
    cause: 'restore',
    session: input.session,
    sealed: true,
  });
  return ok({ ack: announce(ctx, next, input.session), article });
}

/** Names the head. Its text is not touched; a head that already has a name is followed by a revision with the new one. */
export function nameRevision(ctx: CoreContext, input: ParsedOf<'revision.name'>): Answer<Ack> {
  const head = ctx.heads.get(input.storyId);
  if (!head.ok) return head;
  if (!isBase(head.value, input.base)) return conflict(head.value);
  if (head.value.record.name === null) return ok(ackOf(sealHead(ctx, head.value, 'named', input.name)));
  const next = appendRevision(ctx, head.value, head.value.article, {
    cause: 'named',
    session: input.session,
    sealed: true,
    name: input.name,
  });
  return ok(announce(ctx, next, input.session));
}

/** Ends open revisions that nobody wrote into since a moment, as when a person walks away from the desk. */
export function sealIdle(ctx: CoreContext, idleSince: number, cause: Cause): number {
  const idle = openRevisions(ctx.store.db, idleSince);
  if (idle.length === 0) return 0;
  ctx.store.write((db) => {
    for (const open of idle) sealRevision(db, open.story_key, open.number, cause);
  });
  for (const open of idle) ctx.heads.amend(open.story_id, open.number, { cause });
  return idle.length;
}

/**
 * Ends the open revisions of stories that leave the house, and says which revision leaves. Stories that are not there
 * are left out of the answer. One transaction for all.
 */
export function sealHeads(
  ctx: CoreContext,
  storyIds: readonly string[],
  cause: Cause,
): Map<string, { storyKey: number; number: number }> {
  const heads = new Map<string, { storyKey: number; number: number }>();
  for (const storyId of storyIds) {
    const story = storyRecord(ctx.store.db, storyId);
    if (story) heads.set(storyId, { storyKey: story.story_key, number: story.head_number });
  }
  const open = openRevisions(ctx.store.db).filter((r) => heads.get(r.story_id)?.number === r.number);
  if (open.length > 0) {
    ctx.store.write((db) => {
      for (const r of open) sealRevision(db, r.story_key, r.number, cause);
    });
    for (const r of open) ctx.heads.amend(r.story_id, r.number, { cause });
  }
  return heads;
}
