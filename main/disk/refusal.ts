import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';

/** The system's name for an error, as `ENOSPC`; `unknown` for what is none of its errors. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

const KNOWN: Record<string, (folder: string) => Omit<Problem, 'detail'>> = {
  ENOSPC: (folder) => ({ kind: 'not-saved', ...say('folder.full', { folder }) }),
  EDQUOT: (folder) => ({ kind: 'not-saved', ...say('folder.share-full', { folder }) }),
  EROFS: (folder) => ({ kind: 'read-only', ...say('folder.read-only', { folder }) }),
  EACCES: (folder) => ({ kind: 'read-only', ...say('folder.no-rights', { folder }) }),
  EPERM: (folder) => ({ kind: 'read-only', ...say('folder.no-rights', { folder }) }),
  ENOENT: (folder) => ({ kind: 'not-found', ...say('folder.gone', { folder }) }),
  ENOTDIR: (folder) => ({ kind: 'not-found', ...say('folder.not-a-folder', { folder }) }),
  EEXIST: (folder) => ({ kind: 'not-found', ...say('folder.not-a-folder', { folder }) }),
  EIO: (folder) => ({ kind: 'not-saved', ...say('folder.disk-error', { folder }) }),
};

/**
 * Why a folder took no file, in words for the person.
 * @returns `wide`: the place itself refuses, so that it would take nothing else now either
 */
export function refusalOf(error: unknown, folder: string): { problem: Problem; wide: boolean } {
  const detail = codeOf(error);
  const known = KNOWN[detail]?.(folder);
  if (known) return { problem: { ...known, detail }, wide: true };
  return { problem: { kind: 'failed', ...say('folder.refused', { folder }), detail }, wide: false };
}
