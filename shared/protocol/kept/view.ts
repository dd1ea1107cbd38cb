import { z } from 'zod';

/**
 * A saved view of the desk: what it finds and how it shows that. Names of shelves, orders and columns are read with care
 * by the desk: one that it does not know is left out.
 */
export const view = z.strictObject({
  query: z.string().max(500),
  shelf: z.string().max(40),
  desk: z.string().max(100),
  sort: z.string().max(40),
  reversed: z.boolean().optional(),
  /** The columns of the table in their order; absent when the view belongs to the list. */
  columns: z.array(z.string().max(40)).max(30).optional(),
  /** Views stand in this order in the menu, then by name. */
  place: z.int().min(0).max(100_000).optional(),
});
