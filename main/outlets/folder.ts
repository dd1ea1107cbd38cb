import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import { refusalOf } from '../disk/refusal.ts';
import { discard, flushFolder, removeStaleParts, replace, stage } from '../disk/whole.ts';
import type { Outlet, OutgoingFile, Parcel, Refusal } from './outlet.ts';

/** The steps between a temporary name and a final one; tests stop the world between them. */
export type Steps = { beforeRename: (finalPath: string) => Promise<void> };
const plainSteps: Steps = { beforeRename: () => Promise.resolve() };

type Staged = { part: string; final: string };

async function stageFile(folder: string, file: OutgoingFile): Promise<Staged> {
  const final = path.join(folder, ...file.name.split('/'));
  return { part: await stage(path.dirname(final), file.content), final };
}

/** Pictures first, then the file that names them; the part files are removed when anything goes wrong. */
async function deliverOne(folder: string, parcel: Parcel, steps: Steps): Promise<void> {
  const staged: Staged[] = [];
  const folders = new Set(parcel.beside.map((file) => path.join(folder, path.posix.dirname(file.name))));
  try {
    for (const beside of folders) await mkdir(beside, { recursive: true });
    for (const file of [...parcel.beside, parcel.file]) staged.push(await stageFile(folder, file));
    for (const { part, final } of staged) {
      await steps.beforeRename(final);
      await replace(part, final);
    }
    for (const beside of folders) await flushFolder(beside);
  } catch (error) {
    for (const { part } of staged) await discard(part);
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
      await flushFolder(folder);
      return answers;
    } catch (error) {
      const refusal = refusalOf(error, folder);
      return parcels.map(() => fail(refusal));
    }
  },
});
