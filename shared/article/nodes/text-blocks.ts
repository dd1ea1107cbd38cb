import { z } from 'zod';
import { inlines, storedText } from '../inline.ts';

/** See {@link blockIdFrom}; ids made by other tools are accepted as long as they are short and plain. */
export const blockId = z.string().regex(/^[0-9A-Za-z_-]{4,64}$/u, 'expected 4 to 64 letters, digits, _ or -');

const direction = z.enum(['ltr', 'rtl']).optional();

export const paragraph = z.strictObject({
  kind: z.literal('paragraph'),
  id: blockId,
  content: inlines,
  dir: direction,
});

export const heading = z.strictObject({
  kind: z.literal('heading'),
  id: blockId,
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  content: inlines,
  dir: direction,
});

/**
 * One entry of a list. Lists are flat: neighbouring entries make a list and `level` nests them, as in word processors,
 * because a flat entry keeps its identity when it is indented, moved or turned into a paragraph.
 * `start` opens a new numbered (or bulleted) list at this entry.
 */
export const listItem = z.strictObject({
  kind: z.literal('listItem'),
  id: blockId,
  list: z.enum(['bullet', 'number']),
  level: z.int().min(0).max(8),
  start: z.int().min(0).max(1_000_000).optional(),
  content: inlines,
  dir: direction,
});

/** A paragraph of quotation; neighbouring quotes are one quotation of several paragraphs. */
export const quote = z.strictObject({
  kind: z.literal('quote'),
  id: blockId,
  content: inlines,
  dir: direction,
});

/** A line lifted out of the copy for display. */
export const pullquote = z.strictObject({
  kind: z.literal('pullquote'),
  id: blockId,
  content: inlines,
  attribution: storedText(300).optional(),
  dir: direction,
});

export type Paragraph = z.infer<typeof paragraph>;
export type Heading = z.infer<typeof heading>;
export type ListItem = z.infer<typeof listItem>;
export type Quote = z.infer<typeof quote>;
export type PullQuote = z.infer<typeof pullquote>;
