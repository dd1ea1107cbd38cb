import { z } from 'zod';

const mm = z.number().min(10).max(1000);

/** A place in print that copy is fitted to: a named one of the desk, or a story's own (its id is then `story:` and the story's). */
export const slot = z.strictObject({
  /** The width of a column. */
  width: mm,
  /** How people read the width. */
  unit: z.enum(['mm', 'pica']),
  /** The name of a typeface; one of the app's own, or one of this computer. */
  face: z.string().regex(/^[\p{L}\p{N} ._-]{1,80}$/u, 'expected the name of a typeface'),
  /** Points. */
  size: z.number().min(4).max(72),
  leading: z.number().min(4).max(120),
  justify: z.boolean(),
  /** The depth of each leg: lines of the copy, or a length. */
  depth: z.strictObject({ value: z.number().min(0).max(5000), unit: z.enum(['lines', 'mm', 'cm']) }),
  legs: z.int().min(1).max(12),
  headline: z.strictObject({
    columns: z.int().min(1).max(12),
    size: z.number().min(8).max(144),
    decks: z.int().min(1).max(8),
  }),
});
export type Slot = z.infer<typeof slot>;

/** The distance between columns, in millimetres. */
export const GUTTER_MM = 4;

/** A depth that is given as a length, in millimetres. */
export const mmOf = ({ value, unit }: Slot['depth']): number => (unit === 'cm' ? value * 10 : value);
