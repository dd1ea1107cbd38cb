import { createHash } from 'node:crypto';
import type { Article } from '../../shared/article/article.ts';
import { writeBlock } from '../../shared/article/document.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import { canonicalJson, type Json } from '../../shared/kit/json.ts';

/** A document as it lies in the store: of any version, unknown kinds as they came. */
export type RawDocument = { schemaVersion: number; meta: Json; body: Json[] };

export const sha256Hex = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

/** Blocks never change once made: a change makes a new one, so a block's hash is worked out once in its life. */
const blockHashes = new WeakMap<Block, string>();

export function blockHash(block: Block): string {
  const known = blockHashes.get(block);
  if (known !== undefined) return known;
  const made = sha256Hex(canonicalJson(writeBlock(block)));
  blockHashes.set(block, made);
  return made;
}

/**
 * The content hash of a revision: over the canonical JSON of version and fields, then the hash of each block in order.
 * Hashing hashes makes a save cost what changed, not what the story weighs.
 */
export function articleHash(article: Article): string {
  const lines = [canonicalJson({ schemaVersion: article.schemaVersion, meta: article.meta })];
  for (const block of article.body) lines.push(blockHash(block));
  return sha256Hex(lines.join('\n'));
}

/** The same hash from stored JSON, worked out anew: what a revision is checked against when it is read. */
export function rawHash(raw: RawDocument): string {
  const lines = [canonicalJson({ schemaVersion: raw.schemaVersion, meta: raw.meta })];
  for (const block of raw.body) lines.push(sha256Hex(canonicalJson(block)));
  return sha256Hex(lines.join('\n'));
}
