import type { Command } from '../command.ts';
import { exportStories } from './export.ts';
import { handOff, sharedFolder, take } from './handoff.ts';
import { importFiles } from './import.ts';
import { list, search } from './list.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { restore, salvage, sample, snapshot, verify } from './store.ts';

/** Every command but `help` and `version`: a new one is a file and a row here. */
export const commands: Record<string, Command> = {
  serve,
  import: importFiles,
  list,
  search,
  show,
  export: exportStories,
  'hand-off': handOff,
  take,
  'shared-folder': sharedFolder,
  verify,
  snapshot,
  restore,
  salvage,
  sample,
};
