import type { Article } from '../../shared/article/article.ts';
import type { Logged, loggedChanges } from '../../shared/article/workflow/log.ts';
import type { Ack, Base, Cause } from '../../shared/protocol/story.ts';
import { articleHash } from '../store/digest.ts';
import { encodeAgainst, encodeWhole } from '../store/encoding.ts';
import {
  extendRevision,
  insertRevision,
  readRevision,
  revisionRecord,
  sealRevision,
  type RevisionRecord,
} from '../store/revisions.ts';
import { Refusal } from '../store/problems.ts';
import { factsOf } from '../store/story-facts.ts';
import { countRevision, moveHead } from '../store/stories.ts';
import type { CoreContext } from './context.ts';
import { ackOf, type Head } from './heads.ts';
import { readProfile } from './profile.ts';
import { logChanges, logLines } from './story-log.ts';

export type Append = {
  cause: Cause;
  session: string;
  /** False for autosave, whose revision goes on. */
  sealed: boolean;
  name?: string | null;
  /** Words that this change takes out. */
  cut?: number;
  /** The content hash, when the caller has worked it out already. */
  sha256?: string;
  /** A step of the workflow that was taken on purpose: its note, and what stood against it. */
  step?: Parameters<typeof loggedChanges>[3];
  /** What else the story's log says of this, given the new head. */
  lines?: (now: Base) => readonly Logged[];
};

/** A row that was just written, read back: memory holds what the disk holds, never what we think it does. */
function written(ctx: CoreContext, storyKey: number, number: number): RevisionRecord {
  const record = revisionRecord(ctx.store.db, storyKey, number);
  if (!record) throw new Error('a revision that was just written is not there');
  return record;
}

/**
 * Gives a story a new head. Autosave goes on in the open revision of the same session and author; anything else seals
 * that and starts the next. Returns when the text is on the disk.
 */
export function appendRevision(ctx: CoreContext, head: Head, article: Article, how: Append): Head {
  const { store, ports } = ctx;
  const author = readProfile(store.db);
  const { record } = head;
  const sha256 = how.sha256 ?? articleHash(article, head.article);
  const was = factsOf(head.article);
  const facts = factsOf(article, head.article);
  const at = ports.now();
  const goesOn =
    record.sealed === 0 &&
    !how.sealed &&
    record.session === how.session &&
    record.author_name === author.name &&
    record.author_initials === author.initials &&
    record.parent !== null &&
    record.schema_version === article.schemaVersion;

  const against = goesOn ? parentOf(ctx, head) : { article: head.article, depth: record.depth };
  const text =
    record.schema_version === article.schemaVersion
      ? encodeAgainst(against.article, article, against.depth)
      : encodeWhole(article);
  const number = goesOn ? record.number : head.lastNumber + 1;
  const last = Math.max(number, head.lastNumber);

  store.write((db) => {
    if (goesOn) {
      extendRevision(db, record.revision_key, { at, sha256, words: facts.words }, text);
    } else {
      if (record.sealed === 0) sealRevision(db, head.storyKey, record.number, 'autosave');
      insertRevision(
        db,
        {
          storyKey: head.storyKey,
          number,
          parent: record.number,
          cause: how.cause,
          name: how.name ?? null,
          author,
          session: how.session,
          at,
          sealed: how.sealed,
          side: false,
          sha256,
          words: facts.words,
          schemaVersion: article.schemaVersion,
        },
        text,
      );
    }
    moveHead(db, head.storyKey, { number, last, at }, facts, was);
    logChanges(ctx, db, head.storyKey, {
      before: head.article.meta,
      after: article.meta,
      number,
      ...how.step,
    });
    logLines(ctx, db, head.storyKey, how.lines?.({ number, sha256 }) ?? []);
  });

  const next: Head = {
    ...head,
    lastNumber: last,
    record: goesOn
      ? { ...record, saved_at: at, sha256, words: facts.words, encoding: text.encoding, depth: text.depth }
      : written(ctx, head.storyKey, number),
    article,
    cut: how.sealed ? 0 : (goesOn ? head.cut : 0) + (how.cut ?? 0),
    parent: how.sealed ? null : against,
  };
  ctx.heads.put(next);
  ctx.wakeUpkeep();
  return next;
}

/** The revision that an open one is told against: the one before it, which never changes any more. */
function parentOf(ctx: CoreContext, head: Head): { article: Article; depth: number } {
  if (head.parent) return head.parent;
  const read = readRevision(ctx.store.db, head.storyKey, head.record.parent ?? 0);
  if (!read.ok) throw new Refusal(read.problem);
  return { article: read.value.article, depth: read.value.record.depth };
}

/**
 * Keeps a text beside the head, whole: it depends on nothing that may move. While a conflict is undecided its window goes
 * on in the same side revision, so that a minute of typing is one line in the list of versions. Returns its number.
 */
export function appendSide(
  ctx: CoreContext,
  head: Head,
  article: Article,
  how: { session: string; parent: number; cause: Cause },
): number {
  const { store, ports } = ctx;
  const author = readProfile(store.db);
  const now = { at: ports.now(), sha256: articleHash(article), words: factsOf(article).words };
  const text = encodeWhole(article);
  const last = revisionRecord(store.db, head.storyKey, head.lastNumber);
  if (
    last?.side === 1 &&
    last.sealed === 0 &&
    last.session === how.session &&
    last.parent === how.parent &&
    last.author_name === author.name &&
    last.author_initials === author.initials &&
    last.schema_version === article.schemaVersion
  ) {
    store.write((db) => {
      extendRevision(db, last.revision_key, now, text);
    });
    return last.number;
  }
  const number = head.lastNumber + 1;
  store.write((db) => {
    insertRevision(
      db,
      {
        ...now,
        storyKey: head.storyKey,
        number,
        parent: how.parent,
        cause: how.cause,
        name: null,
        author,
        session: how.session,
        sealed: false,
        side: true,
        schemaVersion: article.schemaVersion,
      },
      text,
    );
    countRevision(db, head.storyKey, number);
  });
  ctx.heads.put({ ...head, lastNumber: number });
  return number;
}

/** Ends a head that is still open, with a reason. */
export function sealHead(ctx: CoreContext, head: Head, cause: Cause, name: string | null = null): Head {
  if (head.record.sealed === 1 && name === null) return head;
  ctx.store.write((db) => {
    sealRevision(db, head.storyKey, head.record.number, cause, name);
  });
  const next: Head = {
    ...head,
    record: written(ctx, head.storyKey, head.record.number),
    cut: 0,
    parent: null,
  };
  ctx.heads.put(next);
  return next;
}

/** Tells every window that a story has a new head. */
export function announce(ctx: CoreContext, head: Head, session: string): Ack {
  const ack = ackOf(head);
  ctx.ports.publish('story.saved', { ack, session });
  return ack;
}
