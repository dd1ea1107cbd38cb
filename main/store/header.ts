import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { assertNever } from '../../shared/kit/assert-never.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';

/** `Cpyd`: the mark in the header of every store of ours (SQLite's `application_id`). */
export const APPLICATION_ID = 0x43707964;

const MAGIC = 'SQLite format 3\u0000';

/** What a store's file says about itself before SQLite is let near it. */
export type FileState =
  | { kind: 'missing' }
  | { kind: 'empty' }
  | { kind: 'unknown' }
  | { kind: 'foreign' }
  | { kind: 'truncated'; expected: number; found: number }
  | { kind: 'store'; version: number };

/**
 * Reads the 100-byte header (sqlite.org/fileformat, section 1.3) with plain reads: a file that is not ours, newer or
 * cut short is recognised without a byte being changed, which opening it with SQLite would not promise.
 */
export function inspectFile(file: string): FileState {
  if (!existsSync(file)) return { kind: 'missing' };
  const header = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    const size = fstatSync(handle).size;
    if (size === 0) return { kind: 'empty' };
    const read = readSync(handle, header, 0, 100, 0);
    if (read < 16 || header.toString('latin1', 0, 16) !== MAGIC) return { kind: 'unknown' };
    if (read < 100) return { kind: 'truncated', expected: 4096, found: size };
    if (header.readUInt32BE(68) !== APPLICATION_ID) return { kind: 'foreign' };
    const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
    const expected = header.readUInt32BE(28) * pageSize;
    // A write-ahead log beside it may hold the missing pages: a checkpoint that a power cut interrupted looks so.
    if (size < expected && !hasLog(file)) return { kind: 'truncated', expected, found: size };
    return { kind: 'store', version: header.readUInt32BE(60) };
  } finally {
    closeSync(handle);
  }
}

const hasLog = (file: string): boolean => {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  return log !== undefined && log.size > 32;
};

/** Why a file may not be opened as a store, in words a person can act on; null when it may. */
export function refusalOf(state: FileState, newest: number): Problem | null {
  switch (state.kind) {
    case 'missing':
      return null;
    case 'empty':
      return {
        kind: 'damaged',
        ...say('store.empty-file'),
        detail: 'empty',
      };
    case 'unknown':
      return {
        kind: 'foreign',
        ...say('store.not-a-store'),
        detail: 'not-a-database',
      };
    case 'foreign':
      return {
        kind: 'foreign',
        ...say('store.foreign'),
        detail: 'application-id',
      };
    case 'truncated':
      return {
        kind: 'damaged',
        ...say('store.cut-short', { found: state.found, expected: state.expected }),
        detail: 'truncated',
      };
    case 'store':
      return state.version > newest
        ? {
            kind: 'newer',
            ...say('store.newer', { version: state.version, reads: newest }),
          }
        : null;
    default:
      return assertNever(state);
  }
}
