import { Palette } from '../pages/Palette.ts';
import { Settings } from '../pages/Settings.ts';
import { expect, test } from '../support/newsroom.ts';

test('other keys are recorded by keyboard, used at once, kept, and put back', async ({ newsroom, page }) => {
  const settings = new Settings(page);
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Other keys');
  await newsroom.story.saved();
  await settings.open('Keys');
  await settings.dialog.getByRole('textbox', { name: 'Search commands' }).fill('Export…');
  const change = settings.dialog.getByRole('button', { name: /^Change the keys .* of Export…$/u });
  await change.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+J');
  await expect(change).toHaveAccessibleName(/ J of Export…$/u);
  await settings.close();

  await page.keyboard.press('ControlOrMeta+j');
  await expect(newsroom.exports.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+e');
  await expect(newsroom.exports.dialog).toBeHidden();

  const palette = new Palette(page);
  await page.keyboard.press('F1');
  await palette.box.fill('Export');
  await expect(palette.entry(/^Export…/u)).toContainText('J');
  await page.keyboard.press('Escape');

  // The change is written a moment after it was made.
  await expect.poll(() => page.evaluate(() => document.querySelector('[data-dialog]') === null)).toBe(true);
  await newsroom.story.saved();
  await page.reload();
  await newsroom.desk.ready();
  await settings.open('Keys');
  await settings.dialog.getByRole('button', { name: 'Put back the standard keys of Export…' }).click();
  await expect(settings.dialog.getByRole('button', { name: /E of Export…$/u })).toBeVisible();
});

test('keys that belong to another command are given over or left', async ({ newsroom, page }) => {
  const settings = new Settings(page);
  await expect(newsroom.desk.search).toBeVisible();
  await settings.open('Keys');
  const exports = settings.dialog.getByRole('button', { name: /^Change the keys .* of Export…$/u });
  await exports.click();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(settings.dialog.getByText(/S belongs to “Save now”\./u)).toBeVisible();
  await settings.dialog.getByRole('button', { name: 'Leave it with “Save now”' }).click();
  await expect(exports).toHaveAccessibleName(/ E of Export…$/u);

  await exports.click();
  await page.keyboard.press('ControlOrMeta+s');
  await settings.dialog.getByRole('button', { name: 'Use it for “Export…”' }).click();
  await expect(exports).toHaveAccessibleName(/ S of Export…$/u);
  await expect(
    settings.dialog.getByRole('button', { name: /^Change the keys .* of Save now$/u }),
  ).toBeHidden();

  await settings.dialog.getByRole('button', { name: 'Put back all standard keys' }).click();
  await expect(exports).toHaveAccessibleName(/ E of Export…$/u);
});

test('keys of editing are refused, and Escape only leaves the recording', async ({ newsroom, page }) => {
  const settings = new Settings(page);
  await expect(newsroom.desk.search).toBeVisible();
  await settings.open('Keys');
  await settings.dialog.getByRole('button', { name: 'Add keys for Preview', exact: true }).click();
  await page.keyboard.press('ControlOrMeta+c');
  await expect(settings.dialog.getByText(/stay as they are/u)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(settings.dialog).toBeVisible();
  await expect(settings.dialog.getByText(/stay as they are/u)).toBeHidden();
  await settings.close();
});

test('a command of the text follows its new keys in the text', async ({ newsroom, page }) => {
  const settings = new Settings(page);
  await newsroom.desk.newStory();
  await settings.open('Keys');
  await settings.dialog.getByRole('button', { name: /^Change the keys .* of Bold$/u }).click();
  await page.keyboard.press('ControlOrMeta+Alt+7');
  await settings.close();
  await newsroom.story.text.click();
  await page.keyboard.press('ControlOrMeta+Alt+7');
  await page.keyboard.type('heavy');
  await expect(newsroom.story.text.locator('strong')).toHaveText('heavy');
});

test('the sheet of keys finds by name and by key, and leads to changing them', async ({ newsroom, page }) => {
  await expect(newsroom.desk.search).toBeVisible();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Bold', { exact: true })).toBeVisible();
  await sheet.getByRole('textbox', { name: 'Search commands and keys' }).fill('F6');
  await expect(sheet.getByRole('term')).toHaveText(['Next pane', 'Previous pane']);
  await sheet.getByRole('button', { name: 'Change keys…' }).click();
  await expect(new Settings(page).dialog.getByRole('tab', { name: 'Keys' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});
