import { canonicalJson } from '../../kit/json.ts';
import { byTime, type Comment, type Thread } from './thread.ts';

/** Of two things with one id that are not alike (one was tampered with) every copy chooses the same. */
const chosen = <T>(a: T, b: T): T => (canonicalJson(a) >= canonicalJson(b) ? a : b);

/** Everything that is in either list, once, in the order of time. */
function union<T extends { at: number }>(
  lists: readonly (readonly T[])[],
  idOf: (one: T) => string,
  both: (a: T, b: T) => T,
): T[] {
  const found = new Map<string, T>();
  for (const one of lists.flat()) {
    const known = found.get(idOf(one));
    found.set(idOf(one), known === undefined ? one : both(known, one));
  }
  return [...found.values()].sort((a, b) => byTime({ at: a.at, id: idOf(a) }, { at: b.at, id: idOf(b) }));
}

function joinComments(a: Comment, b: Comment): Comment {
  const { by, at } = chosen({ by: a.by, at: a.at }, { by: b.by, at: b.at });
  const wordings = union([a.wordings, b.wordings], (w) => w.id, chosen);
  return { commentId: a.commentId, by, at, wordings };
}

function joinThreads(a: Thread, b: Thread): Thread {
  const [one, other] = [a, b].map(({ anchor, by, at }) => ({ anchor, by, at }));
  return {
    threadId: a.threadId,
    ...(one && other ? chosen(one, other) : { anchor: a.anchor, by: a.by, at: a.at }),
    comments: union([a.comments, b.comments], (c) => c.commentId, joinComments),
    turns: union([a.turns, b.turns], (t) => t.id, chosen),
  };
}

/** A thread by itself in the order in which every copy has it. */
const ordered = (t: Thread): Thread =>
  joinThreads(
    { ...t, comments: union([t.comments.map((c) => joinComments(c, c))], (c) => c.commentId, joinComments) },
    t,
  );

/**
 * The threads of two copies of a story, put together: every comment, every wording and every turn that either has, once.
 * What holds is what is newest by time and id, on whichever computer it was done. It does not matter which copy is mine, in
 * which order copies come in, or how often: nothing is lost, and nothing stands twice.
 */
export const importThreads = (mine: readonly Thread[], theirs: readonly Thread[]): Thread[] =>
  union([mine.map(ordered), theirs.map(ordered)], (t) => t.threadId, joinThreads);
