import { z } from 'zod';
import { sameJson } from '../kit/json.ts';
import { fail, ok, type Result } from '../kit/result.ts';
import { MAX_BLOCKS, type Article } from './article.ts';
import { articleMeta } from './meta.ts';
import { block, type Block } from './nodes/index.ts';
import { blockId } from './nodes/text-blocks.ts';

/**
 * The order of a body, told against the order it had before: a number pair `[from, count]` keeps that stretch,
 * a string is the id of a block that was not there or stood elsewhere. Absent when the order did not change.
 */
export const orderChange = z
  .array(z.union([z.tuple([z.int().min(0), z.int().min(1)]), blockId]))
  .max(MAX_BLOCKS);
export type OrderChange = z.infer<typeof orderChange>;

/** What changed between two states of one article: its fields as a whole, the blocks that differ, and their order. */
export const articlePatch = z.strictObject({
  meta: articleMeta.optional(),
  blocks: z.array(block).max(MAX_BLOCKS),
  order: orderChange.optional(),
});
export type ArticlePatch = z.infer<typeof articlePatch>;

/** The order of `after` told against `before`; undefined when they are the same. */
export function orderBetween(before: readonly string[], after: readonly string[]): OrderChange | undefined {
  if (before.length === after.length && before.every((id, i) => id === after[i])) return undefined;
  const place = new Map(before.map((id, i) => [id, i]));
  const order: OrderChange = [];
  for (const id of after) {
    const at = place.get(id);
    const last = order.at(-1);
    if (at === undefined) order.push(id);
    else if (Array.isArray(last) && last[0] + last[1] === at) last[1] += 1;
    else order.push([at, 1]);
  }
  return order;
}

/** The ids after a change of order; null when it does not fit the order before. */
export function applyOrder(before: readonly string[], order: OrderChange | undefined): string[] | null {
  if (!order) return [...before];
  const after: string[] = [];
  for (const part of order) {
    if (typeof part === 'string') after.push(part);
    else {
      const [from, count] = part;
      if (from + count > before.length) return null;
      for (let i = from; i < from + count; i++) after.push(before[i] ?? '');
    }
  }
  return new Set(after).size === after.length ? after : null;
}

/** The patch that leads from one state to another. Blocks are compared by content, not by identity. */
export function patchBetween(before: Article, after: Article): ArticlePatch {
  const old = new Map(before.body.map((b) => [b.id, b]));
  const order = orderBetween(
    before.body.map((b) => b.id),
    after.body.map((b) => b.id),
  );
  return {
    ...(sameJson(before.meta, after.meta) ? {} : { meta: after.meta }),
    blocks: after.body.filter((b) => !sameJson(old.get(b.id), b)),
    ...(order ? { order } : {}),
  };
}

export const isEmptyPatch = (patch: ArticlePatch): boolean =>
  patch.meta === undefined && patch.blocks.length === 0 && patch.order === undefined;

/** With more changed blocks than this, a table of all blocks is quicker than looking for each. */
const FEW_BLOCKS = 8;

/** A patch that leaves every block in its place, as nearly all are: nothing is worked out for blocks it does not name. */
function replaceFew(before: Article, patch: ArticlePatch): Result<Article, string> {
  const body = [...before.body];
  for (const changed of patch.blocks) {
    const at = body.findIndex((b) => b.id === changed.id);
    if (at === -1) return fail(`block ${changed.id} was sent but has no place in the order`);
    body[at] = changed;
  }
  return ok({ schemaVersion: before.schemaVersion, meta: patch.meta ?? before.meta, body });
}

/** Applies a patch; the article it is given is not changed. Refuses a patch that was made against another state. */
export function applyPatch(before: Article, patch: ArticlePatch): Result<Article, string> {
  if (!patch.order && patch.blocks.length <= FEW_BLOCKS) return replaceFew(before, patch);
  const ids = applyOrder(
    before.body.map((b) => b.id),
    patch.order,
  );
  if (!ids) return fail('the order of blocks does not fit the stored story');
  const blocks = new Map<string, Block>(before.body.map((b) => [b.id, b]));
  for (const changed of patch.blocks) blocks.set(changed.id, changed);
  const body: Block[] = [];
  for (const id of ids) {
    const found = blocks.get(id);
    if (!found) return fail(`block ${id} is in the order but was not sent`);
    body.push(found);
  }
  const wanted = new Set(ids);
  const stray = patch.blocks.find((b) => !wanted.has(b.id));
  if (stray) return fail(`block ${stray.id} was sent but has no place in the order`);
  return ok({ schemaVersion: before.schemaVersion, meta: patch.meta ?? before.meta, body });
}
