import { z } from 'zod';

/** A saved view of the desk: what it finds and how it shows that. */
export const view = z.strictObject({
  query: z.string().max(500),
  shelf: z.string().max(40),
  desk: z.string().max(100),
  sort: z.string().max(40),
});
