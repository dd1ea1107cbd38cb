import { z } from 'zod';

/**
 * Why something was refused. `message` is a sentence for the person: what happened, what was kept, what to do next.
 * `detail` is for support and never holds story text.
 */
export const PROBLEM_KINDS = [
  'invalid',
  'conflict',
  'not-found',
  'unsupported',
  'not-saved',
  'busy',
  'read-only',
  'too-large',
  'cancelled',
  'damaged',
  'newer',
  'foreign',
  'in-use',
  'failed',
] as const;
export const problemKind = z.enum(PROBLEM_KINDS);
export type ProblemKind = z.infer<typeof problemKind>;

export const problem = z.strictObject({
  kind: problemKind,
  message: z.string(),
  /** For `invalid`: where, as in `patch.blocks[3].level`. */
  path: z.string().optional(),
  /** For `conflict`: the revision that is there now. */
  head: z.strictObject({ number: z.int(), sha256: z.string() }).optional(),
  detail: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;
