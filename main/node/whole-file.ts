import { readFile, stat } from 'node:fs/promises';
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
