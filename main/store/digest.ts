import { createHash } from 'node:crypto';
import type { Article } from '../../shared/article/article.ts';
import { writeBlock } from '../../shared/article/document.ts';
import { approvedPart } from '../../shared/article/workflow/approved.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import { canonicalJson, type Json } from '../../shared/kit/json.ts';
import { chunksOf, perChunk } from './chunks.ts';

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

const chunkHash = (hashes: readonly string[]): string => sha256Hex(hashes.join('\n'));

const contentHash = (
  top: Pick<RawDocument, 'schemaVersion'> & { meta: unknown },
  chunks: readonly string[],
): string =>
  sha256Hex([canonicalJson({ schemaVersion: top.schemaVersion, meta: top.meta }), ...chunks].join('\n'));

const chunkHashes = perChunk((blocks) => chunkHash(blocks.map(blockHash)));

/**
 * The content hash of a revision. SHA-256, in hex, three times over: of each block's canonical JSON; of the lines of each
 * 64 blocks' hashes in their order; of the canonical JSON of version and fields with those lines below it.
 * Hashing hashes makes a save cost what changed, not what the story weighs.
 * @param near the article this one was made from, whose hashes are used again where the blocks are the same
 */
export const articleHash = (article: Article, near?: Article): string =>
  contentHash(article, chunkHashes(article.body, near?.body));

/** The same hash from stored JSON, worked out anew: what a revision is checked against when it is read. */
export const rawHash = (raw: RawDocument): string =>
  contentHash(raw, chunksOf(raw.body.map((block) => sha256Hex(canonicalJson(block)))).map(chunkHash));

/** The hash of what readers get of a story: what an approval holds for, see `approvedPart`. The same after a lift. */
export function approvedHash(article: Article): string {
  const { meta, body } = approvedPart(article);
  return sha256Hex([canonicalJson(meta), ...chunksOf(body.map(blockHash)).map(chunkHash)].join('\n'));
}
