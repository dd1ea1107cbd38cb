import { Find } from '../pages/Find.ts';
import { expect, test } from '../support/newsroom.ts';

test('the outline follows the caret, leads to headings, and moves sections by keys', async ({
  newsroom,
  page,
  shell,
}) => {
  const outline = page.getByRole('navigation', { name: 'Outline' });
  const entries = outline.getByRole('button');
  await newsroom.desk.newStory();
  await newsroom.story.paste('<p>Lead.</p><h2>Vote</h2><p>It passed.</p><h2>Cost</h2><p>It is dear.</p>');
  await newsroom.story.saved();
  await page.keyboard.press('ControlOrMeta+Shift+L');
  await expect(entries).toHaveText(['Vote', 'Cost']);
  await newsroom.story.text.press('ControlOrMeta+End');
  await expect(outline.locator('[aria-current]')).toHaveText('Cost');
  await entries.first().click();
  await expect(newsroom.story.text).toBeFocused();
  await expect(outline.locator('[aria-current]')).toHaveText('Vote');

  await entries.last().focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(entries).toHaveText(['Cost', 'Vote']);
  await newsroom.story.saved();
  const { article } = await shell.call('story.open', { storyId: newsroom.storyId() });
  expect(article.body.map((block) => ('content' in block ? block.content[0] : null))).toMatchObject([
    { text: 'Lead.' },
    { text: 'Cost' },
    { text: 'It is dear.' },
    { text: 'Vote' },
    { text: 'It passed.' },
  ]);
  await newsroom.story.text.press('ControlOrMeta+z');
  await expect(entries).toHaveText(['Vote', 'Cost']);
  // One undo took back the move and nothing before it.
  await expect(newsroom.story.text).toContainText('It is dear.');
});

test('focus keeps the paragraph or the sentence bright, and is remembered', async ({ newsroom, page }) => {
  const find = new Find(page);
  await newsroom.desk.newStory();
  await newsroom.story.write('First paragraph.', 'One sentence here. Another one there.');
  await page.keyboard.press('ControlOrMeta+d');
  const lit = newsroom.story.text.locator('[data-in-focus]');
  await expect(lit).toHaveText('One sentence here. Another one there.');
  await newsroom.story.text.press('ControlOrMeta+Home');
  await expect(lit).toHaveText('First paragraph.');
  await page.keyboard.press('ControlOrMeta+Shift+d');
  await page.keyboard.press('ControlOrMeta+End');
  await expect.poll(() => find.painted('sentence')).toEqual(['Another one there.']);
  await newsroom.story.saved();
  await page.waitForTimeout(600);
  await page.reload();
  await expect(newsroom.story.text).toHaveAttribute('data-focus-mode', 'sentence');
});

test('in typewriter mode the line with the caret stays at one height', async ({ newsroom, page }) => {
  await newsroom.desk.newStory();
  const lines = Array.from({ length: 40 }, (_, i) => `<p>Line ${String(i + 1)}</p>`).join('');
  await newsroom.story.paste(lines);
  await page.keyboard.press('ControlOrMeta+Shift+y');
  const height = () =>
    page.evaluate(() => Math.round(getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0));
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' more');
  await expect.poll(height).toBeLessThan(450);
  const first = await height();
  await page.keyboard.press('Enter');
  await page.keyboard.type('and more');
  await expect.poll(async () => Math.abs((await height()) - first)).toBeLessThanOrEqual(2);
});
