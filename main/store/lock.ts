import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import { connect } from './driver.ts';
import { codeOf, problemOf } from './problems.ts';

/** Held for as long as a process may write to a profile. */
export type WriterLock = { release: () => void };

/**
 * One writer per profile, whatever shell it runs in: an exclusive transaction that is never committed, on a tiny
 * database of its own. The system frees it with the process, also after SIGKILL, so it can never be left behind.
 */
export function lockProfile(file: string, waitMs = 300): Result<WriterLock, Problem> {
  try {
    const connection = connect(file, { create: true, waitMs });
    try {
      connection.pragma('journal_mode = MEMORY');
      connection.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      connection.close();
      throw error;
    }
    return ok({
      release: () => {
        if (connection.open) connection.close();
      },
    });
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_BUSY') === true)
      return fail({
        kind: 'in-use',
        ...say('profile.in-use'),
      });
    return fail(unwritable(error));
  }
}

export const readOnlyProfile = (detail?: string): Problem => ({
  kind: 'read-only',
  ...say('profile.unwritable'),
  ...(detail === undefined ? {} : { detail }),
});

const unwritable = (error: unknown): Problem => {
  const code = codeOf(error) ?? '';
  if (/^SQLITE_(CANTOPEN|READONLY|IOERR)/u.test(code) || ['EROFS', 'EACCES', 'EPERM'].includes(code))
    return readOnlyProfile(code);
  return (
    problemOf(error) ?? {
      kind: 'failed',
      ...say('profile.not-locked'),
      detail: code,
    }
  );
};
