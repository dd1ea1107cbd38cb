import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { assertNever } from '../../shared/kit/assert-never.ts';
import type { Problem } from '../../shared/protocol/problem.ts';

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
        message:
          'The story store of this profile is an empty file. It was left as it is. Restore a snapshot to get the stories back.',
        detail: 'empty',
      };
    case 'unknown':
      return {
        kind: 'foreign',
        message:
          'The file copydesk.db in this profile is not a Copydesk store. It was left as it is: choose another profile, or move the file away.',
        detail: 'not-a-database',
      };
    case 'foreign':
      return {
        kind: 'foreign',
        message:
          'The file copydesk.db in this profile belongs to another program. It was left as it is: choose another profile.',
        detail: 'application-id',
      };
    case 'truncated':
      return {
        kind: 'damaged',
        message: `The story store of this profile is cut short: ${String(state.found)} of ${String(state.expected)} bytes are there. It was left as it is. Restore a snapshot, or salvage what can be read.`,
        detail: 'truncated',
      };
    case 'store':
      return state.version > newest
        ? {
            kind: 'newer',
            message: `These stories were last opened by a newer Copydesk (store version ${String(state.version)}, this one reads up to ${String(newest)}). Nothing was changed: install the newer version.`,
          }
        : null;
    default:
      return assertNever(state);
  }
}
