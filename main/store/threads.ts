import {
  comment as commentType,
  stateOf,
  thread as threadType,
  type Comment,
  type Thread,
} from '../../shared/article/talk/thread.ts';
import { sql, type ReadDb, type Sql, type WriteDb } from './sql.ts';

type ThreadRow = {
  thread_id: string;
  opened_at: number;
  by_name: string;
  by_initials: string;
  anchor: string;
  turns: string;
};
type CommentRow = {
  thread_id: string;
  comment_id: string;
  said_at: number;
  by_name: string;
  by_initials: string;
  wordings: string;
};

/** Rows that no longer read as what they were stay in the store, are left out, and counted. */
export type ThreadsRead = { threads: Thread[]; unread: number };

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const toComment = (r: CommentRow): Comment | null =>
  commentType.safeParse({
    commentId: r.comment_id,
    by: { name: r.by_name, initials: r.by_initials },
    at: r.said_at,
    wordings: json(r.wordings),
  }).data ?? null;

const toThread = (r: ThreadRow, comments: readonly Comment[]): Thread | null =>
  threadType.safeParse({
    threadId: r.thread_id,
    anchor: json(r.anchor),
    by: { name: r.by_name, initials: r.by_initials },
    at: r.opened_at,
    comments,
    turns: json(r.turns),
  }).data ?? null;

/** A story's threads, or one of them, and their comments, each in the order in which it was said. */
export const threadRows = (storyKey: number, threadId: string | null): { threads: Sql; comments: Sql } => {
  const only = threadId === null ? sql`` : sql` AND thread_id = ${threadId}`;
  return {
    threads: sql`SELECT thread_id, opened_at, by_name, by_initials, anchor, turns FROM thread
      WHERE story_key = ${storyKey}${only} ORDER BY opened_at, thread_id`,
    comments: sql`SELECT thread_id, comment_id, said_at, by_name, by_initials, wordings FROM comment
      WHERE story_key = ${storyKey}${only} ORDER BY thread_id, said_at, comment_id`,
  };
};

function read(db: ReadDb, storyKey: number, threadId: string | null): ThreadsRead {
  const rows = threadRows(storyKey, threadId);
  const said = new Map<string, Comment[]>();
  const found: ThreadsRead = { threads: [], unread: 0 };
  for (const row of db.all<CommentRow>(rows.comments)) {
    const comment = toComment(row);
    if (comment) said.set(row.thread_id, [...(said.get(row.thread_id) ?? []), comment]);
    else found.unread += 1;
  }
  for (const row of db.all<ThreadRow>(rows.threads)) {
    const thread = toThread(row, said.get(row.thread_id) ?? []);
    if (thread) found.threads.push(thread);
    else found.unread += 1;
  }
  return found;
}

export const threadsOf = (db: ReadDb, storyKey: number): ThreadsRead => read(db, storyKey, null);

export const threadOf = (db: ReadDb, storyKey: number, threadId: string): Thread | undefined =>
  read(db, storyKey, threadId).threads[0];

export const openThreadsQuery = (storyKey: number): Sql =>
  sql`SELECT count(*) AS n FROM thread WHERE story_key = ${storyKey} AND state = 'open'`;

export const countOpenThreads = (db: ReadDb, storyKey: number): number =>
  db.one<{ n: number }>(openThreadsQuery(storyKey))?.n ?? 0;

/**
 * Writes a thread as it is now. Nothing of it is ever removed: a row is put in or goes on.
 * @param was the thread before: comments that are the very same are left alone
 */
export function putThread(db: WriteDb, storyKey: number, thread: Thread, was?: Thread): void {
  const { threadId, by, at, anchor, turns, comments } = thread;
  db.run(sql`INSERT INTO thread (story_key, thread_id, state, opened_at, by_name, by_initials, anchor, turns)
    VALUES (${storyKey}, ${threadId}, ${stateOf(thread)}, ${at}, ${by.name}, ${by.initials},
      ${JSON.stringify(anchor)}, ${JSON.stringify(turns)})
    ON CONFLICT (story_key, thread_id) DO UPDATE SET state = excluded.state, opened_at = excluded.opened_at,
      by_name = excluded.by_name, by_initials = excluded.by_initials, anchor = excluded.anchor, turns = excluded.turns`);
  const known = new Set(was?.comments);
  for (const c of comments)
    if (!known.has(c))
      db.run(sql`INSERT INTO comment (story_key, thread_id, comment_id, said_at, by_name, by_initials, wordings)
        VALUES (${storyKey}, ${threadId}, ${c.commentId}, ${c.at}, ${c.by.name}, ${c.by.initials},
          ${JSON.stringify(c.wordings)})
        ON CONFLICT (story_key, thread_id, comment_id) DO UPDATE SET said_at = excluded.said_at,
          by_name = excluded.by_name, by_initials = excluded.by_initials, wordings = excluded.wordings`);
}
