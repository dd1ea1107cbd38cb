import type { ProblemKind } from '../../shared/protocol/problem.ts';
import type { Refusal } from './outlet.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

const sentences: Record<string, (folder: string) => [ProblemKind, string]> = {
  ENOSPC: (f) => ['not-saved', `The disk that holds ${f} is full. Make room, then retry.`],
  EDQUOT: (f) => ['not-saved', `Your share of the disk that holds ${f} is used up. Make room, then retry.`],
  EROFS: (f) => ['read-only', `${f} can only be read. Choose another folder.`],
  EACCES: (f) => ['read-only', `You may not write in ${f}. Choose another folder or change its rights.`],
  EPERM: (f) => ['read-only', `You may not write in ${f}. Choose another folder or change its rights.`],
  ENOENT: (f) => ['not-found', `${f} is not there any more. Bring it back, then retry.`],
  ENOTDIR: (f) => ['not-found', `${f} is not a folder. Choose another one.`],
  EEXIST: (f) => ['not-found', `${f} is not a folder. Choose another one.`],
  EIO: (f) => ['not-saved', `The disk that holds ${f} reports errors. Choose another folder.`],
};

/** Why a place refused, in words for the person, and whether it would refuse everything else too. */
export function refusalOf(error: unknown, folder: string): Refusal {
  const code = codeOf(error);
  const known = sentences[code]?.(folder);
  if (known) return { problem: { kind: known[0], message: known[1], detail: code }, wide: true };
  return {
    problem: {
      kind: 'failed',
      message: `This file could not be written in ${folder}. Retry; if it fails again, choose another folder.`,
      detail: code,
    },
    wide: false,
  };
}
