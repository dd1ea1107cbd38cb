import path from 'node:path';
import { keptMediaOf } from '../../../shared/article/questions.ts';
import { countOpen } from '../../../shared/article/review/open.ts';
import { OWN_EXPORTS } from '../../../shared/protocol/export.ts';
import { uuidv7 } from '../../../shared/kit/ids.ts';
import { ok, type Result } from '../../../shared/kit/result.ts';
import type { Article } from '../../../shared/article/article.ts';
import { toSend, writeHandoff, type Sealed, type Step } from '../../../shared/formats/index.ts';
import type { OutputOf, ParsedOf } from '../../../shared/protocol/index.ts';
import type { Problem } from '../../../shared/protocol/problem.ts';
import { say, type Said } from '../../../shared/protocol/said.ts';
import { writeNew } from '../../disk/whole.ts';
import { sha256Hex } from '../../store/digest.ts';
import { mediaOf } from '../../store/export-input.ts';
import { handoffsOf, putHandoff } from '../../store/handoffs.ts';
import { readRevision, revisionRecords } from '../../store/revisions.ts';
import { storyRecord } from '../../store/stories.ts';
import { countDamagedThreads, threadsOf } from '../../store/threads.ts';
import { sealHead } from '../append.ts';
import { destinationOf } from '../destinations.ts';
import { notFound, type Answer, type CoreContext } from '../context.ts';
import { readProfile } from '../profile.ts';
import { logLines } from '../story-log.ts';
import { checkPassphrase, lock } from './lock.ts';
import { receiptsOf, takenBy } from './receipts.ts';
import { setDone } from './shared-choice.ts';

/** The text that both desks know, and the hand-off with which it went or came; null when none has. */
function lastKnown(
  ctx: CoreContext,
  storyKey: number,
): { article: Article; number: number; sealed: Sealed } | null {
  for (const { number, handoffId, seal } of handoffsOf(ctx.store.db, storyKey)) {
    const read = readRevision(ctx.store.db, storyKey, number);
    // A version that was lost with a damaged store: the hand-off before is known as well.
    if (read.ok) return { article: read.value.article, number, sealed: { handoffId, seal } };
  }
  return null;
}

/** Who made which version since; the words stay here. */
const stepsSince = (ctx: CoreContext, storyKey: number, number: number): Step[] =>
  revisionRecords(ctx.store.db, storyKey, Number.MAX_SAFE_INTEGER)
    .filter((record) => record.number > number && record.side === 0)
    .reverse()
    .map((record) => ({
      number: record.number,
      sha256: record.sha256,
      at: record.saved_at,
      by: { name: record.author_name, initials: record.author_initials },
      cause: record.cause,
      name: record.name,
      words: record.words,
    }));

/** A name that says what is in it, in signs that every system takes. */
const fileName = (article: Article, number: number): string => {
  const { slug, headline } = article.meta;
  const words = (slug || headline).normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const plain = words.slice(0, 80).replaceAll(/^-+|-+$/gu, '');
  return `${plain || 'story'}-r${String(number)}.handoff`;
};

/** That comments go along which are not what was written; they go as they read, because what was said is worth more. */
function damagedThreads(ctx: CoreContext, storyKey: number): Said[] {
  const threads = countDamagedThreads(ctx.store.db, storyKey);
  return threads > 0 ? [say('talk.damaged-leave', { threads })] : [];
}

/** A hand-off that is made and has not left. */
type Made = OutputOf<'handoff.pack'> & {
  /** Remembers that it left. */
  leave: () => void;
};

async function makeHandoff(
  ctx: CoreContext,
  input: ParsedOf<'handoff.pack'>,
): Promise<Result<Made, Problem>> {
  const { storyId, to, note, notes, passphrase } = input;
  const refused = passphrase === undefined ? null : checkPassphrase(passphrase);
  if (refused) return refused;
  const open = ctx.heads.get(storyId);
  if (!open.ok) return open;
  const head = sealHead(ctx, open.value, 'export');
  const { record, storyKey } = head;
  const known = lastKnown(ctx, storyKey);
  const current = toSend(head.article, notes);
  const { name, initials } = readProfile(ctx.store.db);
  const at = ctx.ports.now();
  const handoffId = uuidv7(at, ctx.ports.random(10));
  const made = writeHandoff(
    {
      generator: `Copydesk ${ctx.ports.version}`,
      handoffId,
      storyId,
      createdAt: head.createdAt,
      at,
      from: { name, initials },
      to,
      note,
      previous: known?.sealed ?? null,
      known: handoffsOf(ctx.store.db, storyKey).map((row) => row.handoffId),
      receipts: receiptsOf(ctx, storyKey),
      notes,
      revision: { number: record.number, sha256: record.sha256, savedAt: record.saved_at },
      base: known ? toSend(known.article, notes) : current,
      current,
      steps: stepsSince(ctx, storyKey, known?.number ?? 0),
      threads: threadsOf(ctx.store.db, storyKey).threads,
    },
    mediaOf(ctx.store),
  );
  const file = passphrase === undefined ? ok(made.content) : await lock(made.content, passphrase);
  if (!file.ok) return file;
  const leave = (): void => {
    ctx.store.write((db) => {
      putHandoff(db, storyKey, {
        handoffId,
        direction: 'out',
        at,
        here: at,
        other: to,
        note,
        number: record.number,
        previous: known?.sealed.handoffId ?? null,
        seal: made.seal,
      });
      logLines(ctx, db, storyKey, [{ kind: 'handoff.out', handoffId, number: record.number, to }]);
    });
    ctx.ports.publish('handoffs.changed', { storyId });
  };
  return ok({
    leave,
    handoffId,
    name: fileName(head.article, record.number),
    content: file.value,
    locked: passphrase !== undefined,
    warnings: [...damagedThreads(ctx, storyKey), ...made.warnings],
  });
}

/** Makes the file, and remembers that it left. */
export async function packHandoff(
  ctx: CoreContext,
  input: ParsedOf<'handoff.pack'>,
): Promise<Answer<OutputOf<'handoff.pack'>>> {
  const made = await makeHandoff(ctx, input);
  if (!made.ok) return made;
  const { leave, ...file } = made.value;
  leave();
  return ok(file);
}

/** Makes the file and writes it into a folder; only then has it left. */
export async function sendHandoff(
  ctx: CoreContext,
  { destination, ...order }: ParsedOf<'handoff.send'>,
): Promise<Answer<OutputOf<'handoff.send'>>> {
  const where = destinationOf(ctx, destination);
  if (!where) return notFound(say('folder.unknown'));
  const made = await makeHandoff(ctx, order);
  if (!made.ok) return made;
  const { leave, content, ...told } = made.value;
  // One's own file is not offered back, and inside a locked one nobody can look.
  if (told.locked) setDone(ctx, sha256Hex(content));
  const written = await writeNew(where.path, told.name, content, { make: where.id === OWN_EXPORTS });
  if (!written.ok) return written;
  leave();
  return ok({ ...told, name: path.basename(written.value), path: written.value });
}

/** What would go along. */
export function weighHandoff(
  ctx: CoreContext,
  { storyId }: ParsedOf<'handoff.weigh'>,
): Answer<OutputOf<'handoff.weigh'>> {
  const head = ctx.heads.get(storyId);
  if (!head.ok) return head;
  const { article, storyKey } = head.value;
  const known = lastKnown(ctx, storyKey);
  const pictures = new Set([...keptMediaOf(article), ...(known ? keptMediaOf(known.article) : [])]);
  return ok({
    headline: article.meta.headline,
    suggestions: countOpen(article),
    threads: threadsOf(ctx.store.db, storyKey).threads.length,
    pictures: pictures.size,
    versions: stepsSince(ctx, storyKey, known?.number ?? 0).length,
    notes: article.meta.notebook !== undefined && article.meta.notebook !== '',
  });
}

export function listHandoffs(
  ctx: CoreContext,
  input: ParsedOf<'handoff.list'>,
): Answer<OutputOf<'handoff.list'>> {
  const story = storyRecord(ctx.store.db, input.storyId);
  if (!story) return notFound();
  const taken = takenBy(ctx, story.story_key);
  return ok(
    handoffsOf(ctx.store.db, story.story_key).map(({ seal: _seal, ...row }) => ({
      ...row,
      taken: row.direction === 'out' ? (taken.get(row.handoffId) ?? null) : null,
    })),
  );
}
