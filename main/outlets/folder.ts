import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import type { Outlet, OutgoingFile, Parcel, Refusal } from './outlet.ts';
import { refusalOf } from './refusal.ts';

const PART = /^\.copydesk-[0-9a-f]{16}\.part$/u;
/** A part file older than this belongs to a process that is gone. */
const STALE_MS = 60 * 60 * 1000;

/** The steps between a temporary name and a final one; tests stop the world between them. */
export type Steps = { beforeRename: (finalPath: string) => Promise<void> };
const plainSteps: Steps = { beforeRename: () => Promise.resolve() };

type Staged = { part: string; final: string };

/** Writes under a temporary name beside the final one and flushes it: a crash leaves nothing under the final name. */
async function stage(folder: string, file: OutgoingFile): Promise<Staged> {
  const final = path.join(folder, ...file.name.split('/'));
  const part = path.join(path.dirname(final), `.copydesk-${randomBytes(8).toString('hex')}.part`);
  const handle = await open(part, 'wx');
  try {
    await handle.writeFile(file.content);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(part, { force: true });
    throw error;
  }
  await handle.close();
  return { part, final };
}

/** Makes renames durable. Windows has no such call and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeStaleParts(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!PART.test(name)) continue;
    const part = path.join(folder, name);
    const found = await stat(part).catch(() => null);
    if (found && now - found.mtimeMs > STALE_MS) await rm(part, { force: true });
  }
}

/** Pictures first, then the file that names them; the part files are removed when anything goes wrong. */
async function deliverOne(folder: string, parcel: Parcel, steps: Steps): Promise<void> {
  const staged: Staged[] = [];
  const folders = new Set(parcel.beside.map((file) => path.join(folder, path.posix.dirname(file.name))));
  try {
    for (const beside of folders) await mkdir(beside, { recursive: true });
    for (const file of [...parcel.beside, parcel.file]) staged.push(await stage(folder, file));
    for (const { part, final } of staged) {
      await steps.beforeRename(final);
      await rename(part, final);
    }
    for (const beside of folders) await syncFolder(beside);
  } catch (error) {
    for (const { part } of staged) await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** A folder of this computer: temporary name, flush, rename, and one flush of the folder for all that were delivered. */
export const folderOutlet = (
  folder: string,
  /** `make`: the folder is ours to make; a chosen one that is gone may be a disk that is not plugged in. */
  given: { make: boolean; steps?: Steps },
): Outlet => ({
  prepare: async () => {
    try {
      if (given.make) await mkdir(folder, { recursive: true });
      await removeStaleParts(folder, Date.now());
      return ok(null);
    } catch (error) {
      return fail(refusalOf(error, folder));
    }
  },
  taken: (name) => existsSync(path.join(folder, name)),
  deliver: async (parcels) => {
    const answers: Result<null, Refusal>[] = await Promise.all(
      parcels.map((parcel) =>
        deliverOne(folder, parcel, given.steps ?? plainSteps).then(
          () => ok(null),
          (error: unknown) => fail(refusalOf(error, folder)),
        ),
      ),
    );
    try {
      await syncFolder(folder);
      return answers;
    } catch (error) {
      const refusal = refusalOf(error, folder);
      return parcels.map(() => fail(refusal));
    }
  },
});
