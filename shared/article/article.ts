import { z } from 'zod';
import { articleMeta, emptyMeta, type ArticleMeta } from './meta.ts';
import { block, type Block } from './nodes/index.ts';

/** The version of the article's JSON. A step that raises it lives in `migrations/`. */
export const SCHEMA_VERSION = 2;

/** The most blocks a body may hold; a million words of news copy are about 20,000. */
export const MAX_BLOCKS = 200_000;

export const articleBody = z.array(block).max(MAX_BLOCKS);

/** One story as it is edited and kept: its fields and its body. */
export const article = z
  .strictObject({ schemaVersion: z.literal(SCHEMA_VERSION), meta: articleMeta, body: articleBody })
  .refine((a) => new Set(a.body.map((b) => b.id)).size === a.body.length, 'expected every block id once');
export type Article = { schemaVersion: typeof SCHEMA_VERSION; meta: ArticleMeta; body: Block[] };

/** A new story: no words yet, one empty paragraph to write in. */
export const emptyArticle = (given: { language: string; zone: string; blockId: string }): Article => ({
  schemaVersion: SCHEMA_VERSION,
  meta: emptyMeta(given),
  body: [{ kind: 'paragraph', id: given.blockId, content: [] }],
});
