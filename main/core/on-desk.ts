import { fail, ok } from '../../shared/kit/result.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import { storyRecord, type StoryRecord } from '../store/stories.ts';
import { notFound, type Answer, type CoreContext } from './context.ts';

/** A story on the desk: what is said about it and done with it waits until it is out of the bin and the archive. */
export function storyOnDesk(ctx: CoreContext, storyId: string): Answer<StoryRecord> {
  const story = storyRecord(ctx.store.db, storyId);
  if (!story) return notFound();
  if (story.binned === 1) return fail({ kind: 'read-only', ...say('talk.binned') });
  if (story.archived === 1) return fail({ kind: 'read-only', ...say('talk.archived') });
  return ok(story);
}

export const tooLong = (
  code: 'talk.too-long' | 'flow.note-too-long' | 'talk.too-many-words',
  most: number,
  length: number,
): { ok: false; problem: Problem } =>
  fail({
    kind: 'too-large' as const,
    ...(code === 'talk.too-many-words' ? say(code, { most }) : say(code, { most, length })),
  });
