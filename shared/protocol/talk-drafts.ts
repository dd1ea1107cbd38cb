import { z } from 'zod';
import { storedText } from '../article/inline.ts';
import { millis } from '../article/meta.ts';
import { blockId } from '../article/nodes/text-blocks.ts';
import { anchor } from '../article/talk/anchor.ts';
import { call, nothing } from './define.ts';
import { storyId } from './story.ts';

/** What is being written: a new comment, an answer in a thread, or another wording of one's own comment. */
export const draftAbout = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('new'), anchor }),
  z.strictObject({ on: z.literal('reply'), threadId: z.uuid() }),
  z.strictObject({ on: z.literal('edit'), commentId: z.uuid() }),
]);
export type DraftAbout = z.infer<typeof draftAbout>;

const draftId = blockId;
const text = storedText(1_000_000);
/** Grows with every writing of a draft; 0 is one that was never written. */
const number = z.int().min(0);

export const talkDraft = z.strictObject({ draftId, number, about: draftAbout, text, at: millis });
export type TalkDraft = z.infer<typeof talkDraft>;

/** Words of comments that were not sent: kept here alone, and in no hand-off and no export. */
export const draftCalls = {
  /** Everything that is being written about a story, in any window, in the order in which it was last written. */
  'draft.list': call({
    input: z.strictObject({ storyId }),
    output: z.array(talkDraft),
    problems: ['not-found'],
  }),
  /**
   * Keeps what is typed. `number` is the writing that the window saw last: where another window wrote since, nothing of
   * its words is replaced, and the answer names the new draft under which these are kept.
   */
  'draft.put': call({
    input: z.strictObject({ storyId, draftId, number, about: draftAbout, text }),
    output: z.strictObject({ draftId, number }),
    problems: ['not-found', 'read-only', 'not-saved'],
  }),
  /** Forgets a draft that was sent or discarded; one that another window wrote into since stays. */
  'draft.drop': call({
    input: z.strictObject({ storyId, draftId, number }),
    output: nothing,
    problems: ['not-found', 'read-only', 'not-saved'],
  }),
} as const;
