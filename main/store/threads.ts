import { z } from 'zod';
import { millis } from '../../shared/article/meta.ts';
import { anchor as anchorType } from '../../shared/article/talk/anchor.ts';
import {
  comment as commentType,
  person,
  stateOf,
  thread as threadType,
  turn,
  type Comment,
  type Thread,
} from '../../shared/article/talk/thread.ts';
import { sql, type ReadDb, type Sql, type WriteDb } from './sql.ts';
import { sealComment, sealThread } from './talk-seals.ts';

type ThreadRow = {
  story_key: number;
  thread_id: string;
  state: string;
  opened_at: number;
  by_name: string;
  by_initials: string;
  anchor: string;
  turns: string;
  sha256: string | null;
};
type CommentRow = {
  story_key: number;
  thread_id: string;
  comment_id: string;
  said_at: number;
  by_name: string;
  by_initials: string;
  wordings: string;
  sha256: string | null;
};

/**
 * What was read of a story's threads. `damaged` are the ids of those that do not match their checksums: they are given as
 * far as they read. `unread` counts rows of which nothing reads; they stay in the store.
 */
export type ThreadsRead = { threads: Thread[]; damaged: string[]; unread: number };

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The checksum of a comment's row that nobody can read any more, once a person has seen that. */
const LOST = 'lost';
/** The checksum of a thread that was found damaged and written into since: it matches nothing. */
const DAMAGED = 'damaged';

const commentSeal = (r: Omit<CommentRow, 'sha256'>): string =>
  sealComment([r.story_key, r.thread_id, r.comment_id, r.said_at, r.by_name, r.by_initials, r.wordings]);

/** By their ids as SQLite orders them, which is by bytes; ids are ASCII. */
const sealsOf = (comments: readonly CommentRow[]): string | null =>
  comments.length === 0
    ? null
    : comments
        .map((c) => `${c.comment_id} ${c.sha256 ?? ''}`)
        .toSorted((a, b) => (a < b ? -1 : 1))
        .join('\n');

const threadSeal = (r: Omit<ThreadRow, 'sha256'>, comments: readonly CommentRow[]): string =>
  sealThread(
    [r.story_key, r.thread_id, r.state, r.opened_at, r.by_name, r.by_initials, r.anchor, r.turns],
    sealsOf(comments),
  );

const nobody = { name: '', initials: '' };
const byOf = (r: { by_name: string; by_initials: string }) =>
  person.safeParse({ name: r.by_name, initials: r.by_initials }).data;

const toComment = (r: CommentRow): Comment | null =>
  commentType.safeParse({
    commentId: r.comment_id,
    by: byOf(r) ?? nobody,
    at: r.said_at,
    wordings: json(r.wordings),
  }).data ?? null;

const turns = z.array(turn);

/** As much of a thread as reads; null where not even that makes one. */
const toThread = (
  r: Pick<ThreadRow, 'thread_id'> & Partial<ThreadRow>,
  comments: readonly Comment[],
): Thread | null =>
  threadType.safeParse({
    threadId: r.thread_id,
    anchor: anchorType.safeParse(json(r.anchor ?? '')).data ?? { on: 'story' },
    by: byOf({ by_name: r.by_name ?? '', by_initials: r.by_initials ?? '' }) ?? nobody,
    at: millis.safeParse(r.opened_at).data ?? comments[0]?.at ?? 0,
    comments,
    turns: turns.safeParse(json(r.turns ?? '')).data ?? [],
  }).data ?? null;

/** A story's threads, or one of them, and their comments, each in the order in which it was said. */
export const threadRows = (storyKey: number, threadId: string | null): { threads: Sql; comments: Sql } => {
  const only = threadId === null ? sql`` : sql` AND thread_id = ${threadId}`;
  return {
    threads: sql`SELECT story_key, thread_id, state, opened_at, by_name, by_initials, anchor, turns, sha256 FROM thread
      WHERE story_key = ${storyKey}${only} ORDER BY opened_at, thread_id`,
    comments: sql`SELECT story_key, thread_id, comment_id, said_at, by_name, by_initials, wordings, sha256 FROM comment
      WHERE story_key = ${storyKey}${only} ORDER BY thread_id, said_at, comment_id`,
  };
};

type Rows = { thread?: ThreadRow; comments: CommentRow[] };

/** The rows of a story's threads by their ids; comments whose thread is not found are a thread by themselves. */
function rowsOf(db: ReadDb, storyKey: number, threadId: string | null): Map<string, Rows> {
  const wanted = threadRows(storyKey, threadId);
  const found = new Map<string, Rows>();
  for (const thread of db.all<ThreadRow>(wanted.threads))
    found.set(thread.thread_id, { thread, comments: [] });
  for (const comment of db.all<CommentRow>(wanted.comments)) {
    const rows = found.get(comment.thread_id) ?? { comments: [] };
    rows.comments.push(comment);
    found.set(comment.thread_id, rows);
  }
  return found;
}

/** Whether rows are what was written. */
const isWhole = ({ thread, comments }: Rows): boolean =>
  thread !== undefined &&
  thread.sha256 === threadSeal(thread, comments) &&
  comments.every((c) => c.sha256 === commentSeal(c) || (c.sha256 === LOST && toComment(c) === null));

function read(db: ReadDb, storyKey: number, threadId: string | null): ThreadsRead {
  const found: ThreadsRead = { threads: [], damaged: [], unread: 0 };
  for (const [id, rows] of rowsOf(db, storyKey, threadId)) {
    const comments = rows.comments.map(toComment);
    const thread = toThread(
      rows.thread ?? { thread_id: id },
      comments.flatMap((c) => c ?? []),
    );
    found.unread += comments.filter((c) => c === null).length;
    if (!thread) found.unread += rows.thread ? 1 : 0;
    else {
      found.threads.push(thread);
      if (!isWhole(rows)) found.damaged.push(thread.threadId);
    }
  }
  return found;
}

export const threadsOf = (db: ReadDb, storyKey: number): ThreadsRead => read(db, storyKey, null);

export const threadOf = (db: ReadDb, storyKey: number, threadId: string): Thread | undefined =>
  read(db, storyKey, threadId).threads[0];

/** How many threads of a story are not what was written. */
export const countDamagedThreads = (db: ReadDb, storyKey: number): number =>
  [...rowsOf(db, storyKey, null).values()].filter((rows) => !isWhole(rows)).length;

export const openThreadsQuery = (storyKey: number): Sql =>
  sql`SELECT count(*) AS n FROM thread WHERE story_key = ${storyKey} AND state = 'open'`;

export const countOpenThreads = (db: ReadDb, storyKey: number): number =>
  db.one<{ n: number }>(openThreadsQuery(storyKey))?.n ?? 0;

const rowOf = (storyKey: number, t: Thread): Omit<ThreadRow, 'sha256'> => ({
  story_key: storyKey,
  thread_id: t.threadId,
  state: stateOf(t),
  opened_at: t.at,
  by_name: t.by.name,
  by_initials: t.by.initials,
  anchor: JSON.stringify(t.anchor),
  turns: JSON.stringify(t.turns),
});

function writeThreadRow(db: WriteDb, r: Omit<ThreadRow, 'sha256'>, sha256: string): void {
  db.run(sql`INSERT INTO thread (story_key, thread_id, state, opened_at, by_name, by_initials, anchor, turns, sha256)
    VALUES (${r.story_key}, ${r.thread_id}, ${r.state}, ${r.opened_at}, ${r.by_name}, ${r.by_initials},
      ${r.anchor}, ${r.turns}, ${sha256})
    ON CONFLICT (story_key, thread_id) DO UPDATE SET state = excluded.state, opened_at = excluded.opened_at,
      by_name = excluded.by_name, by_initials = excluded.by_initials, anchor = excluded.anchor, turns = excluded.turns,
      sha256 = excluded.sha256`);
}

function writeComment(db: WriteDb, storyKey: number, threadId: string, c: Comment): void {
  const row = {
    story_key: storyKey,
    thread_id: threadId,
    comment_id: c.commentId,
    said_at: c.at,
    by_name: c.by.name,
    by_initials: c.by.initials,
    wordings: JSON.stringify(c.wordings),
  };
  db.run(sql`INSERT INTO comment (story_key, thread_id, comment_id, said_at, by_name, by_initials, wordings, sha256)
    VALUES (${storyKey}, ${threadId}, ${row.comment_id}, ${row.said_at}, ${row.by_name}, ${row.by_initials},
      ${row.wordings}, ${commentSeal(row)})
    ON CONFLICT (story_key, thread_id, comment_id) DO UPDATE SET said_at = excluded.said_at,
      by_name = excluded.by_name, by_initials = excluded.by_initials, wordings = excluded.wordings,
      sha256 = excluded.sha256`);
}

const ofThread = (db: ReadDb, storyKey: number, threadId: string): Rows =>
  rowsOf(db, storyKey, threadId).get(threadId) ?? { comments: [] };

/**
 * Writes a thread as it is now. Nothing of it is ever removed: a row is put in or goes on. One that is damaged takes what
 * is new and stays damaged: what is left of its old rows is kept as it is, and it never comes to match by being written into.
 * @param was the thread before: comments that are the very same are left alone
 */
export function putThread(db: WriteDb, storyKey: number, thread: Thread, was?: Thread): void {
  const { threadId } = thread;
  const before = ofThread(db, storyKey, threadId);
  const whole = before.thread ? isWhole(before) : before.comments.length === 0;
  const known = new Set(was?.comments);
  for (const c of thread.comments) if (!known.has(c)) writeComment(db, storyKey, threadId, c);
  const now = rowOf(storyKey, thread);
  if (whole) writeThreadRow(db, now, threadSeal(now, ofThread(db, storyKey, threadId).comments));
  else if (before.thread) {
    const kept = was?.turns.length === thread.turns.length ? before.thread : now;
    writeThreadRow(db, { ...before.thread, state: kept.state, turns: kept.turns }, DAMAGED);
  } else writeThreadRow(db, now, DAMAGED);
}

/** Takes a damaged thread as it reads now: a person has looked at it. What does not read stays, and stays counted. */
export function keepAsRead(db: WriteDb, storyKey: number, thread: Thread): void {
  const { threadId } = thread;
  for (const c of thread.comments) writeComment(db, storyKey, threadId, c);
  for (const c of ofThread(db, storyKey, threadId).comments)
    if (toComment(c) === null)
      db.run(sql`UPDATE comment SET sha256 = ${LOST}
        WHERE story_key = ${storyKey} AND thread_id = ${threadId} AND comment_id = ${c.comment_id}`);
  const now = rowOf(storyKey, thread);
  writeThreadRow(db, now, threadSeal(now, ofThread(db, storyKey, threadId).comments));
}
