import { z } from 'zod';
import type { Article } from '../../article/article.ts';
import { millis } from '../../article/meta.ts';
import { person, thread, type Thread } from '../../article/talk/thread.ts';
import { cause } from '../../protocol/story.ts';
import { sha256, sums, type PackedPicture } from '../common/packed.ts';
import { receipt } from './receipt.ts';

export const HANDOFF_TYPE = 'application/x-copydesk-handoff+zip';
export const HANDOFF_VERSION = 1;

/** A version made since the last hand-off: who made it, when and why; its words stay at home. */
export const step = z.object({
  number: z.int().min(1),
  sha256,
  at: millis,
  by: person,
  cause,
  name: z.string().max(200).nullable(),
  words: z.int().min(0),
});
export type Step = z.infer<typeof step>;

/** A hand-off as it is known to both desks: its id, and the seal that its content has. */
export const sealed = z.object({ handoffId: z.uuid(), seal: sha256 });
export type Sealed = z.infer<typeof sealed>;

/** What a manifest says, without the seal over it. */
export const about = z.object({
  format: z.literal('copydesk-handoff'),
  version: z.int().min(1),
  generator: z.string().max(100),
  handoffId: z.uuid(),
  storyId: z.uuid(),
  /** When the story was begun. */
  createdAt: millis,
  /** When it was handed off. */
  at: millis,
  from: person,
  /** To whom, as the sender wrote it; empty for whoever opens it. */
  to: z.string().max(200),
  note: z.string().max(10_000),
  /** The hand-off that this one answers or follows. */
  previous: sealed.nullable(),
  /** Every hand-off of the story that the sender knows: one that the receiver knows too is a text that both have. */
  known: z.array(z.uuid()).max(100_000),
  /** What the sender took in of the story; absent in files that were made before receipts were. */
  receipts: z.array(receipt).max(1000).optional(),
  /** Off-the-record notes are in it, because the sender ticked them. */
  notes: z.boolean(),
  revision: z.object({ number: z.int().min(1), sha256, savedAt: millis }),
  /** The last link of the chain over the steps. */
  chain: sha256,
  entries: sums,
});
export type About = z.infer<typeof about>;

export const manifest = about.extend({ seal: sha256 });

export const threads = z.array(thread).max(10_000);

/** What travels from one desk to another. */
export type Parcel = Omit<About, 'format' | 'version' | 'entries' | 'chain'> & {
  /** The text that both desks know: as it was when it last went from one to the other. */
  base: Article;
  /** The text as it is now, with its open suggestions. */
  current: Article;
  /** The versions in between, the oldest first. */
  steps: Step[];
  threads: Thread[];
};

export type ReceivedParcel = Parcel & { seal: string; media: PackedPicture[] };
