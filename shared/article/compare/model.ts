import { z } from 'zod';
import { link, mark } from '../inline.ts';
import { moment } from '../meta.ts';
import { block } from '../nodes/index.ts';

const look = z.strictObject({ marks: z.array(mark), link: link.nullable() });

/** How a run of words looks: its marks, and where it leads. */
export type Look = z.infer<typeof look>;

/**
 * A stretch of words and what became of it. `look` means that the words stayed and their marks or link changed; `was` is how
 * they looked. A break inside a block is a newline.
 */
export const piece = z.strictObject({
  op: z.enum(['same', 'gone', 'new', 'look']),
  text: z.string(),
  look,
  was: look.optional(),
});
export type Piece = z.infer<typeof piece>;

/** A property of a block that changed: words word by word, anything else as before and after. */
export const propertyChange = z.strictObject({
  name: z.enum([
    'kind',
    'level',
    'list',
    'start',
    'direction',
    'alt',
    'caption',
    'credit',
    'rights',
    'attribution',
    'fallback',
    'url',
    'decorative',
    'picture',
    'crop',
    'content',
  ]),
  before: z.string(),
  after: z.string(),
  pieces: z.array(piece).nullable(),
});
export type PropertyChange = z.infer<typeof propertyChange>;
export type PropertyName = PropertyChange['name'];

const cellChange = z.strictObject({
  header: z.boolean(),
  colSpan: z.int(),
  rowSpan: z.int(),
  pieces: z.array(piece),
});
export type CellChange = z.infer<typeof cellChange>;

const rowChange = z.strictObject({
  state: z.enum(['same', 'new', 'gone', 'changed']),
  cells: z.array(cellChange),
});
export type RowChange = z.infer<typeof rowChange>;

/** What became of one block. `block` is it as it is now or, when it is gone, as it was. */
export const blockChange = z.strictObject({
  state: z.enum(['same', 'new', 'gone', 'changed']),
  /** It stands elsewhere among the blocks that both texts have. */
  moved: z.boolean(),
  /** Its words were part of the block before it (`split`), or the next one's words joined it (`joined`). */
  seam: z.enum(['none', 'split', 'joined']),
  block,
  /** For blocks of running text. */
  pieces: z.array(piece).nullable(),
  /** For tables. */
  rows: z.array(rowChange).nullable(),
  properties: z.array(propertyChange),
});
export type BlockChange = z.infer<typeof blockChange>;

/** A field of the story that changed. */
export const fieldChange = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('words'), field: z.string(), pieces: z.array(piece) }),
  z.strictObject({
    as: z.literal('list'),
    field: z.string(),
    gone: z.array(z.string()),
    came: z.array(z.string()),
    reordered: z.boolean(),
  }),
  z.strictObject({
    as: z.literal('moment'),
    field: z.string(),
    before: moment.nullable(),
    after: moment.nullable(),
  }),
  z.strictObject({ as: z.literal('value'), field: z.string(), before: z.string(), after: z.string() }),
]);
export type FieldChange = z.infer<typeof fieldChange>;

/** Everything that differs between two texts of a story, in the order in which the later one is read. */
export const comparison = z.strictObject({
  fields: z.array(fieldChange),
  blocks: z.array(blockChange),
  words: z.strictObject({ gone: z.int(), came: z.int() }),
});
export type Comparison = z.infer<typeof comparison>;
