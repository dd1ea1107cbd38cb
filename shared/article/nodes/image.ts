import { z } from 'zod';
import { storedText } from '../inline.ts';
import { stamp } from '../stamps.ts';
import { blockId, suggestedOn } from './text-blocks.ts';

/** SHA-256 of the stored file, in lower-case hex: media are addressed by content. */
export const mediaId = z.string().regex(/^[0-9a-f]{64}$/u, 'expected a SHA-256 in hex');

const fraction = z.number().min(0).max(1);

/** A part of a picture: the corner nearest to its top left and its size, as fractions of the whole. */
export const crop = z.strictObject({ x: fraction, y: fraction, width: fraction, height: fraction });
export type Crop = z.infer<typeof crop>;

const imageFields = {
  media: mediaId.optional(),
  source: z.string().max(4096).optional(),
  width: z.int().min(1).max(100_000).optional(),
  height: z.int().min(1).max(100_000).optional(),
  alt: storedText(2000),
  /** The picture says nothing that the copy does not: an empty `alt` is meant, not forgotten. */
  decorative: z.boolean().optional(),
  /** Where `media` is a cut of another stored picture: that picture, and the part of it in fractions of its sides. */
  original: mediaId.optional(),
  crop: crop.optional(),
  caption: storedText(4000),
  credit: storedText(500),
  rights: storedText(1000).optional(),
};

/**
 * A picture in the body. `media` names a stored file; an imported picture that could not be fetched
 * has only its `source` address and is shown as a placeholder until a file is given.
 */
export const image = z.strictObject({
  kind: z.literal('image'),
  id: blockId,
  ...imageFields,
  ...suggestedOn,
  was: stamp.extend({ as: z.strictObject(imageFields) }).optional(),
});
export type Image = z.infer<typeof image>;
