import { Find } from '../pages/Find.ts';
import { expect, test } from '../support/newsroom.ts';

test('what is found is marked across looks and fields, counted, and walked through', async ({
  newsroom,
  page,
}) => {
  const find = new Find(page);
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Harbour board meets');
  await newsroom.story.paste(
    '<h2>The harbour</h2><p>A har<b>bour</b> for <a href="https://example.org/">the HARBOUR</a> board.</p><ul><li>harbours</li></ul>',
  );
  await newsroom.story.text.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+f');
  await expect(find.query).toBeFocused();
  await page.keyboard.type('harbour');
  await expect(find.bar.getByRole('status')).toHaveText('2 of 5');
  expect(await find.painted('find')).toEqual(['harbour', 'harbour', 'HARBOUR', 'harbour']);
  expect(await find.painted('find-current')).toEqual(['harbour']);

  await page.keyboard.press('Enter');
  await page.keyboard.press('F3');
  await expect(find.bar.getByRole('status')).toHaveText('4 of 5');
  expect(await find.painted('find-current')).toEqual(['HARBOUR']);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+F3');
  await page.keyboard.press('Shift+F3');
  await expect(find.bar.getByRole('status')).toHaveText('1 of 5, in the headline');

  await find.button('Whole words').click();
  await expect(find.bar.getByRole('status')).toContainText('of 4');
  await find.button('Match case').click();
  await expect(find.bar.getByRole('status')).toContainText('of 2');
  await page.keyboard.press('Escape');
  await expect(find.bar).toBeHidden();
  await expect(newsroom.story.text).toBeFocused();
  expect(await find.painted('find')).toEqual([]);
});

test('replacing all keeps looks, is one step to undo, and the notice brings the headline back too', async ({
  newsroom,
  page,
  shell,
}) => {
  const find = new Find(page);
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('31–12 vote');
  await newsroom.story.paste('<p>It went <b>31–12</b> at last.</p><p>Once it was 9–7.</p>');
  await newsroom.story.saved();
  await page.keyboard.press('ControlOrMeta+h');
  await find.query.fill(String.raw`(\d+)–(\d+)`);
  await find.button('Regular expression').click();
  await expect(find.bar.getByRole('status')).toContainText('of 3');
  await find.replacement.fill('$2 to $1');
  await find.button('Replace all').click();
  await expect(page.getByText('3 matches replaced.')).toBeVisible();
  await expect(newsroom.story.text).toContainText('It went 12 to 31 at last.');
  await expect(newsroom.story.headline).toHaveValue('12 to 31 vote');
  await expect(newsroom.story.text.locator('strong')).toHaveText('12 to 31');

  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(newsroom.story.headline).toHaveValue('31–12 vote');
  await expect(newsroom.story.text).toContainText('Once it was 9–7.');
  await newsroom.story.saved();
  const { article } = await shell.call('story.open', { storyId: newsroom.storyId() });
  expect(article.body[0]).toMatchObject({
    content: [{ text: 'It went ' }, { text: '31–12', marks: ['bold'] }, { text: ' at last.' }],
  });
});

test('what was replaced in the headline is undone there with keys', async ({ newsroom, page }) => {
  test.slow();
  const find = new Find(page);
  await newsroom.desk.newStory();
  const { headline } = newsroom.story;
  await headline.click();
  await page.keyboard.type('Harbor plan for the harbor');
  await page.keyboard.press('ControlOrMeta+h');
  await find.query.fill('harbor');
  await find.replacement.fill('quay');
  await find.button('Replace all').click();
  await expect(headline).toHaveValue(/^quay plan for the quay$/iu);
  await headline.click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(headline).toHaveValue('Harbor plan for the harbor');
  await newsroom.story.saved();
});

test('a pattern that is wrong or never ends says so, and the window goes on', async ({ newsroom, page }) => {
  const find = new Find(page);
  await newsroom.desk.newStory();
  await newsroom.story.write(`${'a'.repeat(40)}!`);
  await page.keyboard.press('ControlOrMeta+f');
  await find.button('Regular expression').click();
  await find.query.fill('(a');
  await expect(find.bar.getByRole('alert')).toContainText('not a regular expression yet');
  await find.query.fill('(a+)+$');
  await expect(find.bar.getByRole('alert')).toContainText('takes too long', { timeout: 15_000 });
  await find.query.fill('a+!');
  await expect(find.bar.getByRole('status')).toHaveText('1 of 1');
});
