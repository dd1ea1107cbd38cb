import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Newsroom } from '../pages/Newsroom.ts';
import { startBrowserShell, type BrowserShell } from '../support/browser-shell.ts';

/** A profile nobody has used: no name, no story. */
const test = base.extend<{ shell: BrowserShell; newsroom: Newsroom }>({
  // eslint-disable-next-line no-empty-pattern
  shell: async ({}, give) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-first-'));
    const shell = await startBrowserShell(path.join(folder, 'profile'));
    await give(shell);
    await shell.stop();
    rmSync(folder, { recursive: true, force: true });
  },
  newsroom: async ({ shell, page }, give) => {
    await page.goto(await shell.address());
    await give(new Newsroom(page));
  },
});

test('someone new opens the sample story, takes the tour and exports', async ({ newsroom, shell, page }) => {
  await expect(page.getByRole('heading', { name: 'Whose desk is this?' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Ines Quill');
  await page.getByRole('button', { name: 'Open a sample story' }).click();
  await expect(newsroom.story.headline).toHaveValue('Harbour bridge to close for nine weekends');

  await page.getByRole('button', { name: 'Take the tour' }).click();
  const tour = page.getByRole('dialog', { name: 'The desk' });
  await expect(tour.getByRole('button', { name: 'Next' })).toBeFocused();
  for (const name of ['The story', 'About the story', 'Out of the door', 'Everything else']) {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+e');
  await newsroom.exports.dialog.getByRole('button', { name: /^Export 1 story/u }).click();
  await expect
    .poll(async () => (await shell.call('job.list', { limit: 5 })).map((job) => job.state), {
      timeout: 20_000,
    })
    .toEqual(['done']);
  const { exports } = await shell.call('store.folders', {});
  expect(readdirSync(exports)).not.toEqual([]);
});

test('Escape leaves the tour, and the help shows it again', async ({ newsroom, page }) => {
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.locator('body').press('Alt+n');
  await expect(newsroom.story.headline).toBeFocused();
  await page.keyboard.press('Shift+F1');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help.getByRole('heading', { name: 'Writing' })).toBeVisible();
  await help.getByRole('tab', { name: 'Privacy and files' }).click();
  await expect(help.getByText(/speaks to no network/u)).toBeVisible();
  await help.getByRole('button', { name: 'Take the tour' }).click();
  await expect(page.getByRole('dialog', { name: 'The desk' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
