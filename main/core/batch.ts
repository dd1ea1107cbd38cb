import type { ArticleMeta } from '../../shared/article/meta.ts';
import { sameJson } from '../../shared/kit/json.ts';
import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { say, saidOf } from '../../shared/protocol/said.ts';
import type { StoryChange } from '../../shared/protocol/story.ts';
import { fold } from '../store/story-facts.ts';
import { setArchived, setBinned, storyRecord } from '../store/stories.ts';
import { headlineOf } from '../store/story-rows.ts';
import { appendRevision } from './append.ts';
import { stepOfMany } from './many-steps.ts';
import { inBulk, type Answer, type CoreContext } from './context.ts';

type Batch = OutputOf<'story.batch'>;
type Item = ParsedOf<'story.batch'>['items'][number];

/**
 * Changes fields of many stories in one transaction. Each changed text is a revision of its own with the cause `batch`;
 * the shelf is no part of the text and makes none. A status goes by the table of steps. A story that cannot be read, or may
 * not take the step, is left wholly as it is and named, and the others go on. Windows that have one of the stories open hear of it and take the new text over, or put it together with what is unsaved there.
 */
export function changeStories(ctx: CoreContext, input: ParsedOf<'story.batch'>): Answer<Batch> {
  const batch: Batch = { changed: [], same: 0, refused: [] };
  inBulk(ctx, () => {
    // A full disk lets the work be done once more from the start.
    Object.assign(batch, { changed: [], same: 0, refused: [] });
    for (const item of input.items) changeOne(ctx, input, item, batch);
  });
  const storyIds = batch.changed.map((change) => change.storyId);
  if (storyIds.length > 0) ctx.ports.publish('stories.changed', { storyIds });
  return ok(batch);
}

function changeOne(
  ctx: CoreContext,
  given: ParsedOf<'story.batch'>,
  { storyId, set }: Item,
  batch: Batch,
): void {
  const story = storyRecord(ctx.store.db, storyId);
  if (!story) {
    batch.refused.push({ storyId, headline: '', why: [say('story.gone')], anyway: false });
    return;
  }
  const was: StoryChange = {};
  const { archived, binned, ...fields } = set;
  if (Object.keys(fields).length > 0) {
    const head = ctx.heads.get(storyId);
    if (!head.ok) {
      const headline = headlineOf(ctx.store.db, story.story_key);
      batch.refused.push({ storyId, headline, why: [saidOf(head.problem)], anyway: false });
      return;
    }
    const { article } = head.value;
    const moved = fields.status === undefined ? null : stepOfMany(ctx, head.value, fields.status, given);
    if (moved && 'why' in moved) {
      batch.refused.push({ storyId, headline: headlineOf(ctx.store.db, story.story_key), ...moved });
      return;
    }
    const meta = changedMeta(article.meta, fields);
    if (!sameJson(meta, article.meta)) {
      Object.assign(was, inverseOf(article.meta, meta, fields));
      appendRevision(
        ctx,
        head.value,
        { ...article, meta },
        {
          cause: 'batch',
          session: given.session,
          sealed: true,
          ...(moved ? { step: moved.take } : {}),
        },
      );
    }
  }
  ctx.store.write((db) => {
    if (archived !== undefined && archived !== (story.archived === 1)) {
      setArchived(db, story.story_key, archived);
      was.archived = !archived;
    }
    if (binned !== undefined && binned !== (story.binned === 1)) {
      setBinned(db, story.story_key, binned);
      was.binned = !binned;
    }
  });
  if (Object.keys(was).length === 0) batch.same += 1;
  else batch.changed.push({ storyId, was });
}

type Fields = Omit<StoryChange, 'archived' | 'binned'>;

/** A field that is given as null or empty is taken away, so that absent and empty never differ. */
function put<K extends 'desk' | 'assignee' | 'plannedWords' | 'deadline'>(
  meta: ArticleMeta,
  key: K,
  value: ArticleMeta[K] | null,
): ArticleMeta {
  const { [key]: _, ...rest } = meta;
  return value === null || value === '' || value === undefined
    ? (rest as ArticleMeta)
    : { ...meta, [key]: value };
}

/** The fields of a story after a change. Keywords are the same when they fold alike; the spelling that is there stays. */
export function changedMeta(meta: ArticleMeta, set: Fields): ArticleMeta {
  let next = meta;
  if (set.status !== undefined) next = { ...next, status: set.status };
  if (set.desk !== undefined) next = put(next, 'desk', set.desk);
  if (set.assignee !== undefined) next = put(next, 'assignee', set.assignee);
  if (set.plannedWords !== undefined) next = put(next, 'plannedWords', set.plannedWords);
  if (set.deadline !== undefined) next = put(next, 'deadline', set.deadline);
  if (set.addKeywords === undefined && set.removeKeywords === undefined) return next;
  const gone = new Set(set.removeKeywords?.map(fold));
  const kept = next.keywords.filter((keyword) => !gone.has(fold(keyword)));
  const there = new Set(kept.map(fold));
  const added = (set.addKeywords ?? []).filter(
    (keyword) => keyword.trim() !== '' && !there.has(fold(keyword)),
  );
  return { ...next, keywords: [...kept, ...added].slice(0, 200) };
}

/** The change that leads back: only of what was really changed, so that undoing touches nothing else. */
function inverseOf(before: ArticleMeta, after: ArticleMeta, set: Fields): StoryChange {
  const missing = (from: ArticleMeta, to: ArticleMeta): string[] => {
    const there = new Set(to.keywords.map(fold));
    return from.keywords.filter((keyword) => !there.has(fold(keyword)));
  };
  const [removed, added] = [missing(before, after), missing(after, before)];
  return {
    ...(before.status === after.status ? {} : { status: before.status }),
    ...(set.desk === undefined || before.desk === after.desk ? {} : { desk: before.desk ?? null }),
    ...(set.assignee === undefined || before.assignee === after.assignee
      ? {}
      : { assignee: before.assignee ?? null }),
    ...(set.plannedWords === undefined || before.plannedWords === after.plannedWords
      ? {}
      : { plannedWords: before.plannedWords ?? null }),
    ...(set.deadline === undefined || sameJson(before.deadline, after.deadline)
      ? {}
      : { deadline: before.deadline ?? null }),
    ...(removed.length > 0 ? { addKeywords: removed } : {}),
    ...(added.length > 0 ? { removeKeywords: added } : {}),
  };
}
