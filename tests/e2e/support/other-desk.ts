import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { InputOf } from '../../../shared/protocol/index.ts';
import { HandOff } from '../pages/HandOff.ts';
import type { Newsroom } from '../pages/Newsroom.ts';
import { startBrowserShell, type BrowserShell } from './browser-shell.ts';
import { newWindow } from './newsroom.ts';

export type Desk = { shell: BrowserShell; newsroom: Newsroom; page: Page; handOff: HandOff };

/** Another desk, with its own profile and window, for as long as `work` lasts. */
export async function withOtherDesk(
  browser: Browser,
  folder: string,
  person: InputOf<'profile.set'>,
  work: (there: Desk) => Promise<void>,
): Promise<void> {
  const shell = await startBrowserShell(path.join(folder, 'other'));
  try {
    await shell.call('profile.set', person);
    const newsroom = await newWindow(browser, shell);
    await work({ shell, newsroom, page: newsroom.page, handOff: new HandOff(newsroom.page) });
    await newsroom.page.context().close();
  } finally {
    await shell.stop();
  }
}
