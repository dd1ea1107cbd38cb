import { z } from 'zod';
import { storedText } from '../inline.ts';
import { millis } from '../meta.ts';
import { anchor } from './anchor.ts';

/** Who says something: as in the profile, and so only as good as that. */
export const person = z.strictObject({ name: storedText(200), initials: storedText(20) });
export type Person = z.infer<typeof person>;

/** The longest comment, in UTF-16 units: about 1,500 words. */
export const MOST_COMMENT = 10_000;
/** What a person may add to one thread or change in one comment. A merge may bring more, and keeps it. */
export const MOST_COMMENTS = 1000;
export const MOST_WORDINGS = 100;

/** One wording of a comment; without text it was taken back then. */
export const wording = z.strictObject({
  id: z.uuid(),
  at: millis,
  text: storedText(MOST_COMMENT).nullable(),
  /** Who is named with an @ in it, as they are known. */
  mentions: z.array(storedText(200)).max(50),
});
export type Wording = z.infer<typeof wording>;

/** A comment with everything it ever said, the newest wording last: nothing that was said is destroyed. */
export const comment = z.strictObject({
  commentId: z.uuid(),
  by: person,
  at: millis,
  wordings: z.array(wording).min(1).max(10_000),
});
export type Comment = z.infer<typeof comment>;

/** Someone resolved a thread or took it up again. */
export const turn = z.strictObject({
  id: z.uuid(),
  at: millis,
  by: person,
  to: z.enum(['open', 'resolved']),
});
export type Turn = z.infer<typeof turn>;

/**
 * Comments on one place of a story. Ids are unique everywhere, so that copies of a thread on two computers can be put
 * together. Threads stand beside the article and never in it: nothing that is exported can hold them by accident.
 */
export const thread = z.strictObject({
  threadId: z.uuid(),
  anchor,
  by: person,
  at: millis,
  /** In the order in which they were said. */
  comments: z.array(comment).min(1).max(100_000),
  /** Whether it is settled; the last one holds, and one without turns is open. */
  turns: z.array(turn).max(100_000),
});
export type Thread = z.infer<typeof thread>;

type Dated = { at: number; id: string };

/** The order of what was said and done: by time, and by id where clocks agree, so that every copy has the same order. */
export const byTime = (a: Dated, b: Dated): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** What a comment says now. */
export const wordingOf = (c: Comment): Wording => {
  const last = c.wordings.at(-1);
  if (!last) throw new Error('a comment without a wording');
  return last;
};
export const isEdited = (c: Comment): boolean => c.wordings.length > 1;
export const isTakenBack = (c: Comment): boolean => wordingOf(c).text === null;

export const stateOf = (t: Pick<Thread, 'turns'>): Turn['to'] => t.turns.at(-1)?.to ?? 'open';

/** A thread with its first comment. `at` and the ids are given: see {@link Wording}. */
export const openThread = (
  given: Pick<Thread, 'threadId' | 'anchor' | 'by' | 'at'>,
  first: Pick<Comment, 'commentId'> & Pick<Wording, 'id' | 'text' | 'mentions'>,
): Thread => ({ ...given, comments: [commentBy(given.by, given.at, first)], turns: [] });

export const commentBy = (
  by: Person,
  at: number,
  { commentId, id, text, mentions }: Pick<Comment, 'commentId'> & Pick<Wording, 'id' | 'text' | 'mentions'>,
): Comment => ({ commentId, by, at, wordings: [{ id, at, text, mentions }] });

/** Never before what it follows: a clock that was put back must not undo a newer word. */
const after = (at: number, last: { at: number } | undefined): number =>
  last ? Math.max(at, last.at + 1) : at;

export const withComment = (t: Thread, said: Comment): Thread => ({
  ...t,
  comments: [...t.comments, { ...said, at: after(said.at, t.comments.at(-1)) }],
});

export const reworded = (t: Thread, commentId: string, next: Wording): Thread => ({
  ...t,
  comments: t.comments.map((c) =>
    c.commentId === commentId
      ? { ...c, wordings: [...c.wordings, { ...next, at: after(next.at, c.wordings.at(-1)) }] }
      : c,
  ),
});

export const turned = (t: Thread, next: Turn): Thread => ({
  ...t,
  turns: [...t.turns, { ...next, at: after(next.at, t.turns.at(-1)) }],
});
