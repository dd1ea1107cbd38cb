import { emptyArticle, MAX_BLOCKS, type Article } from '../../shared/article/article.ts';
import { applyPatch, isEmptyPatch } from '../../shared/article/patch.ts';
import { blockIdFrom, uuidv7 } from '../../shared/kit/ids.ts';
import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { say } from '../../shared/protocol/said.ts';
import type { Ack, Cause } from '../../shared/protocol/story.ts';
import { articleHash } from '../store/digest.ts';
import { encodeWhole } from '../store/encoding.ts';
import { insertRevision } from '../store/revisions.ts';
import { indexStory } from '../store/search-index.ts';
import { insertStory, setBinned, storyRecord } from '../store/stories.ts';
import { factsOf } from '../store/story-facts.ts';
import { announce, appendRevision, appendSide, sealHead } from './append.ts';
import { inBulk, invalid, notFound, type Answer, type CoreContext } from './context.ts';
import { tooMuchCut, wordsCut } from './cuts.ts';
import { ackOf, conflict, isBase } from './heads.ts';
import { readProfile } from './profile.ts';
import { bodyFault } from './steady.ts';

export type NewStory = {
  session: string;
  article: Article;
  cause: Cause;
  /** For imports and packages that bring their own. */
  storyId?: string;
  createdAt?: number;
};

/**
 * Writes a new story with one sealed revision. Nothing is announced: the caller does that once, also for thousands
 * in one transaction (see `inBulk`). The article must have passed {@link bodyFault}.
 */
export function putStory(ctx: CoreContext, given: NewStory): Ack {
  const { ports, store } = ctx;
  const { article } = given;
  const at = ports.now();
  const storyId = given.storyId ?? uuidv7(at, ports.random(10));
  const facts = factsOf(article);
  const sha256 = articleHash(article);
  const author = readProfile(store.db);
  store.write((db) => {
    const storyKey = insertStory(db, { storyId, createdAt: given.createdAt ?? at, at }, facts);
    insertRevision(
      db,
      {
        storyKey,
        number: 1,
        parent: null,
        cause: given.cause,
        name: null,
        author,
        session: given.session,
        at,
        sealed: true,
        side: false,
        sha256,
        words: facts.words,
        schemaVersion: article.schemaVersion,
      },
      encodeWhole(article),
    );
    indexStory(db, storyKey, article);
  });
  return { storyId, number: 1, sha256, savedAt: at };
}

export function createStory(
  ctx: CoreContext,
  input: ParsedOf<'story.create'>,
): Answer<OutputOf<'story.create'>> {
  const profile = readProfile(ctx.store.db);
  const article =
    input.article ??
    emptyArticle({
      language: input.language ?? profile.language,
      zone: input.zone ?? profile.zone,
      blockId: blockIdFrom(ctx.ports.random(12)),
    });
  const fault = bodyFault(article.body, 'article.body');
  if (fault) return invalid(fault.path, fault.why);
  const ack = putStory(ctx, { session: input.session, article, cause: 'create' });
  ctx.ports.publish('story.saved', { ack, session: input.session });
  ctx.ports.publish('stories.changed', { storyIds: [ack.storyId] });
  return ok({ ack, article });
}

export function openStory(ctx: CoreContext, storyId: string): Answer<OutputOf<'story.open'>> {
  const head = ctx.heads.get(storyId);
  if (!head.ok) return head;
  return ok({
    ack: ackOf(head.value),
    article: head.value.article,
    createdAt: head.value.createdAt,
    binned: storyRecord(ctx.store.db, storyId)?.binned === 1,
  });
}

/** Autosave. What is acknowledged here is on the disk. */
export function saveStory(ctx: CoreContext, input: ParsedOf<'story.save'>): Answer<Ack> {
  const head = ctx.heads.get(input.storyId);
  if (!head.ok) return head;
  if (!isBase(head.value, input.base)) return conflict(head.value);
  if (isEmptyPatch(input.patch)) return ok(ackOf(head.value));
  const applied = applyPatch(head.value.article, input.patch);
  if (!applied.ok) return invalid('patch', say('story.does-not-fit', { why: applied.problem }));
  const fault =
    bodyFault(input.patch.blocks, 'patch.blocks') ??
    (applied.value.body.length > MAX_BLOCKS ? bodyFault(applied.value.body, 'patch.order') : null);
  if (fault) return invalid(fault.path, fault.why);
  const sha256 = articleHash(applied.value, head.value.article);
  if (sha256 === head.value.record.sha256) return ok(ackOf(head.value));
  const how = { cause: 'autosave', session: input.session, sealed: false, sha256 } as const;
  const cut = wordsCut(head.value.article, input.patch);
  const next = tooMuchCut(head.value, cut)
    ? // The text as it was is a version of its own; this change begins the next, in the same transaction.
      inBulk(ctx, () => appendRevision(ctx, sealHead(ctx, head.value, 'cut'), applied.value, how))
    : appendRevision(ctx, head.value, applied.value, { ...how, cut });
  return ok(announce(ctx, next, input.session));
}

export function sealStory(ctx: CoreContext, input: ParsedOf<'story.seal'>): Answer<Ack> {
  const head = ctx.heads.get(input.storyId);
  if (!head.ok) return head;
  if (!isBase(head.value, input.base)) return conflict(head.value);
  // Another window's open revision is its own to end.
  if (head.value.record.session !== input.session) return ok(ackOf(head.value));
  return ok(ackOf(sealHead(ctx, head.value, input.cause)));
}

/** Keeps the losing text of a conflict as a side revision. */
export function keepText(ctx: CoreContext, input: ParsedOf<'story.keep'>): Answer<OutputOf<'story.keep'>> {
  const head = ctx.heads.get(input.storyId);
  if (!head.ok) return head;
  const fault = bodyFault(input.article.body, 'article.body');
  if (fault) return invalid(fault.path, fault.why);
  const number = appendSide(ctx, head.value, input.article, {
    session: input.session,
    parent: Math.min(input.base.number, head.value.lastNumber),
    cause: 'conflict',
  });
  const { record } = head.value;
  return ok({ number, head: { number: record.number, sha256: record.sha256 } });
}

export function binStory(ctx: CoreContext, storyId: string, binned: boolean): Answer<Record<string, never>> {
  const story = storyRecord(ctx.store.db, storyId);
  if (!story) return notFound();
  ctx.store.write((db) => {
    setBinned(db, story.story_key, binned);
  });
  ctx.ports.publish('stories.changed', { storyIds: [storyId] });
  return ok({});
}
