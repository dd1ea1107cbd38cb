import { z } from 'zod';
import { blockId, listItem, paragraph, suggestedOn } from './text-blocks.ts';

/** What a cell may hold: running text and lists, never another table. */
export const cellBlock = z.discriminatedUnion('kind', [paragraph, listItem]);
export type CellBlock = z.infer<typeof cellBlock>;

export const tableCell = z.strictObject({
  header: z.boolean().optional(),
  colSpan: z.int().min(2).max(100).optional(),
  rowSpan: z.int().min(2).max(1000).optional(),
  content: z.array(cellBlock).max(1000),
});
export type TableCell = z.infer<typeof tableCell>;

export const tableRow = z.strictObject({ cells: z.array(tableCell).max(100) });
export type TableRow = z.infer<typeof tableRow>;

export const table = z.strictObject({
  kind: z.literal('table'),
  id: blockId,
  rows: z.array(tableRow).min(1).max(2000),
  ...suggestedOn,
});
export type Table = z.infer<typeof table>;
