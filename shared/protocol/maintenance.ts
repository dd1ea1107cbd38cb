import { z } from 'zod';
import { mediaId } from '../article/nodes/image.ts';
import { call } from './define.ts';
import { said } from './said.ts';
import { revisionNumber, storyId } from './story.ts';

/** What a check of the store found wrong. */
export const damage = said.extend({
  storyId: storyId.optional(),
  number: revisionNumber.optional(),
  media: mediaId.optional(),
});
export type Damage = z.infer<typeof damage>;

/** For the command line and tests, in steps short enough to show progress and to be stopped between. Never from a view. */
export const maintenanceCalls = {
  /** Stories whose id begins so, at most ten, newest last. */
  'story.find': call({
    input: z.strictObject({ prefix: z.string().regex(/^[0-9a-f-]{1,36}$/u) }),
    output: z.strictObject({ storyIds: z.array(storyId) }),
  }),
  /** Reads every revision and picture again and compares hashes. `next` is where the following step begins. */
  'store.verify': call({
    input: z.strictObject({ from: z.string().max(100).nullable() }),
    output: z.strictObject({
      next: z.string().nullable(),
      stories: z.int(),
      revisions: z.int(),
      media: z.int(),
      damaged: z.array(damage),
    }),
  }),
  /** Writes seeded sample stories: the same count and seed always give the same text. */
  'sample.make': call({
    input: z.strictObject({
      count: z.int().min(1).max(1000),
      seed: z.int().min(0).max(0xffffffff),
    }),
    output: z.strictObject({ stories: z.int() }),
    problems: ['not-saved', 'read-only'],
  }),
} as const;
