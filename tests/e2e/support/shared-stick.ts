import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { copydesk } from './browser-shell.ts';
import { test as base } from './newsroom.ts';

/** Where desks of a journey leave files for each other: `stick` in the journey's folder. */
export const stickIn = (folder: string): string => path.join(folder, 'stick');

/** Tells a profile of the stick, as a person does whose window is a browser tab: by the command line, before it is open. */
export function shareStick(folder: string, profile: string): void {
  const told = copydesk(path.join(folder, profile), 'shared-folder', stickIn(folder));
  if (told.code !== 0) throw new Error(told.stderr);
}

/** A journey between two desks, `profile` and `other`, with a stick that both share. */
export const test = base.extend({
  folder: async ({ folder }, give) => {
    mkdirSync(stickIn(folder));
    shareStick(folder, 'profile');
    shareStick(folder, 'other');
    await give(folder);
  },
});
