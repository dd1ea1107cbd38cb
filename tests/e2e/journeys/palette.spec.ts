import { Palette } from '../pages/Palette.ts';
import { expect, test } from '../support/newsroom.ts';

test('a command is found by a few letters and run where the caret was', async ({ newsroom, page }) => {
  const palette = new Palette(page);
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Found by letters');
  await newsroom.story.text.click();
  await page.keyboard.type('plain ');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette.box).toBeFocused();
  await page.keyboard.type('bold');
  await expect(palette.chosen).toContainText('Bold');
  await expect(palette.chosen).toContainText(/Ctrl|⌘/u);
  await page.keyboard.press('Enter');
  await expect(palette.dialog).toBeHidden();
  await expect(newsroom.story.text).toBeFocused();
  await page.keyboard.type('strong');
  await expect(newsroom.story.text.locator('strong')).toHaveText('strong');
  await expect(newsroom.story.text).toHaveText('plain strong');
});

test('Escape gives the caret back to where it was', async ({ newsroom, page }) => {
  const palette = new Palette(page);
  await newsroom.desk.newStory();
  await newsroom.story.text.click();
  await page.keyboard.type('one three');
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('F1');
  await expect(palette.box).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(newsroom.story.text).toBeFocused();
  await page.keyboard.type('two ');
  await expect(newsroom.story.text).toHaveText('one two three');
});

test('the same keys link selected words, and shifted ones still open the palette', async ({
  newsroom,
  page,
}) => {
  const palette = new Palette(page);
  await newsroom.desk.newStory();
  await newsroom.story.text.click();
  await page.keyboard.type('word');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('textbox', { name: 'Link address' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(newsroom.story.text).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+K');
  await expect(palette.box).toBeFocused();
  await page.keyboard.type('link');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Link address' })).toBeFocused();
  await page.keyboard.type('example.org');
  await page.keyboard.press('Enter');
  await expect(newsroom.story.text.locator('a')).toHaveText('word');
});

test('what needs a story says so, and what was used lately comes first', async ({ newsroom, page }) => {
  const palette = new Palette(page);
  await expect(newsroom.desk.search).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await palette.box.fill('bold');
  await expect(palette.entry(/Bold/u)).toHaveAttribute('aria-disabled', 'true');
  await expect(palette.entry(/Bold/u)).toContainText('needs an open story');
  await palette.box.fill('light and dark');
  await page.keyboard.press('Enter');
  await expect(palette.dialog).toBeHidden();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette.dialog.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([
    /Switch between light and dark/u,
  ]);
});

test.describe('with stories on the desk', () => {
  test.use({ samples: 12 });

  test('a story is opened by words of its headline', async ({ newsroom, shell, page }) => {
    const palette = new Palette(page);
    const { rows } = await shell.call('story.list', { filter: {}, sort: 'created', offset: 4, limit: 1 });
    const wanted = rows[0];
    await newsroom.desk.list.focus();
    await page.keyboard.press('ControlOrMeta+k');
    await palette.box.fill(wanted?.headline ?? '');
    await palette
      .entry(wanted?.headline ?? '')
      .first()
      .click();
    await expect(newsroom.story.headline).toHaveValue(wanted?.headline ?? '');
  });
});

test('letters that follow the keys at once go into the box, not into the story', async ({
  newsroom,
  page,
}) => {
  const palette = new Palette(page);
  await newsroom.desk.newStory();
  await newsroom.story.text.click();
  await page.keyboard.type('plain');
  const focused = await page.evaluate(async () => {
    // No frame is drawn before the next key.
    const real = window.requestAnimationFrame.bind(window);
    const waiting: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => waiting.push(callback);
    const keys = { key: 'F1', bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', keys));
    await new Promise((resolve) => setTimeout(resolve));
    const role = document.activeElement?.getAttribute('role');
    window.requestAnimationFrame = real;
    for (const callback of waiting) requestAnimationFrame(callback);
    return role;
  });
  expect(focused).toBe('combobox');
  await page.keyboard.type('bold');
  await expect(palette.chosen).toContainText('Bold');
  await page.keyboard.press('Escape');
  await expect(newsroom.story.text).toHaveText('plain');
});
