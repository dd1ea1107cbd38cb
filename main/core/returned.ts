import { createHash } from 'node:crypto';
import type { Article } from '../../shared/article/article.ts';
import { readArticle, writeArticle } from '../../shared/article/document.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import { mergeAsProposals } from '../../shared/article/review/merge-fields.ts';
import { mergeMarked } from '../../shared/article/review/merge-marked.ts';
import { countOpen } from '../../shared/article/review/open.ts';
import { suggestionsIn } from '../../shared/article/review/suggestions.ts';
import type { Thread } from '../../shared/article/talk/thread.ts';
import {
  joinCameBack,
  type DocxCard,
  type MediaFile,
  type ReturnedDocument,
} from '../../shared/formats/index.ts';
import { blockIdFrom, uuidv7 } from '../../shared/kit/ids.ts';
import { sameJson } from '../../shared/kit/json.ts';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import type { Note } from '../../shared/protocol/notes.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import { articleHash } from '../store/digest.ts';
import { readExportable } from '../store/export-input.ts';
import { hasRevisionOf } from '../store/revisions-by-hash.ts';
import { readRevision } from '../store/revisions.ts';
import { writeLine } from '../store/story-log.ts';
import { putThread, threadsOf } from '../store/threads.ts';
import { appendRevision, appendSide } from './append.ts';
import { inBulk, type CoreContext } from './context.ts';
import { ackOf, type Head } from './heads.ts';
import type { Imported } from './import-package.ts';
import { takeReadPictures } from './import-story.ts';
import { readReturnedApart } from './read-apart.ts';
import { bodyFault } from './steady.ts';
import { newId } from './story-log.ts';

/** A document that says which story it was made from. */
type Came = { name: string; content: Uint8Array; card: DocxCard };
/** What was taken, or why it is not a copy of anything here. */
type Returned = { taken: Imported; unknown?: never } | { taken?: never; unknown: Note };

/** What went out, as the format was given it. */
type Sent = {
  article: Article;
  /** As it stood in the document: with its suggestions, or where only the copy went out the text before them. */
  body: readonly Block[];
};

const unknown = (kind: 'foreignCopy' | 'otherVersion'): Result<Returned, Problem> =>
  ok({ unknown: { kind, count: 1 } });

/** The pictures of a text as the writer of a document needs them to say the same again; their bytes stay here. */
function picturesOf(body: readonly Block[], read: (media: string) => MediaFile | null): MediaFile[] {
  const wanted = body.flatMap((b) => (b.kind === 'image' ? [b.media, b.was?.as.media] : []));
  return [...new Set(wanted)].flatMap((media) => {
    const file = media === undefined ? null : read(media);
    return file ? [{ record: file.record, content: new Uint8Array() }] : [];
  });
}

/**
 * Takes a Word document that was made from a story of this desk and came back: what was done in it as suggestions against
 * the very text that was sent, what was said as comments, each under the name of whoever did it. Where the reporter wrote
 * on, both are put together. Nothing is overwritten, the same file twice is the same as once, and a document of a story or
 * text that is not here is told as such, for the caller to bring in as a story of its own.
 */
export async function importReturned(
  ctx: CoreContext,
  session: string,
  came: Came,
  signal: AbortSignal | undefined,
): Promise<Result<Returned, Problem>> {
  const { card } = came;
  const open = ctx.heads.get(card.storyId);
  if (!open.ok) return open.problem.kind === 'not-found' ? unknown('foreignCopy') : open;
  const { storyKey } = open.value;
  const revision = readRevision(ctx.store.db, storyKey, card.revision);
  if (!revision.ok || revision.value.record.sha256 !== card.sha256) return unknown('otherVersion');
  const { article } = revision.value;
  const wanted = { storyId: card.storyId, number: card.revision };
  const exportable = readExportable(ctx.store, wanted, ctx.ports.version, { said: ctx.ports.now() });
  if (!exportable.ok) return exportable;
  const { media, review: _, ...sent } = exportable.value;
  const review =
    card.form === 'copy' ? null : (exportable.value.review ?? { body: exportable.value.projection.body });
  const body = review?.body ?? sent.projection.body;
  const writtenAt = sent.revision.savedAt;
  const read = await readReturnedApart(
    {
      name: came.name,
      kind: 'returned',
      content: came.content,
      sent: { ...sent, baseName: 'sent' },
      media: picturesOf(body, media),
      review,
      pen: { by: 'Word', at: new Date(writtenAt).toISOString() },
    },
    { signal },
  );
  if (!read.ok) return read;
  const given = withPictures(ctx, read.value);
  const done = inBulk(ctx, () => take(ctx, session, came, { article, body }, given.returned));
  if (!done.ok) return done;
  const { head, said, notes } = done.value;
  if (said > 0) ctx.ports.publish('threads.changed', { storyId: card.storyId });
  const { headline } = head.article.meta;
  return ok({ taken: { ack: ackOf(head), headline, existed: true, notes: [...notes, ...given.notes] } });
}

/** Pictures that someone put into the document, stored and in their blocks; the others are here already. */
function withPictures(
  ctx: CoreContext,
  returned: ReturnedDocument,
): { returned: ReturnedDocument; notes: Note[] } {
  const bare = new Set(
    returned.body.flatMap((b) => (b.kind === 'image' && b.media === undefined ? [b.id] : [])),
  );
  const pictures = returned.pictures.filter(({ blockId }) => bare.has(blockId));
  if (pictures.length === 0) return { returned, notes: [] };
  const { blocks, notes } = takeReadPictures(ctx, { blocks: returned.body, pictures, paths: [] }, new Map());
  return { returned: { ...returned, body: blocks }, notes };
}

type Taken = { head: Head; said: number; notes: Note[] };

/** Decides what a returned text comes to and writes it: all of it or, with a reason, nothing. */
function take(
  ctx: CoreContext,
  session: string,
  came: Came,
  sent: Sent,
  returned: ReturnedDocument,
): Result<Taken, Problem> {
  const now = ctx.heads.get(came.card.storyId);
  if (!now.ok) return now;
  const made = { ...sent.article, meta: { ...sent.article.meta, ...returned.fields }, body: returned.body };
  const checked = readArticle(writeArticle(made));
  const fault = checked.ok ? bodyFault(checked.value.body, 'body') : checked.problem;
  if (!checked.ok || fault) return fail({ kind: 'invalid', ...say('import.no-story', { file: came.name }) });
  const text = takeText(ctx, session, now.value, sent, checked.value, returned);
  if (!text.ok) return text;
  const { head, number, notes } = text.value;
  const joined = joinThreads(ctx, head.storyKey, came.card, returned, number);
  const count = (to: 'open' | 'resolved'): number => joined.turned.filter((one) => one.to === to).length;
  const heard = [
    { kind: 'returnedComments' as const, count: joined.said },
    { kind: 'returnedResolved' as const, count: count('resolved') },
    { kind: 'returnedReopened' as const, count: count('open') },
  ].filter((note) => note.count > 0);
  const all = [...notes, ...heard];
  return ok({
    head,
    said: joined.changed,
    notes: all.length > 0 ? all : [{ kind: 'returnedNothing', count: 1 }],
  });
}

type TakenText = {
  head: Head;
  /** The revision that holds their text. */
  number: number;
  notes: Note[];
};

function takeText(
  ctx: CoreContext,
  session: string,
  head: Head,
  sent: Sent,
  theirs: Article,
  returned: ReturnedDocument,
): Result<TakenText, Problem> {
  const sha256 = articleHash(theirs);
  const unchanged = sameJson(theirs.body, sent.body) && sameJson(theirs.meta, sent.article.meta);
  if (unchanged || hasRevisionOf(ctx.store.db, head.storyKey, sha256))
    return ok({ head, number: head.record.number, notes: [] });
  const stands = sameJson(head.article.body, sent.body);
  const newId = (): string => blockIdFrom(ctx.ports.random(12));
  const merged = stands
    ? { body: theirs.body, order: false }
    : mergeMarked(
        { base: { ...sent.article, body: [...sent.body] }, ours: head.article, theirs },
        { by: returned.by, at: returned.at, newId },
      );
  if (!merged) return fail({ kind: 'busy', ...say('import.open-suggestions') });
  const { meta, contested } = mergeAsProposals(
    { base: sent.article.meta, ours: head.article.meta, theirs: theirs.meta },
    (field) => ({ ...(returned.changedBy[field] ?? { by: returned.by, at: returned.at }), newId }),
  );
  const article: Article = { ...head.article, meta, body: merged.body };
  // Their text as it came stands beside ours, unless it is just what ours becomes: it can be read, and is known again.
  const parent = head.record.number;
  const isTheirs = articleHash(article) === sha256;
  const side = isTheirs ? null : appendSide(ctx, head, theirs, { session, parent, cause: 'import' });
  const beside = ctx.heads.get(head.storyId);
  const next = appendRevision(ctx, beside.ok ? beside.value : head, article, {
    cause: 'import',
    session,
    sealed: true,
  });
  return ok({
    head: next,
    number: side ?? next.record.number,
    notes: notesOf(article, head.article, returned, { order: merged.order, contested: contested.length }),
  });
}

function notesOf(
  now: Article,
  was: Article,
  returned: ReturnedDocument,
  { order, contested }: { order: boolean; contested: number },
): Note[] {
  const open = suggestionsIn(now.body);
  const clashes = open.filter(({ clash }) => clash).length;
  const fields = Object.keys(returned.fields).filter(
    (key) => !sameJson(now.meta[key as keyof Article['meta']], was.meta[key as keyof Article['meta']]),
  ).length;
  const some = (kind: Note['kind'], count: number): Note[] => (count > 0 ? [{ kind, count }] : []);
  return [
    ...some('returnedCopy', countOpen(now)),
    ...some('returnedClashes', clashes + contested),
    ...some('returnedOrder', order ? 1 : 0),
    ...some('returnedFields', fields),
    ...(returned.how === 'compared' && open.some(({ by }) => by === returned.by)
      ? [{ kind: 'returnedCompared' as const, count: 1, name: returned.by }]
      : []),
  ];
}

/** A time-ordered id that is the same whenever the same is said. */
const idFrom = (seed: string, at: number): string =>
  uuidv7(Math.max(0, at), createHash('sha256').update(seed).digest());

function joinThreads(
  ctx: CoreContext,
  storyKey: number,
  card: DocxCard,
  returned: ReturnedDocument,
  number: number,
): Pick<ReturnType<typeof joinCameBack>, 'said' | 'turned'> & { changed: number } {
  const mine = threadsOf(ctx.store.db, storyKey).threads;
  const joined = joinCameBack(
    mine,
    {
      threads: returned.threads,
      standing: returned.standing,
      number,
      sent: card.threads,
      by: { name: returned.by, initials: '' },
      writtenAt: Date.parse(returned.at),
      now: ctx.ports.now(),
    },
    idFrom,
  );
  const known = new Map(mine.map((thread): [string, Thread] => [thread.threadId, thread]));
  const by = { name: returned.by, initials: '' };
  ctx.store.write((db) => {
    for (const thread of joined.threads) putThread(db, storyKey, thread, known.get(thread.threadId));
    for (const { threadId, to } of joined.turned) {
      const what = {
        kind: to === 'resolved' ? ('thread.resolved' as const) : ('thread.reopened' as const),
        threadId,
      };
      writeLine(db, storyKey, { lineId: newId(ctx), at: ctx.ports.now(), by, what });
    }
  });
  return { said: joined.said, turned: joined.turned, changed: joined.threads.length };
}
