import { z } from 'zod';
import { embed, rule, unknownBlock } from './atoms.ts';
import { image } from './image.ts';
import { table } from './table.ts';
import { heading, listItem, paragraph, pullquote, quote } from './text-blocks.ts';

/** Every kind of body block and its validator: a new kind is a row here, a row in each format, and a fixture. */
export const blockKinds = {
  paragraph,
  heading,
  listItem,
  quote,
  pullquote,
  image,
  table,
  rule,
  embed,
  unknown: unknownBlock,
} as const;

export const block = z.discriminatedUnion('kind', [
  paragraph,
  heading,
  listItem,
  quote,
  pullquote,
  image,
  table,
  rule,
  embed,
  unknownBlock,
]);

export type Block = z.infer<typeof block>;
export type BlockKind = keyof typeof blockKinds;
export type TextBlock = Extract<Block, { content: unknown }>;

export const isTextBlock = (b: Block): b is TextBlock => 'content' in b;
