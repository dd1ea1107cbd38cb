import {
  anchorToBlock,
  anchorToWords,
  MOST_QUOTED,
  quoteOf,
  type Anchor,
} from '../../shared/article/talk/anchor.ts';
import { mentionedIn } from '../../shared/article/talk/mentions.ts';
import {
  commentBy,
  MOST_COMMENT,
  MOST_COMMENTS,
  MOST_WORDINGS,
  openThread as newThread,
  reworded,
  stateOf,
  turned,
  withComment,
  wordingOf,
  type Comment,
  type Thread,
  type Wording,
} from '../../shared/article/talk/thread.ts';
import { project } from '../../shared/article/projection.ts';
import type { Article } from '../../shared/article/article.ts';
import type { Logged } from '../../shared/article/workflow/log.ts';
import { assertNever } from '../../shared/kit/assert-never.ts';
import { signAcross } from '../../shared/kit/signs.ts';
import { fail, ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { say } from '../../shared/protocol/said.ts';
import type { Base } from '../../shared/protocol/story.ts';
import { readRevision } from '../store/revisions.ts';
import { storyRecord } from '../store/stories.ts';
import { peopleKnown } from '../store/story-values.ts';
import { keepAsRead, putThread, threadOf, threadsOf } from '../store/threads.ts';
import { invalid, notFound, type Answer, type CoreContext } from './context.ts';
import { conflict, isBase } from './heads.ts';
import { storyOnDesk, tooLong } from './on-desk.ts';
import { logLines, me, newId } from './story-log.ts';

type Here = { storyId: string; storyKey: number };

export function listThreads(
  ctx: CoreContext,
  { storyId }: ParsedOf<'thread.list'>,
): Answer<OutputOf<'thread.list'>> {
  const story = storyRecord(ctx.store.db, storyId);
  return story ? ok(threadsOf(ctx.store.db, story.story_key)) : notFound();
}

/** Writes a thread and what happened to it in one transaction; told when both are on the disk. */
function keepThread(ctx: CoreContext, at: Here, thread: Thread, what: Logged, was?: Thread): Answer<Thread> {
  ctx.store.write((db) => {
    putThread(db, at.storyKey, thread, was);
    logLines(ctx, db, at.storyKey, [what]);
  });
  ctx.ports.publish('threads.changed', { storyId: at.storyId });
  return ok(thread);
}

/** The text that a person saw: the head, or the revision it was meanwhile; a conflict when that text is gone. */
function textAt(ctx: CoreContext, storyId: string, base: Base): Answer<Article> {
  const head = ctx.heads.get(storyId);
  if (!head.ok) return head;
  if (isBase(head.value, base)) return ok(head.value.article);
  const read = readRevision(ctx.store.db, head.value.storyKey, base.number);
  if (read.ok && read.value.record.sha256 === base.sha256) return ok(read.value.article);
  const refused = conflict(head.value);
  return fail({ ...refused.problem, ...say('talk.moved-on') });
}

function anchorFor(
  ctx: CoreContext,
  storyId: string,
  about: ParsedOf<'thread.open'>['about'],
): Answer<Anchor> {
  if (about.on === 'story') return ok({ on: 'story' });
  const text = textAt(ctx, storyId, about.base);
  if (!text.ok) return text;
  const { number } = about.base;
  const made =
    about.on === 'block'
      ? anchorToBlock(project(text.value), number, about.block)
      : anchorToWords(project(text.value, about.reading), number, about.ranges);
  if (made.ok) return made;
  switch (made.problem) {
    case 'too-long':
      return tooLong('talk.too-many-words', MOST_QUOTED, 0);
    case 'no-words':
      return invalid('about.ranges', say('talk.no-words'));
    case 'gone':
      return fail({ kind: 'conflict', ...say('talk.moved-on') });
    default:
      return assertNever(made.problem);
  }
}

/** Who can be named with an @: whoever speaks in these threads, is named in the story's fields, or in those of others. */
function known(ctx: CoreContext, storyId: string, threads: readonly Thread[]): string[] {
  const head = ctx.heads.get(storyId);
  const meta = head.ok ? head.value.article.meta : null;
  return [
    me(ctx).name,
    ...threads.flatMap((t) => [
      t.by.name,
      ...t.comments.flatMap((c) => [c.by.name, ...wordingOf(c).mentions]),
    ]),
    ...(meta ? [meta.assignee ?? '', ...meta.bylines.map((b) => b.name)] : []),
    ...peopleKnown(ctx.store.db),
  ];
}

/** A wording that can be kept. */
function wordingFrom(ctx: CoreContext, { storyId, storyKey }: Here, text: string): Answer<Wording> {
  if (text.trim() === '') return invalid('text', say('talk.empty'));
  if (text.length > MOST_COMMENT) return tooLong('talk.too-long', MOST_COMMENT, text.length);
  const names = /[@＠]/u.test(text) ? known(ctx, storyId, threadsOf(ctx.store.db, storyKey).threads) : [];
  const mentions = mentionedIn(text, [...new Set(names)]).slice(0, 50);
  return ok({ id: newId(ctx), at: ctx.ports.now(), text, mentions });
}

const OPENING = 200;
const opening = (anchor: Anchor): string => {
  const quote = quoteOf(anchor);
  const end = Math.min(OPENING, quote.length);
  return quote.slice(0, end - signAcross(quote, end).back);
};

export function openThread(ctx: CoreContext, input: ParsedOf<'thread.open'>): Answer<Thread> {
  const { storyId } = input;
  const story = storyOnDesk(ctx, storyId);
  if (!story.ok) return story;
  const at = { storyId, storyKey: story.value.story_key };
  const said = wordingFrom(ctx, at, input.text);
  if (!said.ok) return said;
  const anchor = anchorFor(ctx, storyId, input.about);
  if (!anchor.ok) return anchor;
  const thread = newThread(
    { threadId: newId(ctx), anchor: anchor.value, by: me(ctx), at: said.value.at },
    { ...said.value, commentId: newId(ctx) },
  );
  const commentId = thread.comments[0]?.commentId ?? '';
  const quote = opening(anchor.value);
  const what = { kind: 'thread.opened' as const, threadId: thread.threadId, commentId, quote };
  return keepThread(ctx, at, thread, what);
}

type InThread = { storyId: string; threadId: string };

/** A thread that may be written into. */
function threadHere(ctx: CoreContext, { storyId, threadId }: InThread): Answer<Here & { thread: Thread }> {
  const story = storyOnDesk(ctx, storyId);
  if (!story.ok) return story;
  const storyKey = story.value.story_key;
  const thread = threadOf(ctx.store.db, storyKey, threadId);
  return thread ? ok({ storyId, storyKey, thread }) : notFound(say('talk.gone'));
}

export function reply(ctx: CoreContext, input: ParsedOf<'thread.reply'>): Answer<Thread> {
  const at = threadHere(ctx, input);
  if (!at.ok) return at;
  const { thread } = at.value;
  if (thread.comments.length >= MOST_COMMENTS)
    return fail({ kind: 'too-large', ...say('talk.too-many', { most: MOST_COMMENTS }) });
  const said = wordingFrom(ctx, at.value, input.text);
  if (!said.ok) return said;
  const commentId = newId(ctx);
  const next = withComment(thread, commentBy(me(ctx), said.value.at, { ...said.value, commentId }));
  return keepThread(
    ctx,
    at.value,
    next,
    { kind: 'comment.added', threadId: thread.threadId, commentId },
    thread,
  );
}

/** One's own comment, as the name in the profile says; a name is all there is to go by. */
function ownComment(ctx: CoreContext, thread: Thread, commentId: string): Answer<Comment> {
  const comment = thread.comments.find((c) => c.commentId === commentId);
  if (!comment) return notFound(say('talk.no-comment'));
  if (comment.by.name !== me(ctx).name)
    return fail({ kind: 'unsupported', ...say('talk.not-yours', { name: comment.by.name }) });
  if (comment.wordings.length >= MOST_WORDINGS)
    return fail({ kind: 'too-large', ...say('talk.too-often', { most: MOST_WORDINGS }) });
  return ok(comment);
}

export function editComment(ctx: CoreContext, input: ParsedOf<'thread.edit'>): Answer<Thread> {
  const at = threadHere(ctx, input);
  if (!at.ok) return at;
  const { thread } = at.value;
  const comment = ownComment(ctx, thread, input.commentId);
  if (!comment.ok) return comment;
  const said = wordingFrom(ctx, at.value, input.text);
  if (!said.ok) return said;
  const was = wordingOf(comment.value).text;
  if (was === said.value.text) return ok(thread);
  const { threadId, commentId } = input;
  const next = reworded(thread, commentId, said.value);
  return keepThread(ctx, at.value, next, { kind: 'comment.edited', threadId, commentId, was }, thread);
}

export function takeBack(ctx: CoreContext, input: ParsedOf<'thread.takeBack'>): Answer<Thread> {
  const at = threadHere(ctx, input);
  if (!at.ok) return at;
  const { thread } = at.value;
  const comment = ownComment(ctx, thread, input.commentId);
  if (!comment.ok) return comment;
  const was = wordingOf(comment.value).text;
  if (was === null) return ok(thread);
  const { threadId, commentId } = input;
  const silence = { id: newId(ctx), at: ctx.ports.now(), text: null, mentions: [] };
  const next = reworded(thread, commentId, silence);
  return keepThread(ctx, at.value, next, { kind: 'comment.takenBack', threadId, commentId, was }, thread);
}

/** Settles a thread or takes it up again; one that is so already stays as it is, and the log says nothing of it. */
export function turnThread(ctx: CoreContext, input: InThread, to: 'open' | 'resolved'): Answer<Thread> {
  const at = threadHere(ctx, input);
  if (!at.ok) return at;
  const { thread } = at.value;
  if (stateOf(thread) === to) return ok(thread);
  const next = turned(thread, { id: newId(ctx), at: ctx.ports.now(), by: me(ctx), to });
  const kind = to === 'resolved' ? ('thread.resolved' as const) : ('thread.reopened' as const);
  return keepThread(ctx, at.value, next, { kind, threadId: thread.threadId }, thread);
}

/** Takes a damaged thread as it reads: what a person has seen and lets stand is not told as damaged for ever. */
export function keepDamaged(ctx: CoreContext, input: InThread): Answer<Thread> {
  const at = threadHere(ctx, input);
  if (!at.ok) return at;
  const { storyKey, thread } = at.value;
  ctx.store.write((db) => {
    keepAsRead(db, storyKey, thread);
  });
  ctx.ports.log('warn', 'talk.kept-as-read', { story: input.storyId, thread: thread.threadId });
  ctx.ports.publish('threads.changed', { storyId: input.storyId });
  return ok(thread);
}
