import { Palette } from '../pages/Palette.ts';
import { expect, test } from '../support/newsroom.ts';

test('a slash changes the block and puts things in, by keys alone', async ({ newsroom, page }) => {
  const menu = page.getByRole('listbox', { name: 'Insert or change' });
  await newsroom.desk.newStory();
  await newsroom.story.write('/head');
  await expect(menu.getByRole('option').first()).toHaveText(/^Heading/u);
  await expect(newsroom.story.text).toHaveAttribute('aria-activedescendant', /heading2/u);
  await page.keyboard.press('Enter');
  await page.keyboard.type('The vote');
  await expect(newsroom.story.text.getByRole('heading', { level: 2 })).toHaveText('The vote');
  await expect(newsroom.story.text).not.toHaveAttribute('aria-activedescendant');

  await page.keyboard.press('Enter');
  await page.keyboard.type('and/or 31/12 /zzzz /');
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await page.keyboard.press('Enter');
  await page.keyboard.type('/cells');
  await page.keyboard.press('Tab');
  await expect(newsroom.story.text.getByRole('table')).toBeVisible();
  await expect(newsroom.story.text).not.toContainText('/cells');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(newsroom.story.text.getByRole('table')).toBeHidden();
  await expect(newsroom.story.text).toContainText('/cells');
});

test('copy is kept as a snippet, put in by slash and by trigger, renamed, removed and brought back', async ({
  newsroom,
  page,
  shell,
}) => {
  const palette = new Palette(page);
  const snippets = page.getByRole('dialog', { name: 'Snippets' });
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Barrier vote');
  await newsroom.story.write('About this story: {{headline}}.');
  await newsroom.story.saved();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('F1');
  await palette.box.fill('new snippet');
  await page.keyboard.press('Enter');
  const made = page.getByRole('dialog', { name: 'New snippet' });
  await made.getByRole('textbox', { name: 'Name' }).fill('About line');
  await made.getByRole('textbox', { name: 'Trigger' }).fill('abt');
  await made.getByRole('button', { name: 'Keep snippet' }).click();
  await expect(made).toBeHidden();

  await newsroom.story.text.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('abt');
  await page.keyboard.press('Tab');
  await expect(newsroom.story.text).toContainText('About this story: Barrier vote.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/about');
  await page.keyboard.press('Enter');
  await expect(newsroom.story.text.getByText('About this story: Barrier vote.')).toHaveCount(2);
  await newsroom.story.saved();
  const { article } = await shell.call('story.open', { storyId: newsroom.storyId() });
  expect(new Set(article.body.map((block) => block.id)).size).toBe(article.body.length);

  await page.keyboard.press('F1');
  await palette.box.fill('snippets');
  await page.keyboard.press('Enter');
  const name = snippets.getByRole('textbox', { name: 'Name' });
  await name.fill('Boiler');
  await name.blur();
  await expect
    .poll(async () => (await shell.call('kept.list', { kind: 'snippet' })).map((row) => row.name))
    .toEqual(['Boiler']);
  await snippets.getByRole('button', { name: /^Remove/u }).click();
  await expect(snippets.getByText(/No snippets yet/u)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect
    .poll(async () => (await shell.call('kept.list', { kind: 'snippet' })).map((row) => row.name))
    .toEqual(['Boiler']);
});
