import { deflateSync, inflateSync } from 'node:zlib';
import type { Article } from '../../shared/article/article.ts';
import { writeArticle, writeBlock } from '../../shared/article/document.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import { applyOrder, orderBetween, type OrderChange } from '../../shared/article/patch.ts';
import { sameJson, type Json } from '../../shared/kit/json.ts';
import { blockHash, type RawDocument } from './digest.ts';

/** What changed against the parent, in stored form. Both have the same document version. */
export type RawDelta = { meta?: Json; blocks: Json[]; order?: OrderChange };

const INFLATED_LIMIT = 1024 * 1024 * 1024;
/** Past this size speed matters more than the last tenth of the space. */
const LARGE = 512 * 1024;

/** Below this, packing costs a save more time than it saves room: it fits into the row's page as it is. */
const SMALL = 2048;
/** `{`: JSON as it is. Zlib's first byte is always 0x78. */
const PLAIN = 0x7b;

/** Zlib, not raw deflate: its checksum notices rot even before the content hash does. */
function pack(value: Json | RawDelta): Buffer {
  const text = Buffer.from(JSON.stringify(value), 'utf8');
  return text.length < SMALL ? text : deflateSync(text, { level: text.length > LARGE ? 1 : 6 });
}

const unpack = (data: Uint8Array): unknown =>
  JSON.parse(
    data[0] === PLAIN
      ? Buffer.from(data).toString('utf8')
      : inflateSync(data, { maxOutputLength: INFLATED_LIMIT }).toString('utf8'),
  );

export type Encoded = { encoding: 'whole' | 'delta'; depth: number; data: Buffer };

/** After so many deltas the next revision is whole again, so that reading one stays quick. */
const LONGEST_CHAIN = 48;

export const encodeWhole = (article: Article): Encoded => ({
  encoding: 'whole',
  depth: 0,
  data: pack(writeArticle(article)),
});

type Changes = { changed: Block[]; order?: OrderChange | undefined };

/** Most saves leave every block where it was: then what changed is seen without looking anything up. Null otherwise. */
function changedInPlace(before: readonly Block[], after: readonly Block[]): Changes | null {
  if (before.length !== after.length) return null;
  const changed: Block[] = [];
  for (let i = 0; i < after.length; i++) {
    const [was, now] = [before[i], after[i]];
    if (was === now || !was || !now) continue;
    if (was.id !== now.id) return null;
    if (blockHash(was) !== blockHash(now)) changed.push(now);
  }
  return { changed };
}

function changedBlocks(before: readonly Block[], after: readonly Block[]): Changes {
  const old = new Map<string, Block>(before.map((b) => [b.id, b]));
  return {
    changed: after.filter((b) => {
      const was = old.get(b.id);
      return was !== b && (was === undefined || blockHash(was) !== blockHash(b));
    }),
    order: orderBetween(
      before.map((b) => b.id),
      after.map((b) => b.id),
    ),
  };
}

/**
 * A revision as changed blocks against its parent, or whole when the chain is long or most of the text changed.
 * @param parentDepth how many deltas the parent stands from a whole revision
 */
export function encodeAgainst(parent: Article, article: Article, parentDepth: number): Encoded {
  if (parentDepth >= LONGEST_CHAIN || parent.schemaVersion !== article.schemaVersion)
    return encodeWhole(article);
  const { changed, order } =
    changedInPlace(parent.body, article.body) ?? changedBlocks(parent.body, article.body);
  if (changed.length > 8 && changed.length * 2 > article.body.length) return encodeWhole(article);
  const delta: RawDelta = {
    ...(parent.meta === article.meta || sameJson(parent.meta, article.meta) ? {} : { meta: article.meta }),
    blocks: changed.map(writeBlock),
    ...(order ? { order } : {}),
  };
  return { encoding: 'delta', depth: parentDepth + 1, data: pack(delta) };
}

/** Throws when the bytes are not what {@link encodeWhole} wrote. */
export function decodeWhole(data: Uint8Array): RawDocument {
  const raw = unpack(data) as RawDocument;
  if (!Array.isArray(raw.body)) throw new Error('a stored revision has no body');
  return raw;
}

const idOf = (block: Json): string =>
  block !== null && typeof block === 'object' && !Array.isArray(block) && typeof block.id === 'string'
    ? block.id
    : '';

/** Throws when the bytes are not a delta against this parent. */
export function decodeDelta(parent: RawDocument, data: Uint8Array): RawDocument {
  const delta = unpack(data) as RawDelta;
  const ids = applyOrder(parent.body.map(idOf), delta.order);
  if (!ids) throw new Error('the order of a stored revision does not fit its parent');
  const blocks = new Map<string, Json>(parent.body.map((b) => [idOf(b), b]));
  for (const block of delta.blocks) blocks.set(idOf(block), block);
  const body = ids.map((id) => {
    const found = blocks.get(id);
    if (found === undefined) throw new Error('a block of a stored revision is missing');
    return found;
  });
  return { schemaVersion: parent.schemaVersion, meta: delta.meta ?? parent.meta, body };
}
