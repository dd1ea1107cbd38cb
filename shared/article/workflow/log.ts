import { z } from 'zod';
import { storedText } from '../inline.ts';
import { millis, moment, status, type ArticleMeta } from '../meta.ts';
import { sameJson } from '../../kit/json.ts';
import { person, wording } from '../talk/thread.ts';
import { lack } from './steps.ts';

const number = z.int().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u, 'expected a SHA-256 in hex');

/** The longest note to a step, a request or an approval, in UTF-16 units. */
export const MOST_NOTE = 4000;
const note = storedText(MOST_NOTE);
/** A step, or an approval, that something stood against: done anyway, with a note. */
const done = { note: note.optional(), anyway: z.array(lack).min(1).optional() };
const thread = { threadId: z.uuid() };
const said = { ...thread, commentId: z.uuid() };
const was = { was: wording.shape.text };
const handoff = { handoffId: z.uuid() };
/** A text at one moment: the revision and its checksum. */
const text = { number, sha256 };

const kinds = [
  z.strictObject({ kind: z.literal('thread.opened'), ...said, quote: storedText(200) }),
  z.strictObject({ kind: z.literal('thread.resolved'), ...thread }),
  z.strictObject({ kind: z.literal('thread.reopened'), ...thread }),
  z.strictObject({ kind: z.literal('comment.added'), ...said }),
  /** `was` is what the comment said before; null after it had been taken back. */
  z.strictObject({ kind: z.literal('comment.edited'), ...said, ...was }),
  z.strictObject({ kind: z.literal('comment.takenBack'), ...said, ...was }),
  z.strictObject({ kind: z.literal('status.moved'), number, from: status, to: status, ...done }),
  z.strictObject({
    kind: z.literal('review.requested'),
    ...text,
    to: storedText(200),
    note: note.optional(),
  }),
  z.strictObject({ kind: z.literal('changes.requested'), ...text, note }),
  /** `content` is the checksum of what readers get of it: while that is the same the approval holds. */
  z.strictObject({ kind: z.literal('approved'), ...text, content: sha256, ...done }),
  z.strictObject({ kind: z.literal('assigned'), number, from: storedText(200), to: storedText(200) }),
  z.strictObject({ kind: z.literal('deadline.set'), number, from: moment.nullable(), to: moment.nullable() }),
  /** To whom is what the sender wrote, and may be nobody in particular. */
  z.strictObject({ kind: z.literal('handoff.out'), ...handoff, number, to: storedText(200) }),
  z.strictObject({ kind: z.literal('handoff.in'), ...handoff, number, from: storedText(200) }),
  /** A receipt came: who took a hand-off that had left here, and when by their clock. */
  z.strictObject({ kind: z.literal('handoff.taken'), ...handoff, who: storedText(200), when: millis }),
] as const;

/** What happened, without who and when. A new kind is a row above and words for it. */
export const logged = z.discriminatedUnion('kind', kinds);
export type Logged = z.infer<typeof logged>;
export type LogKind = Logged['kind'];

/** A line of the story's log: ids are unique everywhere, so that logs of two copies can be put together. */
export const logLine = z.strictObject({ lineId: z.uuid(), at: millis, by: person, what: logged });
export type LogLine = z.infer<typeof logLine>;

/**
 * The lines that a change of a story's fields makes, however it was made: by a step, in the inspector, for many at once.
 * @param how of a step that was taken on purpose: its note, and what stood against it
 */
export function loggedChanges(
  before: ArticleMeta,
  after: ArticleMeta,
  to: number,
  how: Pick<Extract<Logged, { kind: 'status.moved' }>, 'note' | 'anyway'> = {},
): Logged[] {
  const lines: Logged[] = [];
  if (before.status !== after.status)
    lines.push({ kind: 'status.moved', number: to, from: before.status, to: after.status, ...how });
  if ((before.assignee ?? '') !== (after.assignee ?? ''))
    lines.push({ kind: 'assigned', number: to, from: before.assignee ?? '', to: after.assignee ?? '' });
  if (!sameJson(before.deadline, after.deadline))
    lines.push({
      kind: 'deadline.set',
      number: to,
      from: before.deadline ?? null,
      to: after.deadline ?? null,
    });
  return lines;
}

/**
 * A line about a field that is still being written: what a person types letter by letter in one revision is one line. Gives
 * the line with the new value, null when it leads back to where it began, and undefined when it is another matter.
 */
export function wentOn(last: Logged, next: Logged): Logged | null | undefined {
  if (last.kind === 'status.moved' && next.kind === 'status.moved') {
    if (last.number !== next.number || last.note !== undefined || next.note !== undefined) return undefined;
    return last.from === next.to ? null : { ...last, to: next.to };
  }
  if (last.kind === 'assigned' && next.kind === 'assigned') {
    if (last.number !== next.number) return undefined;
    return last.from === next.to ? null : { ...last, to: next.to };
  }
  if (last.kind === 'deadline.set' && next.kind === 'deadline.set') {
    if (last.number !== next.number) return undefined;
    return sameJson(last.from, next.to) ? null : { ...last, to: next.to };
  }
  return undefined;
}
