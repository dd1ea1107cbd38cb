import { Find } from '../pages/Find.ts';
import { LanguageHelp } from '../pages/LanguageHelp.ts';
import { expect, test } from '../support/newsroom.ts';

/* What changes by itself is said to those who do not see it: in a region that is read when its words change. */

test.describe.configure({ timeout: 120_000 });

test('that the text is saved, and where the search in it stands', async ({ newsroom, page }) => {
  const find = new Find(page);
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Said aloud');
  await newsroom.story.write('A word and a word.');
  await newsroom.story.saved();
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/u })).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+f');
  const count = find.bar.getByRole('status');
  await find.query.fill('nowhere');
  await expect(count).toHaveText('No matches');
  await find.query.fill('word');
  await expect(count).toHaveText(/of 2$/u);
});

test('how many notes on the language there are', async ({ newsroom, page }) => {
  const help = new LanguageHelp(page);
  await newsroom.desk.newStory();
  await newsroom.story.write('The councl voted.');
  await newsroom.story.saved();
  await help.paints('spelling', ['councl']);
  await help.openList();
  const before = await help.list.getByRole('status').allInnerTexts();
  await newsroom.story.write(' The bords agreed with the mayr.');
  await newsroom.story.saved();
  await help.paints('spelling', ['councl', 'bords', 'mayr']);
  await expect.poll(() => help.list.getByRole('status').allInnerTexts()).not.toEqual(before);
});

test.describe('with stories', () => {
  test.use({ samples: 12 });

  test('how many stories were found, and that the export is done', async ({ newsroom, page }) => {
    await expect(page.getByRole('status').filter({ hasText: '12 stories' })).toHaveCount(1);
    await newsroom.desk.searchFor('harbour');
    await expect(page.getByRole('status').filter({ hasText: /\d found$/u })).toHaveCount(1);
    await newsroom.desk.searchFor('');
    await newsroom.desk.list.getByRole('option').first().click();
    await newsroom.story.text.waitFor();
    await newsroom.exports.exportStory('text');
    const said = page.locator('[aria-live], [role="status"], [role="alert"]');
    await expect(said.filter({ hasText: /exported to /iu }).first()).toBeAttached();
  });
});
