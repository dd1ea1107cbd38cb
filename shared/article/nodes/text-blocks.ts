import { z } from 'zod';
import { inlines, storedText } from '../inline.ts';
import { changed, stamp } from '../stamps.ts';

/** See {@link blockIdFrom}; ids made by other tools are accepted as long as they are short and plain. */
export const blockId = z.string().regex(/^[0-9A-Za-z_-]{4,64}$/u, 'expected 4 to 64 letters, digits, _ or -');

/**
 * What open suggestions say of a block. On a block of running text `ins` and `del` are about the paragraph mark, which
 * ends the block: a split put it in, a join struck it out. On any other block they are about the block itself.
 * `ids` names the block as it is called in the base or in the final text, where that is not its `id`: no two blocks of a
 * document may share an id, and a moved block stands in it twice.
 */
export const suggestedOn = {
  ids: z.strictObject({ base: blockId.optional(), final: blockId.optional() }).optional(),
  ...changed,
};

const dir = z.enum(['ltr', 'rtl']).optional();
const level = z.union([z.literal(2), z.literal(3), z.literal(4)]);
const entry = {
  list: z.enum(['bullet', 'number']),
  level: z.int().min(0).max(8),
  start: z.int().min(0).max(1_000_000).optional(),
};
const attribution = storedText(300).optional();

/** What a block of text is besides its words. */
export const textProperties = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), dir }),
  z.strictObject({ kind: z.literal('heading'), level, dir }),
  z.strictObject({ kind: z.literal('listItem'), ...entry, dir }),
  z.strictObject({ kind: z.literal('quote'), dir }),
  z.strictObject({ kind: z.literal('pullquote'), attribution, dir }),
]);
export type TextProperties = z.infer<typeof textProperties>;

/** A suggested change of what a block is: the stamp, and what it was. */
const suggested = { ...suggestedOn, was: stamp.extend({ as: textProperties }).optional() };

export const paragraph = z.strictObject({
  kind: z.literal('paragraph'),
  id: blockId,
  content: inlines,
  dir,
  ...suggested,
});

export const heading = z.strictObject({
  kind: z.literal('heading'),
  id: blockId,
  level,
  content: inlines,
  dir,
  ...suggested,
});

/**
 * One entry of a list. Lists are flat: neighbouring entries make a list and `level` nests them, as in word processors,
 * because a flat entry keeps its identity when it is indented, moved or turned into a paragraph.
 * `start` opens a new numbered (or bulleted) list at this entry.
 */
export const listItem = z.strictObject({
  kind: z.literal('listItem'),
  id: blockId,
  ...entry,
  content: inlines,
  dir,
  ...suggested,
});

/** A paragraph of quotation; neighbouring quotes are one quotation of several paragraphs. */
export const quote = z.strictObject({
  kind: z.literal('quote'),
  id: blockId,
  content: inlines,
  dir,
  ...suggested,
});

/** A line lifted out of the copy for display. */
export const pullquote = z.strictObject({
  kind: z.literal('pullquote'),
  id: blockId,
  content: inlines,
  attribution,
  dir,
  ...suggested,
});

export type Paragraph = z.infer<typeof paragraph>;
export type Heading = z.infer<typeof heading>;
export type ListItem = z.infer<typeof listItem>;
export type Quote = z.infer<typeof quote>;
export type PullQuote = z.infer<typeof pullquote>;
