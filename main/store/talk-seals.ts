import { sha256Hex } from './digest.ts';

/**
 * Checksums of rows about what was said and done with a story: SHA-256, in hex, of the values of a row as they are stored,
 * as a JSON list in the order of their columns. Stored rows are compared with them, so what they cover never changes.
 */
const seal = (what: string, row: readonly unknown[]): string => sha256Hex(JSON.stringify([what, ...row]));

/** @param row story_key, thread_id, comment_id, said_at, by_name, by_initials, wordings */
export const sealComment = (row: readonly unknown[]): string => seal('comment', row);

/**
 * Covers which comments there are, so that one that is gone is noticed.
 * @param row story_key, thread_id, state, opened_at, by_name, by_initials, anchor, turns
 * @param seals `comment_id sha256` of every comment, a line each, in the order of their ids; null where there is none
 */
export const sealThread = (row: readonly unknown[], seals: unknown): string =>
  seal('thread', [...row, seals]);

/** @param row story_key, line_id, at, by_name, by_initials, kind, detail */
export const sealLine = (row: readonly unknown[]): string => seal('line', row);
