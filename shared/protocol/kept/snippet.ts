import { z } from 'zod';
import { articleBody } from '../../article/article.ts';

/** A piece of copy to put in again and again. */
export const snippet = z.strictObject({
  /** Typed after a slash or followed by Tab, it becomes the snippet. */
  trigger: z.string().max(40),
  body: articleBody,
});
