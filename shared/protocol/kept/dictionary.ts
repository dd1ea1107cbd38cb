import { z } from 'zod';
import { languageTag } from '../../article/meta.ts';

export const MAX_AFF = 3_000_000;
export const MAX_DIC = 16_000_000;

/** A Hunspell dictionary that a desk added for a language, as the text of its two files. */
export const dictionary = z.strictObject({
  language: languageTag,
  aff: z.string().min(1).max(MAX_AFF),
  dic: z.string().min(1).max(MAX_DIC),
});
