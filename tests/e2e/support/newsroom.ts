import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Browser, type Page } from '@playwright/test';
import { Newsroom } from '../pages/Newsroom.ts';
import { english, wordsOf, type Words } from './tongue.ts';
import { copydesk, startBrowserShell, type BrowserShell } from './browser-shell.ts';

export const PROFILE = {
  name: 'Ines Quill',
  initials: 'IQ',
  language: 'en-GB',
  zone: 'Europe/Oslo',
} as const;

type Given = {
  /** How many sample stories are on the desk from the start. */
  samples: number;
  /** A folder of this test's own, removed after it. */
  folder: string;
  /** The language of the interface, and its words. */
  language: string;
  w: Words;
  shell: BrowserShell;
  /** The first window, open on the desk. */
  newsroom: Newsroom;
};

/** Opens another window of the same shell. */
export async function openWindow(shell: BrowserShell, page: Page, w: Words = english): Promise<Newsroom> {
  await page.goto(await shell.address());
  const newsroom = new Newsroom(page, w);
  await newsroom.desk.ready();
  return newsroom;
}

/** A window that shares nothing with others, as another browser would be. */
export const newWindow = async (browser: Browser, shell: BrowserShell): Promise<Newsroom> =>
  openWindow(shell, await (await browser.newContext()).newPage());

/** A journey: a temporary profile, a running browser shell whose person has a name, and a window. */
export const test = base.extend<Given>({
  samples: [0, { option: true }],
  language: ['en', { option: true }],
  w: async ({ language }, give) => {
    await give(await wordsOf(language));
  },
  // eslint-disable-next-line no-empty-pattern
  folder: async ({}, give) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-journey-'));
    await give(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  shell: async ({ folder, samples, language }, give) => {
    const profile = path.join(folder, 'profile');
    if (samples > 0) {
      const made = copydesk(profile, 'sample', '--count', String(samples), '--seed', '3');
      if (made.code !== 0) throw new Error(made.stderr);
    }
    const shell = await startBrowserShell(profile);
    await shell.call('profile.set', PROFILE);
    if (language !== 'en')
      await shell.call('settings.set', {
        ...(await shell.call('settings.get', {})),
        interfaceLanguage: language,
      });
    await give(shell);
    await shell.stop();
  },
  newsroom: async ({ shell, page, w }, give) => {
    await give(await openWindow(shell, page, w));
  },
});

export { expect } from '@playwright/test';
