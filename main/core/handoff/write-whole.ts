import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../../shared/kit/result.ts';
import type { Problem } from '../../../shared/protocol/problem.ts';
import { say } from '../../../shared/protocol/said.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

/** Why a folder took no file, in words for the person. */
function refusalOf(error: unknown, folder: string): Problem {
  const detail = codeOf(error);
  if (detail === 'ENOENT' || detail === 'ENOTDIR')
    return { kind: 'not-found', ...say('folder.gone', { folder }), detail };
  if (detail === 'ENOSPC' || detail === 'EDQUOT')
    return { kind: 'not-saved', ...say('folder.full', { folder }), detail };
  if (detail === 'EROFS') return { kind: 'read-only', ...say('folder.read-only', { folder }), detail };
  if (detail === 'EACCES' || detail === 'EPERM')
    return { kind: 'read-only', ...say('folder.no-rights', { folder }), detail };
  return { kind: 'failed', ...say('folder.refused', { folder }), detail };
}

/** `name.handoff`, or `name-2.handoff` where that is taken: what others put there is never replaced. */
function freeName(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name);
  for (let n = 1; ; n += 1) {
    const wanted = n === 1 ? name : `${stem}-${String(n)}${ext}`;
    if (!existsSync(path.join(folder, wanted))) return wanted;
  }
}

/** Makes the name durable as well, so that what counts as handed off is there after a power cut. Windows needs no such call. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file beside its place under a hidden name, flushes it, then gives it its own: whoever watches the folder never
 * sees half of it, and a crash leaves nothing under the final name.
 * @param make the folder is ours to make; a chosen one that is gone may be a disk that is not plugged in
 * @returns where it is
 */
export async function writeWhole(
  folder: string,
  name: string,
  content: Uint8Array,
  make: boolean,
): Promise<Result<string, Problem>> {
  const part = path.join(folder, `.copydesk-${randomBytes(8).toString('hex')}.part`);
  try {
    if (make) await mkdir(folder, { recursive: true });
    const handle = await open(part, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const final = path.join(folder, freeName(folder, name));
    await rename(part, final);
    await flushFolder(folder);
    return ok(final);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    return fail(refusalOf(error, folder));
  }
}
