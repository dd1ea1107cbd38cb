import { expect, test } from '../support/newsroom.ts';

test('a first story is written, seen and exported without a pointer', async ({ newsroom, shell, page }) => {
  const { keyboard } = page;
  await page.locator('body').press('Alt+n');
  await expect(newsroom.story.headline).toBeFocused();
  await keyboard.type('By keyboard alone');
  await keyboard.press('Enter');
  await expect(newsroom.story.standfirst).toBeFocused();
  await keyboard.type('No pointer was used.');
  await keyboard.press('Enter');
  await expect(newsroom.story.text).toBeFocused();
  await keyboard.type('## Keys');
  await keyboard.press('Enter');
  await keyboard.type('- one');
  await keyboard.press('Enter');
  await keyboard.type('two with ');
  await keyboard.press('ControlOrMeta+b');
  await keyboard.type('weight');
  await keyboard.press('ControlOrMeta+b');
  await newsroom.story.saved();

  await keyboard.press('ControlOrMeta+Shift+P');
  await expect(newsroom.preview.document.getByRole('heading', { level: 2 })).toHaveText('Keys');
  await expect(newsroom.preview.document.locator('strong')).toHaveText('weight');
  await keyboard.press('ControlOrMeta+Shift+P');
  await expect(newsroom.story.text).toBeVisible();

  await keyboard.press('ControlOrMeta+e');
  await expect(newsroom.exports.dialog).toBeVisible();
  const verb = newsroom.exports.dialog.getByRole('button', { name: /^Export 1 story/u });
  await expect(verb).toBeEnabled();
  await expect(newsroom.exports.dialog.locator(':focus')).toBeVisible();
  for (let n = 0; n < 10; n++) {
    // The dialog keeps the focus inside itself a moment after the key.
    await page.waitForTimeout(100);
    if (await verb.evaluate((b) => b === document.activeElement)) break;
    await keyboard.press('Tab');
  }
  await expect(verb).toBeFocused();
  await keyboard.press('Enter');
  await expect
    .poll(async () => (await shell.call('job.list', { limit: 5 })).map((job) => job.state), {
      timeout: 20_000,
    })
    .toEqual(['done']);
});

test('F6 goes round the panes and / goes to the search', async ({ newsroom, page }) => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Round and round');
  await newsroom.story.saved();
  const seen = new Set<string>();
  for (let n = 0; n < 4; n++) {
    await page.keyboard.press('F6');
    seen.add(
      await page.evaluate(
        () => document.activeElement?.closest('[aria-label]')?.getAttribute('aria-label') ?? '',
      ),
    );
  }
  expect(seen.size).toBeGreaterThanOrEqual(3);
  await newsroom.desk.list.focus();
  await page.keyboard.press('/');
  await expect(newsroom.desk.search).toBeFocused();
});
