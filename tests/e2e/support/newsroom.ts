import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Browser, type Page } from '@playwright/test';
import { Newsroom } from '../pages/Newsroom.ts';
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
  shell: BrowserShell;
  /** The first window, open on the desk. */
  newsroom: Newsroom;
};

/** Opens another window of the same shell. */
export async function openWindow(shell: BrowserShell, page: Page): Promise<Newsroom> {
  await page.goto(await shell.address());
  const newsroom = new Newsroom(page);
  await newsroom.desk.ready();
  return newsroom;
}

/** A window that shares nothing with others, as another browser would be. */
export const newWindow = async (browser: Browser, shell: BrowserShell): Promise<Newsroom> =>
  openWindow(shell, await (await browser.newContext()).newPage());

/** A journey: a temporary profile, a running browser shell whose person has a name, and a window. */
export const test = base.extend<Given>({
  samples: [0, { option: true }],
  // eslint-disable-next-line no-empty-pattern
  folder: async ({}, give) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-journey-'));
    await give(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  shell: async ({ folder, samples }, give) => {
    const profile = path.join(folder, 'profile');
    if (samples > 0) {
      const made = copydesk(profile, 'sample', '--count', String(samples), '--seed', '3');
      if (made.code !== 0) throw new Error(made.stderr);
    }
    const shell = await startBrowserShell(profile);
    await shell.call('profile.set', PROFILE);
    await give(shell);
    await shell.stop();
  },
  newsroom: async ({ shell, page }, give) => {
    await give(await openWindow(shell, page));
  },
});

export { expect } from '@playwright/test';
