import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { codeOf, refusalOf } from './refusal.ts';

const PART = /^\.copydesk-[0-9a-f]{16}\.part$/u;
/** A part file older than this belongs to a process that is gone. */
const STALE_MS = 60 * 60 * 1000;
/** So many names are tried: a folder where all of them are taken is one that answers wrongly. */
const MOST_NAMES = 1000;

/** How a file gets a second name; tests take hard links away, as a FAT stick has none. */
export type Linking = (part: string, final: string) => Promise<void>;

/**
 * Writes and flushes a file beside its place under a hidden name, so that a crash leaves nothing under the final one.
 * @returns where it is: for {@link claim} or {@link replace}, or to be removed
 * @throws what the system refused; nothing is left then
 */
export async function stage(folder: string, content: string | Uint8Array): Promise<string> {
  const part = path.join(folder, `.copydesk-${randomBytes(8).toString('hex')}.part`);
  const handle = await open(part, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    await handle.close().catch(() => undefined);
    await discard(part);
    throw error;
  }
  await handle.close();
  return part;
}

/** Removes a part file that is not wanted, as well as that can be done. */
export const discard = (part: string): Promise<void> => rm(part, { force: true }).catch(() => undefined);

/** Gives a part its final name and takes the place of what had it. */
export const replace = (part: string, final: string): Promise<void> => rename(part, final);

/**
 * Gives a part its final name unless something has it, also when that came a moment ago from another computer: a hard link
 * is made only where nothing is. Where there are none (FAT, some network drives) an empty file is made in the same way, and
 * the part takes its place: whoever else wants the name finds it taken, and whoever watches sees an empty file at most.
 * @returns false when the name is taken; the part is still there then
 */
export async function claim(part: string, final: string, linking: Linking = link): Promise<boolean> {
  try {
    await linking(part, final);
  } catch (error) {
    // Every system says in its own way that it has no links; a disk that refuses everything will say so below.
    return codeOf(error) === 'EEXIST' ? false : claimByName(part, final);
  }
  await discard(part);
  return true;
}

async function claimByName(part: string, final: string): Promise<boolean> {
  try {
    await (await open(final, 'wx')).close();
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await replace(part, final);
  } catch (error) {
    const mine = await stat(final).catch(() => null);
    if (mine?.size === 0) await discard(final);
    throw error;
  }
  return true;
}

/** What a place answers that cannot flush a folder, or lets nobody list it: there is nothing more to be done there. */
const NO_SUCH_CALL = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EACCES', 'EPERM']);

/** Makes names durable, so that what counts as written is there after a power cut. Windows has no such call and needs none. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!NO_SUCH_CALL.has(codeOf(error))) throw error;
  }
}

/** Clears away the part files of processes that are gone. @param now UTC milliseconds */
export async function removeStaleParts(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!PART.test(name)) continue;
    const part = path.join(folder, name);
    const found = await stat(part).catch(() => null);
    if (found && now - found.mtimeMs > STALE_MS) await discard(part);
  }
}

/** `name.handoff`, and `name-2.handoff` and so on where that is taken. */
const nthName = (name: string, n: number): string => {
  if (n === 1) return name;
  const { name: stem, ext } = path.parse(name);
  return `${stem}-${String(n)}${ext}`;
};

type Writing = {
  /** The folder is ours to make; a chosen one that is gone may be a disk that is not plugged in. */
  make?: boolean;
  linking?: Linking;
};

/** Stages, places and flushes; `place` says where it went, or null when it went nowhere. */
async function write<Where extends string | null>(
  folder: string,
  content: Uint8Array,
  { make = false }: Writing,
  place: (part: string) => Promise<Where>,
): Promise<Result<Where, Problem>> {
  let part: string | null = null;
  try {
    if (make) await mkdir(folder, { recursive: true });
    part = await stage(folder, content);
    const final = await place(part);
    if (final === null) await discard(part);
    else await flushFolder(folder);
    return ok(final);
  } catch (error) {
    if (part !== null) await discard(part);
    return fail(refusalOf(error, folder).problem);
  }
}

/**
 * Writes a new file whole, under another name where its own is taken: what others put there is never replaced.
 * @returns where it is
 */
export const writeNew = (
  folder: string,
  name: string,
  content: Uint8Array,
  how: Writing = {},
): Promise<Result<string, Problem>> =>
  write(folder, content, how, async (part) => {
    for (let n = 1; n <= MOST_NAMES; n += 1) {
      const final = path.join(folder, nthName(name, n));
      if (await claim(part, final, how.linking)) return final;
    }
    throw new Error('Every name is taken.');
  });

/**
 * Writes a file whole unless one of its name is there, as of what is always the same under one name.
 * @returns where it is; null when its name was taken and nothing was written
 */
export const writeOnce = (
  folder: string,
  name: string,
  content: Uint8Array,
  how: Writing = {},
): Promise<Result<string | null, Problem>> =>
  write(folder, content, how, async (part) => {
    const final = path.join(folder, name);
    return (await claim(part, final, how.linking)) ? final : null;
  });
