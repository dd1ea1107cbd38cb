import type { Writing } from '../writing.ts';

type Status = 'draft' | 'in-review' | 'ready' | 'published' | 'killed';

/** Statuses as the desk calls them, in the middle of a sentence. */
const status: Record<Status, string> = {
  draft: 'draft',
  'in-review': 'in review',
  ready: 'ready',
  published: 'published',
  killed: 'killed',
};

/** Who takes a step: the roles that are named in the table of steps. */
const who: Record<'all' | 'desk' | 'producer', string> = {
  all: 'anyone on the desk',
  desk: 'an editor or a producer',
  producer: 'a producer',
};

/** What is said of comments and of the way of a story to its readers. */
export const talk = {
  'talk.binned': () =>
    'This story is in the bin, so nothing was changed. Take it out of the bin, then try again.',
  'talk.archived': () =>
    'This story is in the archive, so nothing was changed. Bring it back to the desk, then try again.',
  'talk.gone': () => 'These comments are not in the store. Nothing was changed.',
  'talk.no-comment': () => 'This comment is not in the store. Nothing was changed.',
  'talk.empty': () => 'There are no words to keep. Write something, then try again.',
  'talk.too-long': (v: { most: number; length: number }, w: Writing) =>
    `A comment holds at most ${w.number(v.most)} characters; this one has ${w.number(v.length)}. It was not saved: shorten it, or say it in two.`,
  'talk.too-many': (v: { most: number }, w: Writing) =>
    `There are ${w.number(v.most)} comments here, which is as many as one thread holds. It was not saved: begin a new thread.`,
  'talk.too-often': (v: { most: number }, w: Writing) =>
    `This comment was changed ${w.number(v.most)} times, which is as often as is kept. It was not saved: say it in a new comment.`,
  'talk.not-yours': (v: { name: string }) =>
    `Only ${v.name} can change this comment. Nothing was changed: reply to it instead.`,
  'talk.moved-on': () =>
    'The text was changed since you chose these words. The comment was not saved: choose the words again.',
  'talk.no-words': () => 'There are no words here to comment on. Choose some, or comment on the story.',
  'talk.too-many-words': (v: { most: number }, w: Writing) =>
    `A comment can be about at most ${w.number(v.most)} characters. It was not saved: choose fewer words, or comment on the story.`,

  'talk.damaged': (v: { threads: number }) =>
    v.threads === 1
      ? 'A comment thread does not match its checksum: it may not say what was written. It is shown as far as it reads, and nothing was deleted; a snapshot may have it whole.'
      : `${String(v.threads)} comment threads do not match their checksums: they may not say what was written. They are shown as far as they read, and nothing was deleted; a snapshot may have them whole.`,
  'talk.damaged-leave': (v: { threads: number }) =>
    v.threads === 1
      ? 'A comment thread was damaged on the disk and leaves as it reads now. Look at it first: it may not say what was written.'
      : `${String(v.threads)} comment threads were damaged on the disk and leave as they read now. Look at them first: they may not say what was written.`,
  'talk.check-found': (v: { threads: number; stories: number }, w: Writing) =>
    `A check found damaged comment threads (${w.number(v.threads)}, in ${w.number(v.stories)} ${v.stories === 1 ? 'story' : 'stories'}). They are shown as far as they read and nothing was deleted: open the comments to look at them, or restore a snapshot.`,

  'flow.no-step': (v: { from: Status; to: Status }) =>
    `There is no step from ${status[v.from]} to ${status[v.to]}. Nothing was changed.`,
  'flow.left': (v: { from: Status; to: Status }) =>
    `There is no step from ${status[v.from]} to ${status[v.to]}.`,
  'flow.role': (v: { who: 'all' | 'desk' | 'producer' }) => `This is for ${who[v.who]} to do.`,
  'flow.approval': () => 'Nobody approved this text.',
  'flow.stale': () => 'The text was changed after it was approved.',
  'flow.suggestions': () => 'There are suggestions to decide on.',
  'flow.note': () => 'Say why in a note.',
  'flow.stopped': (v: { why: string }) => `Nothing was changed. ${v.why}`,
  'flow.anyway': (v: { why: string }) =>
    `Nothing was changed. ${v.why} You can do it anyway with a note; the log will say so.`,
  'flow.note-too-long': (v: { most: number; length: number }, w: Writing) =>
    `A note holds at most ${w.number(v.most)} characters; this one has ${w.number(v.length)}. Nothing was changed: shorten it, then try again.`,
  'flow.no-review': (v: { from: Status }) =>
    `No review can be asked for while the story is ${status[v.from]}. Nothing was changed.`,
  'flow.no-approval': (v: { from: Status }) =>
    `A story that is ${status[v.from]} cannot be approved. Nothing was changed.`,
};
