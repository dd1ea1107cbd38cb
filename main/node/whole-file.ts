import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { MAX_IMPORT_BYTES } from '../../shared/protocol/library.ts';
import { CommandError } from './command.ts';
import { EXIT } from './exit-codes.ts';

/** A file that someone names on the command line, whole; ends the command with a sentence where that cannot be. */
export async function readWhole(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (!found) throw new CommandError(`There is no file ${file}.`, EXIT.notFound);
  if (!found.isFile()) throw new CommandError(`${file} is not a file.`, EXIT.usage);
  if (found.size > MAX_IMPORT_BYTES) throw new CommandError(`${file} is larger than 200 MB.`, EXIT.refused);
  return readFile(file).catch(() => {
    throw new CommandError(`${file} could not be read.`, EXIT.failed);
  });
}

/** Writes under another name, flushes, then gives it its own: whoever watches the folder never sees half a file. */
export async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const part = path.join(path.dirname(file), `.copydesk-${randomBytes(8).toString('hex')}.part`);
  try {
    const handle = await open(part, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch {
    await rm(part, { force: true }).catch(() => undefined);
    throw new CommandError(`${file} could not be written.`, EXIT.notSaved);
  }
}
