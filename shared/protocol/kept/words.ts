import { z } from 'zod';
import { languageTag } from '../../article/meta.ts';

/** A list of words that are right in one language: a person's own, or the house's. */
export const wordList = z.strictObject({
  scope: z.enum(['personal', 'house']),
  language: languageTag,
  words: z.array(z.string().min(1).max(200)).max(200_000),
});
