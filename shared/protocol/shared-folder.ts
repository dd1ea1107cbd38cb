import { z } from 'zod';
import { millis } from '../article/meta.ts';
import { bytes, call, nothing } from './define.ts';
import { destination } from './export.ts';
import { handoffPlan } from './handoff.ts';
import { MAX_IMPORT_BYTES } from './library.ts';
import { said } from './said.ts';
import { storyId } from './story.ts';

/** A hand-off that lies in the shared folder and was not taken yet. Its id is the checksum of the file. */
export const waiting = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{64}$/u),
  name: z.string(),
  bytes: z.int(),
  /** `locked`: what it is shows once its passphrase is typed. `refused`: it cannot be taken, and `problem` says why. */
  state: z.enum(['ready', 'locked', 'refused']),
  seen: z
    .strictObject({
      handoffId: z.uuid(),
      storyId,
      headline: z.string(),
      from: z.string(),
      note: z.string(),
      at: millis,
      plan: handoffPlan,
    })
    .nullable(),
  problem: said.nullable(),
});
export type Waiting = z.infer<typeof waiting>;

const shared = z.strictObject({
  folder: destination.nullable(),
  /** A folder is chosen and cannot be read now: a stick that is not plugged in, a drive without its network. */
  away: z.boolean(),
  waiting: z.array(waiting),
});

/** A folder that desks share (a stick, a network drive): in- and outbox of hand-offs. */
export const sharedCalls = {
  'shared.read': call({ input: nothing, output: shared }),
  /** One of the known folders, or null for none. */
  'shared.choose': call({
    input: z.strictObject({ destination: destination.shape.id.nullable() }),
    output: shared,
    problems: ['not-found', 'read-only', 'not-saved'],
  }),
  /** The content of what waits, for `handoff.look` and `handoff.take`. */
  'shared.open': call({
    input: z.strictObject({ id: waiting.shape.id }),
    output: z.strictObject({ name: z.string(), content: bytes(MAX_IMPORT_BYTES) }),
    problems: ['not-found'],
  }),
  /** Offers it no more. The file stays where it is. */
  'shared.hide': call({
    input: z.strictObject({ id: waiting.shape.id }),
    output: nothing,
    problems: ['read-only', 'not-saved'],
  }),
} as const;
