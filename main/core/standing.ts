import type { Article } from '../../shared/article/article.ts';
import { hasOpen } from '../../shared/article/review/open.ts';
import {
  lacking,
  stepsFrom,
  verdict,
  type Lack,
  type Standing,
  type Step,
} from '../../shared/article/workflow/steps.ts';
import { assertNever } from '../../shared/kit/assert-never.ts';
import { ok } from '../../shared/kit/result.ts';
import type { ParsedOf } from '../../shared/protocol/index.ts';
import type { ExportFinding } from '../../shared/protocol/export.ts';
import { say, type Said } from '../../shared/protocol/said.ts';
import type { Workflow } from '../../shared/protocol/talk.ts';
import { approvedHash } from '../store/digest.ts';
import { newestLine } from '../store/story-log.ts';
import type { ReadDb } from '../store/sql.ts';
import { countOpenThreads } from '../store/threads.ts';
import type { Answer, CoreContext } from './context.ts';
import type { Head } from './heads.ts';
import { readProfile } from './profile.ts';

/** Heads never change, so what readers get of one is hashed once. */
const hashes = new WeakMap<Article, string>();
export function contentOf(article: Article): string {
  const known = hashes.get(article);
  if (known !== undefined) return known;
  const made = approvedHash(article);
  hashes.set(article, made);
  return made;
}

function approvalOf(db: ReadDb, head: Head): Workflow['approval'] {
  const line = newestLine(db, head.storyKey, 'approved')?.line;
  if (line?.what.kind !== 'approved') return null;
  const { number, sha256, content, note } = line.what;
  const stale = sha256 !== head.record.sha256 && content !== contentOf(head.article);
  return { by: line.by, at: line.at, number, sha256, ...(note === undefined ? {} : { note }), stale };
}

function askedOf(db: ReadDb, head: Head): Workflow['asked'] {
  const line = newestLine(db, head.storyKey, 'review.requested', 'changes.requested')?.line;
  if (!line) return null;
  const { by, at, what } = line;
  if (what.kind === 'changes.requested')
    return { for: 'changes', by, at, number: what.number, note: what.note };
  if (what.kind !== 'review.requested') return null;
  const note = what.note === undefined ? {} : { note: what.note };
  return { for: 'review', by, at, number: what.number, to: what.to, ...note };
}

const whoIs = ({ who }: Step): 'all' | 'desk' | 'producer' =>
  who.includes('reporter') ? 'all' : who.includes('editor') ? 'desk' : 'producer';

function sayLack(lack: Lack, step: Step): Said {
  switch (lack) {
    case 'role':
      return say('flow.role', { who: whoIs(step) });
    case 'approval':
      return say('flow.approval');
    case 'stale':
      return say('flow.stale');
    case 'suggestions':
      return say('flow.suggestions');
    case 'note':
      return say('flow.note');
    default:
      return assertNever(lack);
  }
}

/** What whoever exports a story should know of its approval; where nothing was asked for it, none is worth a word among many. */
export function approvalNotes(
  ctx: CoreContext,
  storyId: string,
  { alone }: { alone: boolean },
): ExportFinding[] {
  const head = ctx.heads.get(storyId);
  if (!head.ok) return [];
  const approval = approvalOf(ctx.store.db, head.value);
  if (approval?.stale === true) return [{ level: 'note', ...say('check.approval-stale') }];
  return approval === null && alone ? [{ level: 'note', ...say('check.not-approved') }] : [];
}

/** What stands against a step, a sentence each. */
export const lacksInWords = (lacks: readonly Lack[], step: Step): Said[] =>
  lacks.map((lack) => sayLack(lack, step));

/** What stands against a step, in words, and what a person can do about it. */
export const whyNot = (lacks: readonly Lack[], step: Step, may: 'anyway' | 'no'): Said => {
  const why = lacksInWords(lacks, step);
  return may === 'anyway' ? say('flow.anyway', { why }) : say('flow.stopped', { why });
};

/** Where a story and the person here stand. @param note whether there is one, or could be */
export function standing(ctx: CoreContext, head: Head, note: boolean): Standing {
  const approval = approvalOf(ctx.store.db, head);
  return {
    role: readProfile(ctx.store.db).deskRole ?? null,
    approval: approval === null ? 'none' : approval.stale ? 'stale' : 'fresh',
    suggestions: hasOpen(head.article),
    note,
  };
}

export function workflowOf(ctx: CoreContext, head: Head): Workflow {
  const { db } = ctx.store;
  const { status } = head.article.meta;
  // A note can still be written, so its lack stands against nothing yet.
  const now = standing(ctx, head, true);
  return {
    status,
    role: now.role,
    base: { number: head.record.number, sha256: head.record.sha256 },
    asked: askedOf(db, head),
    approval: approvalOf(db, head),
    suggestions: now.suggestions,
    openThreads: countOpenThreads(db, head.storyKey),
    steps: stepsFrom(status).map((step) => {
      const lacks = lacking(step, now);
      const may = verdict(lacks, step);
      const why = may === 'yes' ? null : whyNot(lacks, step, may);
      return { to: step.to, may, lacks, who: [...step.who], why };
    }),
  };
}

export function readWorkflow(ctx: CoreContext, { storyId }: ParsedOf<'workflow.read'>): Answer<Workflow> {
  const head = ctx.heads.get(storyId);
  return head.ok ? ok(workflowOf(ctx, head.value)) : head;
}
