import { z } from 'zod';
import { articleBody } from '../../article/article.ts';

/** A template for one type of story: what it must have, how long it is to be, and the words it begins with. */
export const template = z.strictObject({
  /** Names of fields that must be filled before the story is ready. */
  required: z.array(z.string().max(60)).max(60),
  /** The most characters of a field, by its name. */
  lengths: z.record(z.string().max(60), z.int().min(1).max(100_000)),
  plannedWords: z.int().min(1).max(1_000_000).optional(),
  boilerplate: articleBody,
});
