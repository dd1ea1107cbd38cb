import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import { AsideError, sqliteCode } from './driver.ts';

/** A problem on its way up through code that cannot return it (inside a transaction). The gate turns it into an answer. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.kind);
    this.name = 'Refusal';
    this.problem = problem;
  }
}

const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** The code of an error of SQLite or of the system (`SQLITE_FULL`, `ENOSPC`); null for our own mistakes. */
export const codeOf = (error: unknown): string | null =>
  error instanceof AsideError ? error.code : (sqliteCode(error) ?? systemCode(error));

export const isFull = (error: unknown): boolean =>
  ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '');

export const isIoError = (error: unknown): boolean => (codeOf(error) ?? '').startsWith('SQLITE_IOERR');

export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/u.test(codeOf(error) ?? '');

/** What a person should read when the disk, the system or SQLite refused; null when the error is our own mistake. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Refusal) return error.problem;
  const code = codeOf(error);
  if (code === null) return null;
  if (isFull(error))
    return {
      kind: 'not-saved',
      ...say('store.full'),
      detail: code,
    };
  if (isDamage(error))
    return {
      kind: 'damaged',
      ...say('store.part-damaged'),
      detail: code,
    };
  if (code.startsWith('SQLITE_READONLY') || ['EROFS', 'EACCES', 'EPERM'].includes(code))
    return {
      kind: 'read-only',
      ...say('store.unwritable'),
      detail: code,
    };
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return {
      kind: 'not-saved',
      ...say('store.held'),
      detail: code,
    };
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN') || /^E[A-Z]+$/u.test(code))
    return {
      kind: 'not-saved',
      ...say('store.disk-error'),
      detail: code,
    };
  return code.startsWith('SQLITE_') ? { kind: 'failed', ...say('store.refused'), detail: code } : null;
}
