import { Palette } from '../pages/Palette.ts';
import { Settings } from '../pages/Settings.ts';
import { expect, test } from '../support/newsroom.ts';

test.describe('with stories on the desk', () => {
  test.use({ samples: 12 });

  test('a backup is proved, and that is remembered', async ({ newsroom, shell, page }) => {
    const settings = new Settings(page);
    await expect(newsroom.desk.search).toBeVisible();
    await settings.open('Backups');
    await expect(settings.dialog.getByText('No backup has been proved yet.')).toBeVisible();
    await settings.dialog.getByRole('button', { name: 'Back up now' }).click();
    await settings.dialog.getByRole('button', { name: /^Prove the backup of/u }).click();
    await expect(settings.dialog.getByText(/^All 12 stories came back whole in/u)).toBeVisible();
    await settings.close();
    const { lastDrill } = await shell.call('store.health', {});
    expect(lastDrill).toMatchObject({ stories: 12, whole: 12 });
    await settings.open('Backups');
    await expect(settings.dialog.getByText(/^All 12 stories came back whole in/u)).toBeVisible();
    await expect(settings.dialog.getByText(/^Last proved/u)).toBeVisible();
  });
});

test('every page of the settings is reached from the palette and by arrows', async ({ newsroom, page }) => {
  const palette = new Palette(page);
  const settings = new Settings(page);
  await expect(newsroom.desk.search).toBeVisible();
  await page.keyboard.press('F1');
  await palette.box.fill('Backups');
  await palette.entry(/^Backups/u).click();
  await expect(settings.dialog.getByRole('tab', { name: 'Backups' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await settings.dialog.getByRole('tab', { name: 'Backups' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(settings.dialog.getByRole('heading', { name: 'About' })).toBeVisible();
  await settings.close();
});

test('the role, the line length and the folders are kept and told', async ({ newsroom, shell, page }) => {
  const settings = new Settings(page);
  await expect(newsroom.desk.search).toBeVisible();
  await settings.open('You');
  await settings.dialog.getByRole('textbox', { name: 'Role' }).fill('Night editor');
  await settings.dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await shell.call('profile.get', {})).role).toBe('Night editor');
  await settings.goTo('Look');
  await settings.dialog.getByRole('button', { name: 'Wide' }).click();
  await expect.poll(async () => (await shell.call('settings.get', {})).measure).toBe(74);
  await settings.goTo('Folders');
  await expect(settings.dialog.getByText(shell.profile, { exact: true })).toBeVisible();
});

test('the licences of everything that is shipped can be read without a network', async ({
  newsroom,
  page,
}) => {
  const settings = new Settings(page);
  await expect(newsroom.desk.search).toBeVisible();
  await settings.open('About');
  await settings.dialog.getByRole('textbox', { name: 'Search packages' }).fill('lexical');
  await settings.dialog.getByRole('button', { name: /Licence of lexical$/u }).click();
  await expect(settings.dialog.getByText(/Permission is hereby granted/u)).toBeVisible();
});
