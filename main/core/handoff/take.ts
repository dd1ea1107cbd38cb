import type { Article } from '../../../shared/article/article.ts';
import { mergeAsProposals } from '../../../shared/article/review/merge-fields.ts';
import { mergeMarked } from '../../../shared/article/review/merge-marked.ts';
import type { Pen } from '../../../shared/article/review/pen.ts';
import { countOpen } from '../../../shared/article/review/open.ts';
import { suggestionsIn } from '../../../shared/article/review/suggestions.ts';
import { importThreads } from '../../../shared/article/talk/import-threads.ts';
import type { Thread } from '../../../shared/article/talk/thread.ts';
import {
  forward,
  isHandoff,
  planOf,
  readHandoff,
  toSend,
  writeReceipt,
  type ReceivedParcel,
} from '../../../shared/formats/index.ts';
import { assertNever } from '../../../shared/kit/assert-never.ts';
import { blockIdFrom } from '../../../shared/kit/ids.ts';
import { sameJson } from '../../../shared/kit/json.ts';
import { fail, ok, type Result } from '../../../shared/kit/result.ts';
import type { HandoffPlan } from '../../../shared/protocol/handoff.ts';
import type { OutputOf, ParsedOf } from '../../../shared/protocol/index.ts';
import type { Problem } from '../../../shared/protocol/problem.ts';
import { say } from '../../../shared/protocol/said.ts';
import { articleHash, sha256Hex } from '../../store/digest.ts';
import { handoffsOf, isKnownHandoff, putHandoff } from '../../store/handoffs.ts';
import { readRevision } from '../../store/revisions.ts';
import { hasRevisionOf } from '../../store/revisions-by-hash.ts';
import { putThread, threadsOf } from '../../store/threads.ts';
import { appendRevision, appendSide } from '../append.ts';
import { inBulk, invalid, type Answer, type CoreContext } from '../context.ts';
import { ackOf, type Head } from '../heads.ts';
import { takePictures } from '../packed-pictures.ts';
import { bodyFault } from '../steady.ts';
import { putStory } from '../stories.ts';
import { unzip } from '../unzip.ts';
import { logLines, me } from '../story-log.ts';
import { isLocked, unlock } from './lock.ts';
import { hearReceipts } from './receipts.ts';
import { setDone } from './shared-choice.ts';

type File = Pick<ParsedOf<'handoff.look'>, 'content' | 'passphrase'>;

/** How every hand-off begins that is not locked: it is a zip. */
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

const notOne = (): Result<never, Problem> => fail({ kind: 'unsupported', ...say('handoff.not-one') });

/** Opens and checks a file: locks, the rules for hostile zips, seals and sums. Nothing is written. */
async function opened({ content, passphrase }: File): Promise<Result<ReceivedParcel, Problem>> {
  let plain: Uint8Array = content;
  if (isLocked(content)) {
    if (passphrase === undefined) return invalid('passphrase', say('handoff.locked'));
    const key = await unlock(content, passphrase);
    if (!key.ok) return key;
    plain = key.value;
  }
  if (!ZIP.every((byte, at) => plain[at] === byte)) return notOne();
  const files = await unzip(plain);
  if (!files.ok)
    return files.problem.code === 'zip.damaged'
      ? fail({ ...files.problem, ...say('handoff.cut-off') })
      : files;
  return isHandoff(files.value) ? checked(files.value) : notOne();
}

/** The unpacked parts of a hand-off, with its seal and its sums checked. */
function checked(parts: ReadonlyMap<string, Uint8Array>): Result<ReceivedParcel, Problem> {
  const read = readHandoff(parts, sha256Hex);
  if (read.ok) return read;
  const { kind } = read.problem;
  // Damage is what the store has; a file that is not as it was made is one that is not taken.
  return fail({ ...read.problem, kind: kind === 'newer' ? 'unsupported' : 'invalid' });
}

/** The story here, or null where it is not; a story that cannot be read stops everything. */
function headOf(ctx: CoreContext, storyId: string): Result<Head | null, Problem> {
  const head = ctx.heads.get(storyId);
  if (head.ok) return head;
  return head.problem.kind === 'not-found' ? ok(null) : head;
}

/**
 * The newest text that both desks have: of a hand-off that both remember. The sender's own idea of it is not enough, because
 * a file that was sent may never have come here.
 */
function sharedText(ctx: CoreContext, parcel: ReceivedParcel, head: Head): Article | null {
  const known = new Set(parcel.known);
  for (const { handoffId, number } of handoffsOf(ctx.store.db, head.storyKey)) {
    if (!known.has(handoffId)) continue;
    const read = readRevision(ctx.store.db, head.storyKey, number);
    if (read.ok) return toSend(read.value.article, false);
  }
  return null;
}

function planFor(ctx: CoreContext, parcel: ReceivedParcel, head: Head | null): HandoffPlan {
  return planOf(parcel, {
    head: head?.article ?? null,
    shared: head && sharedText(ctx, parcel, head),
    taken: head !== null && isKnownHandoff(ctx.store.db, parcel.handoffId),
    had: head !== null && hasRevisionOf(ctx.store.db, head.storyKey, articleHash(parcel.current)),
  });
}

export async function lookAtHandoff(
  ctx: CoreContext,
  input: ParsedOf<'handoff.look'>,
): Promise<Answer<OutputOf<'handoff.look'>>> {
  const read = await opened(input);
  if (!read.ok) return read;
  const parcel = read.value;
  const head = headOf(ctx, parcel.storyId);
  if (!head.ok) return head;
  const { handoffId, storyId, from, to, note, at, current } = parcel;
  const plan = planFor(ctx, parcel, head.value);
  return ok({
    handoffId,
    storyId,
    headline: current.meta.headline,
    from,
    to,
    note,
    at,
    words: parcel.steps.at(-1)?.words ?? 0,
    steps: parcel.steps.length,
    suggestions: countOpen(current),
    threads: parcel.threads.length,
    plan,
    first: plan === 'merge' && head.value ? suggestionsIn(head.value.article.body).length : 0,
  });
}

type Outcome = Pick<OutputOf<'handoff.take'>, 'clashes' | 'order' | 'fields'> & {
  head: Head;
  /** The revision that holds their text here; null where nothing was written. */
  number: number | null;
};
const plainly = (head: Head, number: number | null): Outcome => ({
  head,
  number,
  clashes: 0,
  order: false,
  fields: [],
});

/** Their text is kept beside ours as it came, then ours goes on with their changes as suggestions, laid over those open here. */
function merge(ctx: CoreContext, parcel: ReceivedParcel, ours: Head): Result<Outcome, Problem> {
  const pen: Pen = {
    by: parcel.from.name,
    initials: parcel.from.initials,
    at: new Date(parcel.at).toISOString(),
    newId: () => blockIdFrom(ctx.ports.random(12)),
  };
  // Without a text that both have, all that is different there is suggested: nothing of theirs goes missing untold.
  const base = sharedText(ctx, parcel, ours) ?? toSend(ours.article, false);
  const merged = mergeMarked({ base, ours: ours.article, theirs: parcel.current }, pen);
  if (!merged) return fail({ kind: 'busy', ...say('handoff.open-suggestions') });
  const session = parcel.handoffId;
  const number = appendSide(ctx, ours, parcel.current, {
    session,
    parent: ours.record.number,
    cause: 'import',
  });
  const fields = mergeAsProposals(
    { base: base.meta, ours: ours.article.meta, theirs: parcel.current.meta },
    () => pen,
  );
  const article: Article = { ...ours.article, meta: fields.meta, body: merged.body };
  const beside = ctx.heads.get(ours.storyId);
  const head = appendRevision(ctx, beside.ok ? beside.value : ours, article, {
    cause: 'import',
    session,
    sealed: true,
  });
  return ok({
    head,
    number,
    clashes: merged.clashes.length + fields.contested.length,
    order: merged.order,
    fields: fields.clashes.map(({ field }) => field),
  });
}

function carryOut(
  ctx: CoreContext,
  plan: HandoffPlan,
  parcel: ReceivedParcel,
  ours: Head | null,
  session: string,
): Result<Outcome, Problem> {
  const { storyId, createdAt, current } = parcel;
  if (ours === null) {
    putStory(ctx, { session, article: current, cause: 'import', storyId, createdAt });
    const made = ctx.heads.get(storyId);
    return made.ok ? ok(plainly(made.value, 1)) : made;
  }
  switch (plan) {
    case 'new':
    case 'same':
      // One that was made or taken here before says nothing new of what both desks know.
      return ok(plainly(ours, isKnownHandoff(ctx.store.db, parcel.handoffId) ? null : ours.record.number));
    case 'older':
      return ok(plainly(ours, null));
    case 'forward': {
      const article = forward(ours.article, current);
      const head = appendRevision(ctx, ours, article, { cause: 'import', session, sealed: true });
      return ok(plainly(head, head.record.number));
    }
    case 'merge':
      return merge(ctx, parcel, ours);
    default:
      return assertNever(plan);
  }
}

/** Their comments and ours, each once; what was said is never lost, whatever becomes of the text. */
function joinThreads(ctx: CoreContext, storyKey: number, theirs: readonly Thread[]): void {
  const mine = new Map(threadsOf(ctx.store.db, storyKey).threads.map((thread) => [thread.threadId, thread]));
  ctx.store.write((db) => {
    for (const thread of importThreads([...mine.values()], theirs)) {
      const was = mine.get(thread.threadId);
      if (!was || !sameJson(was, thread)) putThread(db, storyKey, thread, was);
    }
  });
}

export async function takeHandoff(
  ctx: CoreContext,
  input: ParsedOf<'handoff.take'>,
): Promise<Answer<OutputOf<'handoff.take'>>> {
  const done = taken(ctx, await opened(input), input.session);
  // What is inside a locked file shows only with its passphrase: that it was taken is known by the file.
  if (done.ok && isLocked(input.content)) {
    setDone(ctx, sha256Hex(input.content));
    ctx.ports.publish('shared.changed', {});
  }
  return done;
}

/** The same for a file that was unpacked already, as by an import. */
export const takeParts = (
  ctx: CoreContext,
  parts: ReadonlyMap<string, Uint8Array>,
  session: string,
): Answer<OutputOf<'handoff.take'>> => taken(ctx, checked(parts), session);

/** Tells the sender by way of the shared folder, where there is one; it also goes with the next hand-off. */
function sendReceipt(ctx: CoreContext, { storyId, handoffId, seal }: ReceivedParcel): void {
  const receipt = { handoffId, seal, by: me(ctx), at: ctx.ports.now() };
  void ctx.shared?.put(`${handoffId}.receipt`, writeReceipt(storyId, receipt));
}

/** Takes a hand-off in: all of it in one transaction, or nothing. */
function taken(
  ctx: CoreContext,
  read: Result<ReceivedParcel, Problem>,
  session: string,
): Answer<OutputOf<'handoff.take'>> {
  if (!read.ok) return read;
  const fault = bodyFault(read.value.current.body, 'current') ?? bodyFault(read.value.base.body, 'base');
  if (fault) return invalid(fault.path, fault.why);
  const follow = takePictures(ctx, read.value.media);
  if (!follow.ok) return follow;
  const parcel = {
    ...read.value,
    base: follow.value(read.value.base),
    current: follow.value(read.value.current),
  };
  const { storyId } = parcel;
  const ours = headOf(ctx, storyId);
  if (!ours.ok) return ours;
  const plan = planFor(ctx, parcel, ours.value);
  const done = inBulk(ctx, () => {
    const outcome = carryOut(ctx, plan, parcel, ours.value, session);
    if (outcome.ok) {
      joinThreads(ctx, outcome.value.head.storyKey, parcel.threads);
      hearReceipts(ctx, outcome.value.head.storyKey, parcel.receipts ?? []);
    }
    if (outcome.ok && outcome.value.number !== null) {
      const { head, number } = outcome.value;
      const { handoffId, at, from, note, previous, seal } = parcel;
      ctx.store.write((db) => {
        putHandoff(db, head.storyKey, {
          handoffId,
          direction: 'in',
          at,
          here: ctx.ports.now(),
          other: from.name,
          note,
          number,
          previous: previous?.handoffId ?? null,
          seal,
        });
        logLines(ctx, db, head.storyKey, [{ kind: 'handoff.in', handoffId, number, from: from.name }]);
      });
    }
    return outcome;
  });
  if (done.ok && done.value.number !== null) sendReceipt(ctx, parcel);
  if (!done.ok) return done;
  const { head, clashes, order, fields } = done.value;
  const ack = ackOf(head);
  const isNew = plan === 'new';
  if (isNew || plan === 'forward' || plan === 'merge')
    ctx.ports.publish('story.saved', { ack, session: parcel.handoffId });
  if (isNew) ctx.ports.publish('stories.changed', { storyIds: [storyId] });
  ctx.ports.publish('handoffs.changed', { storyId });
  if (parcel.threads.length > 0) ctx.ports.publish('threads.changed', { storyId });
  return ok({
    plan,
    ack,
    headline: head.article.meta.headline,
    suggestions: countOpen(head.article),
    clashes,
    order,
    fields,
    threads: parcel.threads.length,
  });
}
