import type { Status } from '../../shared/article/meta.ts';
import { MOST_NOTE, type Logged } from '../../shared/article/workflow/log.ts';
import { lacking, stepBetween, verdict, type Lack, type Step } from '../../shared/article/workflow/steps.ts';
import { fail, ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { say } from '../../shared/protocol/said.ts';
import type { Base } from '../../shared/protocol/story.ts';
import { announce, appendRevision, sealHead } from './append.ts';
import { inBulk, invalid, type Answer, type CoreContext } from './context.ts';
import { ackOf, conflict, isBase, type Head } from './heads.ts';
import { storyOnDesk, tooLong } from './on-desk.ts';
import { contentOf, standing, whyNot, workflowOf } from './standing.ts';
import { logLines } from './story-log.ts';

type Moved = OutputOf<'workflow.move'>;

type Moving = {
  storyId: string;
  session: string;
  base: Base;
  note?: string | undefined;
  anyway?: boolean | undefined;
};

/** The head a person acts on, and their note without the space around it. */
function begin(ctx: CoreContext, input: Moving): Answer<{ head: Head; note: string }> {
  const story = storyOnDesk(ctx, input.storyId);
  if (!story.ok) return story;
  const head = ctx.heads.get(input.storyId);
  if (!head.ok) return head;
  if (!isBase(head.value, input.base)) return conflict(head.value);
  const note = (input.note ?? '').trim();
  return note.length > MOST_NOTE
    ? tooLong('flow.note-too-long', MOST_NOTE, note.length)
    : ok({ head: head.value, note });
}

/** What stands against a step that is taken; a refusal when it may not be, and nothing when nothing does. */
function allow(
  step: Step,
  lacks: Lack[],
  given: { note: string; anyway: boolean | undefined },
): Answer<Lack[]> {
  const may = verdict(lacks, step);
  if (may === 'yes') return ok([]);
  if (may === 'anyway' && given.anyway === true && given.note !== '') return ok(lacks);
  return fail({ kind: 'unsupported', ...whyNot(lacks, step, may) });
}

type Change = {
  to: Status;
  note: string;
  against: Lack[];
  lines?: (now: Base) => readonly Logged[];
};

/** Moves the status, or only writes the lines where it is so already: one transaction, told when it is on the disk. */
function apply(ctx: CoreContext, head: Head, session: string, change: Change): Answer<Moved> {
  const { to, note, against, lines = () => [] } = change;
  const { article } = head;
  const step = {
    ...(note === '' ? {} : { note }),
    ...(against.length === 0 ? {} : { anyway: against }),
  };
  const next = inBulk(ctx, () => {
    if (article.meta.status === to) {
      const sealed = sealHead(ctx, head, 'step');
      const { number, sha256 } = sealed.record;
      ctx.store.write((db) => {
        logLines(ctx, db, head.storyKey, lines({ number, sha256 }));
      });
      return sealed;
    }
    const moved = { ...article, meta: { ...article.meta, status: to } };
    return appendRevision(ctx, head, moved, { cause: 'step', session, sealed: true, step, lines });
  });
  if (next.record.number !== head.record.number) {
    announce(ctx, next, session);
    ctx.ports.publish('stories.changed', { storyIds: [head.storyId] });
  }
  ctx.ports.publish('workflow.changed', { storyId: head.storyId });
  return ok({ ack: ackOf(next), article: next.article, workflow: workflowOf(ctx, next) });
}

export function moveStory(ctx: CoreContext, input: ParsedOf<'workflow.move'>): Answer<Moved> {
  const begun = begin(ctx, input);
  if (!begun.ok) return begun;
  const { head, note } = begun.value;
  const from = head.article.meta.status;
  if (from === input.to)
    return ok({ ack: ackOf(head), article: head.article, workflow: workflowOf(ctx, head) });
  const step = stepBetween(from, input.to);
  if (!step) return fail({ kind: 'unsupported', ...say('flow.no-step', { from, to: input.to }) });
  const lacks = lacking(step, standing(ctx, head, note !== ''));
  const against = allow(step, lacks, { note, anyway: input.anyway });
  if (!against.ok) return against;
  return apply(ctx, head, input.session, { to: input.to, note, against: against.value });
}

export function requestReview(ctx: CoreContext, input: ParsedOf<'workflow.requestReview'>): Answer<Moved> {
  const begun = begin(ctx, input);
  if (!begun.ok) return begun;
  const { head, note } = begun.value;
  const from = head.article.meta.status;
  if (from !== 'draft' && from !== 'in-review')
    return fail({ kind: 'unsupported', ...say('flow.no-review', { from }) });
  const to = input.to.trim();
  return apply(ctx, head, input.session, {
    to: 'in-review',
    note: '',
    against: [],
    lines: (now) => [{ kind: 'review.requested', ...now, to, ...(note === '' ? {} : { note }) }],
  });
}

export function requestChanges(ctx: CoreContext, input: ParsedOf<'workflow.requestChanges'>): Answer<Moved> {
  const begun = begin(ctx, input);
  if (!begun.ok) return begun;
  const { head, note } = begun.value;
  if (note === '') return invalid('note', say('flow.note'));
  const from = head.article.meta.status;
  const step = stepBetween(from, 'draft');
  if (!step || from === 'killed')
    return fail({ kind: 'unsupported', ...say('flow.no-step', { from, to: 'draft' }) });
  const against = allow(step, lacking(step, standing(ctx, head, true)), { note, anyway: true });
  if (!against.ok) return against;
  return apply(ctx, head, input.session, {
    to: 'draft',
    note: '',
    against: against.value,
    lines: (now) => [{ kind: 'changes.requested', ...now, note }],
  });
}

/** Approving is what gives a step to `ready` its approval, so only the rest of that step can stand against it. */
export function approve(ctx: CoreContext, input: ParsedOf<'workflow.approve'>): Answer<Moved> {
  const begun = begin(ctx, input);
  if (!begun.ok) return begun;
  const { head, note } = begun.value;
  const from = head.article.meta.status;
  const step = from === 'ready' ? stepBetween('in-review', 'ready') : stepBetween(from, 'ready');
  if (!step) return fail({ kind: 'unsupported', ...say('flow.no-approval', { from }) });
  const lacks = lacking(step, { ...standing(ctx, head, note !== ''), approval: 'fresh' });
  const against = allow(step, lacks, { note, anyway: input.anyway });
  if (!against.ok) return against;
  const content = contentOf(head.article);
  const how = {
    ...(note === '' ? {} : { note }),
    ...(against.value.length === 0 ? {} : { anyway: against.value }),
  };
  return apply(ctx, head, input.session, {
    to: 'ready',
    note: '',
    against: [],
    lines: (now) => [{ kind: 'approved', ...now, content, ...how }],
  });
}
