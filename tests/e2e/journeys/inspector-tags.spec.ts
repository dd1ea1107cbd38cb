import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../support/newsroom.ts';

test('keywords and names are offered from the text, taken with a click and never by themselves', async ({
  newsroom,
  page,
}) => {
  test.slow();
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Pumps fail at the quay');
  await newsroom.story.write(
    'Mayor Ines Quill said the pumps failed. New pumps cost more, and pumps wear out.',
  );
  await newsroom.story.saved();
  const tags = await newsroom.inspector.tab('Tags');
  await expect(tags.getByRole('button', { name: 'Add pumps' })).toBeVisible();
  await expect(tags.getByText('None named yet.')).toBeVisible();
  await tags.getByRole('button', { name: 'Add Ines Quill' }).press('Enter');
  await expect(tags.getByRole('list', { name: 'People, organisations, places and events' })).toContainText(
    'Ines Quill',
  );
  await tags.getByRole('button', { name: 'Dismiss pumps' }).click();
  await expect(tags.getByRole('button', { name: 'Add pumps' })).toBeHidden();
  await expect(page.getByText('Saved · rev').first()).toBeVisible();
});

test('the tree of subjects is walked by keyboard, and a vocabulary file brings another language', async ({
  newsroom,
  page,
  folder,
}) => {
  test.slow();
  await newsroom.desk.newStory();
  const tags = await newsroom.inspector.tab('Tags');
  const weather = tags.getByRole('treeitem', { name: 'weather', exact: true });
  await tags.getByRole('treeitem').first().focus();
  await page.keyboard.press('End');
  await expect(weather).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(weather).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(tags.getByRole('list', { name: 'Chosen subjects' }).getByRole('listitem')).toHaveCount(1);

  const file = path.join(folder, 'topics.json');
  writeFileSync(
    file,
    JSON.stringify({
      conceptSet: [{ uri: 'http://cv.iptc.org/newscodes/mediatopic/17000000', prefLabel: { de: 'Wetter' } }],
    }),
  );
  const choosing = page.waitForEvent('filechooser');
  await tags.getByRole('button', { name: 'Import the full vocabulary…' }).click();
  await (await choosing).setFiles(file);
  await expect(tags.getByText('1 subject in de.')).toBeVisible();
  await tags.getByRole('searchbox', { name: 'Search Media Topics' }).fill('wett');
  await expect(tags.getByRole('list', { name: 'Subjects found' })).toContainText('found as Wetter');

  writeFileSync(file, 'not a vocabulary');
  const again = page.waitForEvent('filechooser');
  await tags.getByRole('button', { name: 'Import the full vocabulary…' }).click();
  await (await again).setFiles(file);
  await expect(tags.getByRole('alert')).toContainText('the subjects stay as they were');
});

test('a story that shares a keyword is offered, added and opened', async ({ newsroom }) => {
  test.slow();
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Ferry strike, day one');
  await newsroom.inspector.addKeyword('ferries');
  await newsroom.story.saved();
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Talks resume');
  await newsroom.inspector.addKeyword('ferries');
  await newsroom.story.saved();
  const tags = await newsroom.inspector.tab('Tags');
  await tags.getByRole('button', { name: 'Add Ferry strike, day one' }).click();
  await tags.getByRole('button', { name: 'Open Ferry strike, day one' }).click();
  await expect(newsroom.story.headline).toHaveValue('Ferry strike, day one');
});

test.describe('with stories', () => {
  test.use({ samples: 12 });

  test('what a box offers is taken by key and by pointer, and hides nothing of the window meanwhile', async ({
    newsroom,
    page,
  }) => {
    await newsroom.desk.newStory();
    const tags = await newsroom.inspector.tab('Tags');
    const keywords = tags.getByRole('combobox', { name: 'Keywords' });
    const offered = page.getByRole('listbox', { name: 'Keywords' }).getByRole('option');
    await keywords.click();
    await expect(offered.first()).toBeVisible();
    await expect(page.locator('[aria-hidden="true"] :is(button, textarea, [contenteditable])')).toHaveCount(
      0,
    );
    await page.keyboard.press('ArrowDown');
    const first = await offered.first().locator('bdi').innerText();
    await page.keyboard.press('Enter');
    await expect(tags.getByRole('button', { name: `Remove ${first}`, exact: true })).toBeVisible();
    await expect(keywords).toHaveValue('');
    await keywords.fill('e');
    await expect(offered.first()).toBeVisible();
    const second = await offered.first().locator('bdi').innerText();
    await offered.first().click();
    await expect(tags.getByRole('button', { name: `Remove ${second}`, exact: true })).toBeVisible();
    await expect(keywords).toBeFocused();

    const story = await newsroom.inspector.tab('Story');
    const language = story.getByRole('combobox', { name: 'Language', exact: true });
    const languages = page.getByRole('listbox', { name: 'Language', exact: true }).getByRole('option');
    await language.fill('f');
    await languages.first().click();
    await expect(languages).toHaveCount(0);
    await expect(language).toHaveValue(/^\w{2,3}(-\w+)*$/u);
  });
});
