import { expect, test } from '../support/newsroom.ts';

test('punctuation is corrected as it is typed, one step of undo each, and the switch in the settings ends it', async ({
  newsroom,
  page,
}) => {
  await newsroom.desk.newStory();
  const { story } = newsroom;
  await story.write('She said "');
  await expect(story.text).toContainText('She said “');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.text).toContainText('She said "');
  await page.keyboard.type('5 kg" and -- so on ...');
  await expect(story.text).toContainText('She said "5\u00a0kg');
  await expect(story.text).toContainText('– so on …');

  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('tab', { name: 'Look' }).click();
  await page.getByRole('switch', { name: /^Quotation marks, dashes and spaces/u }).click();
  await page.keyboard.press('Escape');
  await story.text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' "plain" ');
  await expect(story.text).toContainText(' "plain" ');
});

test('punctuation is corrected in the headline and the standfirst too, one step of undo each', async ({
  newsroom,
  page,
}) => {
  test.slow();
  await newsroom.desk.newStory();
  const { headline } = newsroom.story;
  await headline.click();
  await page.keyboard.type('Quill: "');
  await expect(headline).toHaveValue('Quill: “');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(headline).toHaveValue('Quill: "');
  await page.keyboard.type('yes');
  await expect(headline).toHaveValue('Quill: "yes');
  const standfirst = page.getByRole('textbox', { name: 'Standfirst', exact: true });
  await standfirst.click();
  await page.keyboard.type('It weighs 5 kg -- so on ...');
  await expect(standfirst).toHaveValue('It weighs 5\u00a0kg – so on …');
  await newsroom.story.saved();
});

test('an address is refused with its reason, and a foreign one is shown as it is asked for', async ({
  newsroom,
  page,
}) => {
  await newsroom.desk.newStory();
  const { story } = newsroom;
  await story.write('The minutes');
  await page.keyboard.press('ControlOrMeta+a');
  await page.getByRole('toolbar').getByRole('button', { name: 'Link', exact: true }).click();
  const address = page.getByRole('textbox', { name: 'Link address' });
  await address.fill('https://desk:secret@example.org');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText(/holds a name or a password/u)).toBeVisible();
  await address.fill('https://ex\u0430mple.org/minutes');
  await expect(page.getByText(/^Goes to xn--/u)).toBeVisible();
  await expect(page.getByText(/Mixes alphabets/u)).toBeVisible();
  await address.fill('example.org/minutes');
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('All minutes');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(story.text.locator('a')).toHaveAttribute('href', 'https://example.org/minutes');
  await expect(story.text.locator('a')).toHaveText('All minutes');
});

test('typed addresses become links, and one pasted alone can become an embed from the keyboard', async ({
  newsroom,
  page,
  shell,
}) => {
  await newsroom.desk.newStory();
  const { story } = newsroom;
  await story.write('See https://example.org/a.');
  await page.keyboard.press('Enter');
  await expect(story.text.locator('a')).toHaveText('https://example.org/a');
  await story.text.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'https://www.youtube.com/watch?v=abc');
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByRole('button', { name: 'Embed from YouTube' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move: YouTube' })).toBeAttached();
  await story.saved();
  const { article } = await shell.call('story.open', { storyId: newsroom.storyId() });
  expect(article.body.find((b) => b.kind === 'embed')).toMatchObject({
    url: 'https://www.youtube.com/watch?v=abc',
  });
});

test('characters that cannot be seen are named in the headline and in the text', async ({
  newsroom,
  page,
}) => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('The \u202eeniltnes\u202c case');
  await expect(page.getByTitle('RLO, character 5')).toBeVisible();
  await page.getByRole('button', { name: 'Remove them' }).click();
  await expect(newsroom.story.headline).toHaveValue('The eniltnes case');
  await newsroom.story.paste('<p>zero\u200bwidth</p>');
  await expect(newsroom.story.text.locator('[data-control="ZWSP"]')).toHaveCount(1);
});

test('undo never goes back past the opening of a story', async ({ newsroom, page }) => {
  await newsroom.desk.newStory();
  const { story } = newsroom;
  await story.headline.fill('First');
  await story.write('Words of the first story.');
  await story.saved();
  // The control: here undo does take words back.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.text).not.toContainText('Words of the first story.');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(story.text).toContainText('Words of the first story.');
  await story.saved();
  await newsroom.desk.newStory();
  await story.headline.fill('Second');
  await story.saved();
  await newsroom.desk.open('First');
  await expect(story.text).toContainText('Words of the first story.');
  await story.text.click();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ControlOrMeta+z');
  await expect(story.text).toContainText('Words of the first story.');
});
