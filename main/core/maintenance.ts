import { sampleStories } from '../../shared/samples/index.ts';
import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { say, saidOf } from '../../shared/protocol/said.ts';
import type { Damage } from '../../shared/protocol/maintenance.ts';
import { mediaAfter, readMediaFile } from '../store/media.ts';
import { readRevision, revisionRecords } from '../store/revisions.ts';
import { countDamagedThreads } from '../store/threads.ts';
import { storiesAfter, storyIdsFrom } from '../store/stories-in-order.ts';
import { inBulk, type Answer, type CoreContext } from './context.ts';
import { putStory } from './stories.ts';

/** Stories whose id begins so; the caller says that there are several, or that there are none. */
export const findStories = (
  ctx: CoreContext,
  input: ParsedOf<'story.find'>,
): Answer<OutputOf<'story.find'>> => ok({ storyIds: storyIdsFrom(ctx.store.db, input.prefix, 10) });

const STORIES_A_STEP = 100;
const PICTURES_A_STEP = 50;
const ALL_REVISIONS = 1_000_000;

function verifyStories(ctx: CoreContext, after: number): OutputOf<'store.verify'> {
  const { db } = ctx.store;
  const damaged: Damage[] = [];
  let revisions = 0;
  const stories = storiesAfter(db, after, STORIES_A_STEP);
  for (const story of stories) {
    for (const { number } of revisionRecords(db, story.story_key, ALL_REVISIONS)) {
      revisions += 1;
      const read = readRevision(db, story.story_key, number);
      if (!read.ok) damaged.push({ storyId: story.story_id, number, ...saidOf(read.problem) });
    }
    const threads = countDamagedThreads(db, story.story_key);
    if (threads > 0) damaged.push({ storyId: story.story_id, ...say('talk.damaged', { threads }) });
  }
  const last = stories.at(-1);
  const next = last && stories.length === STORIES_A_STEP ? `story:${String(last.story_key)}` : 'media:';
  return { next, stories: stories.length, revisions, media: 0, damaged };
}

function verifyMedia(ctx: CoreContext, after: string): OutputOf<'store.verify'> {
  const records = mediaAfter(ctx.store.db, after, PICTURES_A_STEP);
  const damaged = records
    .filter((record) => !readMediaFile(ctx.store.paths.media, record.media, record.type))
    .map(({ media }): Damage => ({ media, ...say('media.no-match') }));
  const last = records.at(-1);
  const next = last && records.length === PICTURES_A_STEP ? `media:${last.media}` : null;
  return { next, stories: 0, revisions: 0, media: records.length, damaged };
}

/** One step of reading everything again: all stories, then all pictures. */
export function verifyStore(
  ctx: CoreContext,
  { from }: ParsedOf<'store.verify'>,
): Answer<OutputOf<'store.verify'>> {
  if (from?.startsWith('media:')) return ok(verifyMedia(ctx, from.slice('media:'.length)));
  return ok(verifyStories(ctx, from === null ? 0 : Number(from.slice('story:'.length))));
}

/** Sample stories in one transaction, through the same door as any new story; told from now, so that some are due today. */
export function makeSamples(
  ctx: CoreContext,
  { count, seed }: ParsedOf<'sample.make'>,
): Answer<OutputOf<'sample.make'>> {
  const storyIds = inBulk(ctx, () =>
    Array.from(sampleStories({ count, seed, from: ctx.ports.now() }), ({ article, createdAt }) =>
      putStory(ctx, {
        session: 'sample-stories',
        article,
        cause: 'import',
        createdAt,
      }),
    ),
  ).map((ack) => ack.storyId);
  ctx.ports.publish('stories.changed', { storyIds });
  return ok({ stories: storyIds.length });
}
