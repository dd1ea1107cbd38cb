import { z } from 'zod';
import { cleanText } from '../kit/text.ts';

/** The id of a suggestion: everything that was done in one stroke carries the same. */
export const stampId = z.string().regex(/^[0-9A-Za-z_-]{4,64}$/u, 'expected 4 to 64 letters, digits, _ or -');

/**
 * Who suggested something, and when: `by` and `initials` as in the profile, `at` in ISO 8601 UTC, as Word keeps it.
 * `clash` says that a merge found the same words changed on both sides: nobody may take it without having looked at it.
 */
export const stamp = z.strictObject({
  id: stampId,
  by: z.string().max(200).transform(cleanText),
  initials: z.string().max(20).transform(cleanText).optional(),
  at: z.iso.datetime(),
  clash: z.literal(true).optional(),
});
export type Stamp = z.infer<typeof stamp>;

/** What may be said of anything that was put in or struck out: `ins` is not in the base text, `del` not in the final one. */
export const changed = { ins: stamp.optional(), del: stamp.optional() };
export type Changed = { ins?: Stamp | undefined; del?: Stamp | undefined };

export const sameStamp = (a: Stamp | undefined, b: Stamp | undefined): boolean =>
  a === b || (a?.id === b?.id && a?.by === b?.by && a?.at === b?.at && a?.clash === b?.clash);
