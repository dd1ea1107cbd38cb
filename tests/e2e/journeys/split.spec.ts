import { Palette } from '../pages/Palette.ts';
import { expect, test } from '../support/newsroom.ts';

test('notes stand beside the story, and are saved with it', async ({ newsroom, page, shell }) => {
  const notes = page.getByRole('textbox', { name: 'Notes', exact: true });
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Split story');
  await newsroom.story.write('Public words.');
  await page.keyboard.press('ControlOrMeta+Alt+n');
  await notes.fill('Ring the harbour master, secret number');
  await newsroom.story.saved();
  await newsroom.story.text.press('ControlOrMeta+z');
  // Undo in the text never crosses into what was there before the split was opened.
  await expect(notes).toHaveValue('Ring the harbour master, secret number');
  await page.reload();
  await expect(notes).toHaveValue('Ring the harbour master, secret number');
  const { article } = await shell.call('story.open', { storyId: newsroom.storyId() });
  expect(article.meta.notebook).toBe('Ring the harbour master, secret number');
  await page.getByRole('button', { name: 'Close the split' }).click();
  await expect(notes).toBeHidden();
});

test('an older version is read beside the story, and a narrow window stacks the two', async ({
  newsroom,
  page,
}) => {
  const palette = new Palette(page);
  const version = page.getByRole('region', { name: 'Older version' });
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Two versions');
  await newsroom.story.write('The first words.');
  await newsroom.story.saved();
  await (
    await newsroom.inspector.tab('Versions')
  )
    .getByRole('button', { name: /^Name this version/u })
    .click();
  const naming = page.getByRole('dialog', { name: 'Name this version' });
  await naming.getByRole('textbox', { name: 'Name' }).fill('First');
  await naming.getByRole('button', { name: 'Name version' }).click();
  await newsroom.story.write(' And the second.');
  await newsroom.story.saved();
  await page.keyboard.press('F1');
  await palette.box.fill('older version beside');
  await page.keyboard.press('Enter');
  await expect(version).toContainText('The first words.');
  await expect(version).not.toContainText('And the second.');
  await expect(newsroom.story.text).toContainText('And the second.');
  // The story is still the one that was being written: its undo is whole.
  await newsroom.story.text.press('ControlOrMeta+z');
  await expect(newsroom.story.text).not.toContainText('And the second.');

  const side = await version.boundingBox();
  const text = await newsroom.story.text.boundingBox();
  expect(side && text && side.x > text.x).toBe(true);
  await page.setViewportSize({ width: 740, height: 900 });
  await expect
    .poll(async () => {
      const below = await version.boundingBox();
      return below !== null && below.y > 300 && below.width > 500;
    })
    .toBe(true);
});
