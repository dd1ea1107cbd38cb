import { z } from 'zod';
import { storedText } from '../article/inline.ts';
import { millis, status } from '../article/meta.ts';
import { blockId } from '../article/nodes/text-blocks.ts';
import { MOST_LINES, wordRange } from '../article/talk/anchor.ts';
import { person, thread } from '../article/talk/thread.ts';
import { logLine } from '../article/workflow/log.ts';
import { lack, role } from '../article/workflow/steps.ts';
import { call } from './define.ts';
import { said } from './said.ts';
import { ack, articleValue, base, revisionNumber, sessionId, sha256, storyId } from './story.ts';

/** Words of any length up to this reach the core, which says what is too long and how much fits. */
const words = storedText(1_000_000);

/** What a new comment is about; `base` is the text that the person saw, so that the words are looked up in that very text. */
export const about = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('story') }),
  z.strictObject({ on: z.literal('block'), base, block: blockId }),
  z.strictObject({
    on: z.literal('words'),
    base,
    ranges: z.array(wordRange).min(1).max(MOST_LINES),
    /** The reading that the offsets count in: the final one, or the base for words that are struck out. */
    reading: z.enum(['final', 'base']).default('final'),
  }),
]);

const inThread = { storyId, threadId: z.uuid() };
const inComment = { ...inThread, commentId: z.uuid() };
const writing = ['not-found', 'read-only', 'too-large', 'not-saved'] as const;
/** `unsupported`: someone else's words. */
const owning = [...writing, 'unsupported'] as const;

/** Comments beside a story. Each answer is the thread as it is now, after it was written. */
export const threadCalls = {
  /**
   * Every thread of a story in the order of time. `damaged` are the ids of those that do not match their checksums: they are
   * given as far as they read. `unread` counts rows of which nothing reads; they stay in the store.
   */
  'thread.list': call({
    input: z.strictObject({ storyId }),
    output: z.strictObject({ threads: z.array(thread), damaged: z.array(z.uuid()), unread: z.int() }),
    problems: ['not-found'],
  }),
  'thread.open': call({
    input: z.strictObject({ storyId, about, text: words }),
    output: thread,
    problems: [...writing, 'conflict'],
  }),
  'thread.reply': call({
    input: z.strictObject({ ...inThread, text: words }),
    output: thread,
    problems: writing,
  }),
  /** Another wording of one's own comment; one that was taken back is put back so. */
  'thread.edit': call({
    input: z.strictObject({ ...inComment, text: words }),
    output: thread,
    problems: owning,
  }),
  /** Takes one's own comment back: it stands in the thread without words, and what it said in the log. */
  'thread.takeBack': call({ input: z.strictObject(inComment), output: thread, problems: owning }),
  'thread.resolve': call({ input: z.strictObject(inThread), output: thread, problems: writing }),
  'thread.reopen': call({ input: z.strictObject(inThread), output: thread, problems: writing }),
  /** Takes a damaged thread as it reads now: a person has looked at it, and it is not told as damaged any more. */
  'thread.keep': call({ input: z.strictObject(inThread), output: thread, problems: writing }),
} as const;

const signed = { by: person, at: millis };
const note = z.string().optional();

/** Where a story is on its way, and what this person can do with it. */
export const workflow = z.strictObject({
  status,
  /** What this person is on the desk; null while they have not chosen. */
  role: role.nullable(),
  /** The text that all of this was worked out for. */
  base,
  /** The newest request for a review, or the newest request for changes, whichever came later. */
  asked: z
    .discriminatedUnion('for', [
      z.strictObject({ for: z.literal('review'), ...signed, number: revisionNumber, to: z.string(), note }),
      z.strictObject({ for: z.literal('changes'), ...signed, number: revisionNumber, note: z.string() }),
    ])
    .nullable(),
  /** The newest approval; stale once readers would get another text than was approved. */
  approval: z
    .strictObject({ ...signed, number: revisionNumber, sha256, note, stale: z.boolean() })
    .nullable(),
  suggestions: z.boolean(),
  openThreads: z.int(),
  steps: z.array(
    z.strictObject({
      to: status,
      may: z.enum(['yes', 'anyway', 'no']),
      lacks: z.array(lack),
      /** Who takes this step. */
      who: z.array(role),
      /** What stands against it, in words. */
      why: said.nullable(),
    }),
  ),
});
export type Workflow = z.infer<typeof workflow>;

const moving = { storyId, session: sessionId, base };
const given = words.optional();
const moved = z.strictObject({ ack, article: articleValue, workflow });
/** `unsupported`: there is no such step, or something stands against it; the sentence says what, and who can. */
const moves = ['conflict', 'not-found', 'unsupported', 'read-only', 'too-large', 'not-saved'] as const;

export const workflowCalls = {
  'workflow.read': call({
    input: z.strictObject({ storyId }),
    output: workflow,
    problems: ['not-found', 'damaged', 'newer'],
  }),
  /** Takes a step. `anyway` with a note takes one that something stands against, where the table of steps allows that. */
  'workflow.move': call({
    input: z.strictObject({ ...moving, to: status, note: given, anyway: z.boolean().optional() }),
    output: moved,
    problems: moves,
  }),
  /** Asks someone to review the text as it is; a draft goes into review. */
  'workflow.requestReview': call({
    input: z.strictObject({ ...moving, to: storedText(200).default(''), note: given }),
    output: moved,
    problems: moves,
  }),
  /** Gives the story back with a note: it is a draft again. */
  'workflow.requestChanges': call({
    input: z.strictObject({ ...moving, note: words }),
    output: moved,
    problems: moves,
  }),
  /** Approves the text of this very revision, and makes the story ready where it was not. */
  'workflow.approve': call({
    input: z.strictObject({ ...moving, note: given, anyway: z.boolean().optional() }),
    output: moved,
    problems: moves,
  }),
} as const;

export const logCalls = {
  /**
   * What happened with a story, the newest first; `next` goes on, null after the last. `damaged` counts lines of this page
   * that do not match their checksums and are left out.
   */
  'log.list': call({
    input: z.strictObject({ storyId, before: z.int().min(1).optional(), limit: z.int().min(1).max(500) }),
    output: z.strictObject({ lines: z.array(logLine), next: z.int().nullable(), damaged: z.int() }),
    problems: ['not-found'],
  }),
} as const;
