import { z } from 'zod';

/** A file of house-style rules, as a desk wrote it. */
export const rules = z.strictObject({
  /** YAML. */
  source: z.string().max(1_000_000),
  enabled: z.boolean(),
  /** Ids of single rules that are switched off. */
  off: z.array(z.string().max(100)).max(10_000),
});
