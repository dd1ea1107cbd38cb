import { z } from 'zod';
import { said } from './said.ts';

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

/**
 * Why something was refused: a kind, and a sentence for the person that says what happened, what was kept and what to do
 * next (`{ kind: 'not-found', ...say('story.missing') }`). `detail` is for support and never holds story text.
 */
export const problem = said.extend({
  kind: problemKind,
  /** For `invalid`: where, as in `patch.blocks[3].level`. */
  path: z.string().optional(),
  /** For `conflict`: the revision that is there now. */
  head: z.strictObject({ number: z.int(), sha256: z.string() }).optional(),
  detail: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;
