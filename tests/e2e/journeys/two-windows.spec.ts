import { expect, newWindow, test } from '../support/newsroom.ts';

test('two windows that write the same story keep both texts', async ({ newsroom, shell, browser }) => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Two hands');
  await newsroom.story.write('Common ground.');
  await newsroom.story.saved();
  const storyId = newsroom.storyId();

  const second = await newWindow(browser, shell);
  await second.desk.open('Two hands');
  await expect(second.story.text).toContainText('Common ground.');

  // The second window is cut off from events and from saving while the first goes on.
  await second.page.context().setOffline(true);
  await second.story.write(' Words from the second window.');
  await newsroom.story.write(' Words from the first window.');
  await newsroom.story.saved();
  await second.page.context().setOffline(false);

  const choice = second.page.getByRole('button', { name: 'Keep mine on top' });
  await expect(choice).toBeVisible({ timeout: 20_000 });
  const textOf = async (number: number): Promise<string> =>
    JSON.stringify((await shell.call('revision.read', { storyId, number })).article.body);
  await expect
    .poll(async () => {
      const rows = await shell.call('revision.list', { storyId, limit: 50 });
      const texts = await Promise.all(rows.map((row) => textOf(row.number)));
      return [
        texts.some((t) => t.includes('Words from the first window.')),
        texts.some((t) => t.includes('Words from the second window.')),
        rows.some((row) => row.side),
      ];
    })
    .toEqual([true, true, true]);

  await choice.click();
  await second.story.saved();
  const head = (await shell.call('story.open', { storyId })).article;
  expect(JSON.stringify(head.body)).toContain('Words from the second window.');
  await second.page.context().close();
});

test('a window that is only looking follows the one that writes', async ({ newsroom, shell, browser }) => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Read along');
  await newsroom.story.write('First words.');
  await newsroom.story.saved();
  const second = await newWindow(browser, shell);
  await second.desk.open('Read along');
  await newsroom.story.write(' Later words.');
  await newsroom.story.saved();
  await expect(second.story.text).toContainText('Later words.');
  await second.page.context().close();
});
