import { z } from 'zod';
import { storedText } from '../inline.ts';
import { safeHref } from '../links.ts';
import { stamp } from '../stamps.ts';
import { blockId, suggestedOn } from './text-blocks.ts';

/** A thematic break between parts of the copy. */
export const rule = z.strictObject({ kind: z.literal('rule'), id: blockId, ...suggestedOn });

const embedFields = {
  url: z
    .string()
    .max(4096)
    .refine((url) => /^https?:/u.test(safeHref(url) ?? ''), 'expected an http or https address'),
  fallback: storedText(2000),
};

/** Something that lives elsewhere (a post, a video): an address and the words to show where it cannot be played. */
export const embed = z.strictObject({
  kind: z.literal('embed'),
  id: blockId,
  ...embedFields,
  ...suggestedOn,
  was: stamp.extend({ as: z.strictObject(embedFields) }).optional(),
});

/** A block kind that this version does not know: kept as it came and written back unchanged. */
export const unknownBlock = z.strictObject({
  kind: z.literal('unknown'),
  id: blockId,
  original: z.json(),
  ...suggestedOn,
  was: stamp.extend({ as: z.strictObject({ original: z.json() }) }).optional(),
});

export type Rule = z.infer<typeof rule>;
export type Embed = z.infer<typeof embed>;
export type UnknownBlock = z.infer<typeof unknownBlock>;
