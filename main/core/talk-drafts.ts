import { blockIdFrom } from '../../shared/kit/ids.ts';
import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { storyRecord } from '../store/stories.ts';
import { draftRecord, draftsOf, dropDraft, putDraft } from '../store/talk-drafts.ts';
import { notFound, type Answer, type CoreContext } from './context.ts';

export function listDrafts(
  ctx: CoreContext,
  { storyId }: ParsedOf<'draft.list'>,
): Answer<OutputOf<'draft.list'>> {
  const story = storyRecord(ctx.store.db, storyId);
  return story ? ok(draftsOf(ctx.store.db, story.story_key)) : notFound();
}

/** Keeps half-written words, also of a story in the bin; acknowledged when they are on the disk. */
export function keepDraft(ctx: CoreContext, input: ParsedOf<'draft.put'>): Answer<OutputOf<'draft.put'>> {
  const { storyId, about, text } = input;
  const story = storyRecord(ctx.store.db, storyId);
  if (!story) return notFound();
  const kept = ctx.store.write((db) => {
    const before = draftRecord(db, input.draftId);
    const mine = before === undefined || before.story_key === story.story_key;
    // An answer that was lost on its way: the same words again are no other writing.
    if (before && mine && before.text === text) return { draftId: input.draftId, number: before.number };
    const clash = before !== undefined && (!mine || before.number !== input.number);
    const draftId = clash ? blockIdFrom(ctx.ports.random(12)) : input.draftId;
    const number = clash ? 1 : input.number + 1;
    putDraft(db, story.story_key, { draftId, number, about, text, at: ctx.ports.now() });
    return { draftId, number };
  });
  ctx.ports.publish('drafts.changed', { storyId });
  return ok(kept);
}

export function forgetDraft(ctx: CoreContext, input: ParsedOf<'draft.drop'>): Answer<OutputOf<'draft.drop'>> {
  const { storyId, draftId, number } = input;
  const story = storyRecord(ctx.store.db, storyId);
  if (!story) return notFound();
  const gone = ctx.store.write((db) => dropDraft(db, story.story_key, draftId, number));
  if (gone) ctx.ports.publish('drafts.changed', { storyId });
  return ok({});
}
