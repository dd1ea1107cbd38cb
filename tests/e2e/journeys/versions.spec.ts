import { expect, test } from '../support/newsroom.ts';

test('two versions are compared, in words and in what cannot be seen, and the older one comes back', async ({
  newsroom,
  page,
}) => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Flood barrier plan');
  await newsroom.story.write('The council voted 30 to 12 on Monday.', 'The fishermen lose their quay.');
  await newsroom.story.saved();

  const panel = await newsroom.inspector.tab('Versions');
  await panel.getByRole('button', { name: 'Name this version…' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Sent to legal');
  await page.getByRole('button', { name: 'Name version' }).click();
  await expect(panel.getByRole('button', { name: /^Sent to legal/u })).toBeVisible();

  await newsroom.story.headline.fill('Flood barrier plan passes');
  await newsroom.story.text.getByText('The fishermen lose their quay.').click({ clickCount: 3 });
  await page.keyboard.press('Delete');
  await newsroom.story.saved();

  await panel.getByRole('button', { name: 'Compare…' }).click();
  const view = page.getByRole('region', { name: 'Compare versions' });
  await expect(view.getByRole('insertion').filter({ hasText: 'passes' })).toBeVisible();
  await expect(
    view.getByRole('deletion').filter({ hasText: 'The fishermen lose their quay.' }),
  ).toBeVisible();

  await view.getByRole('button', { name: 'Side by side' }).click();
  await page.keyboard.press('n');
  await expect(view.locator('[data-change]:focus')).toContainText('passes');
  await page.keyboard.press('n');
  await page.keyboard.press('p');
  await expect(view.locator('[data-change]:focus')).toContainText('passes');

  await view.getByRole('button', { name: /^Restore revision/u }).click();
  await expect(newsroom.story.text).toContainText('The fishermen lose their quay.');
  await expect(newsroom.story.headline).toHaveValue('Flood barrier plan');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(newsroom.story.headline).toHaveValue('Flood barrier plan passes');
});

test('words that were typed and taken out again are found among the versions', async ({ newsroom, page }) => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Ferry');
  await newsroom.story.write('An unmistakable zeppelin hung over the quay of the town all morning long.');
  await newsroom.story.saved();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await newsroom.story.write('Rain.');
  await newsroom.story.saved();

  const panel = await newsroom.inspector.tab('Versions');
  await panel.getByRole('searchbox', { name: 'Find words in versions' }).fill('ZEPPELIN');
  await expect(panel.getByText('1 version has these words')).toBeVisible();
  await panel.getByRole('list', { name: 'Find words in versions' }).getByRole('button').click();
  await expect(page.getByRole('article').getByText('An unmistakable zeppelin')).toBeVisible();
  await page.keyboard.press('Escape');

  await panel.getByRole('searchbox', { name: 'Find words in versions' }).fill('never written');
  await expect(panel.getByText(/^None of \d+ versions has “never written”\.$/u)).toBeVisible();
});

test('a version is pinned and found under what is kept', async ({ newsroom, page }) => {
  await newsroom.desk.newStory();
  await newsroom.story.write('First words of a long day at the desk, and more of them than anyone counts.');
  await newsroom.story.saved();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await newsroom.story.saved();
  const panel = await newsroom.inspector.tab('Versions');
  await panel.getByRole('button', { name: 'Actions for revision 2' }).click();
  await page.getByRole('menuitem', { name: 'Pin' }).click();
  await panel.getByRole('button', { name: 'Named and pinned' }).click();
  await expect(panel.getByRole('listitem')).toHaveCount(1);
  await expect(panel.getByRole('listitem')).toContainText('Pinned');
});

test('a version is named and compared from the keyboard', async ({ newsroom, page }) => {
  await newsroom.desk.newStory();
  await newsroom.story.write('One sentence to begin with.');
  await newsroom.story.saved();
  await page.keyboard.press('ControlOrMeta+Shift+K');
  await page.keyboard.type('name this version');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type('First');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Name this version' })).toBeHidden();
  await newsroom.story.write(' And another.');
  await newsroom.story.saved();
  await page.keyboard.press('ControlOrMeta+Alt+c');
  const view = page.getByRole('region', { name: 'Compare versions' });
  await expect(view.getByRole('insertion')).toHaveText('And another.');
  await page.keyboard.press('Escape');
  await expect(view).toBeHidden();
});
