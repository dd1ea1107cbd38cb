import { z } from 'zod';
import { storedText } from '../inline.ts';
import { blockId } from './text-blocks.ts';

/** SHA-256 of the stored file, in lower-case hex: media are addressed by content. */
export const mediaId = z.string().regex(/^[0-9a-f]{64}$/u, 'expected a SHA-256 in hex');

/**
 * A picture in the body. `media` names a stored file; an imported picture that could not be fetched
 * has only its `source` address and is shown as a placeholder until a file is given.
 */
export const image = z.strictObject({
  kind: z.literal('image'),
  id: blockId,
  media: mediaId.optional(),
  source: z.string().max(4096).optional(),
  width: z.int().min(1).max(100_000).optional(),
  height: z.int().min(1).max(100_000).optional(),
  alt: storedText(2000),
  caption: storedText(4000),
  credit: storedText(500),
  rights: storedText(1000).optional(),
});
export type Image = z.infer<typeof image>;
