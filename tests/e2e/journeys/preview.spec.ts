import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/newsroom.ts';

const PARAGRAPHS = Array.from(
  { length: 60 },
  (_, n) => `Paragraph ${String(n)}. The harbour board met again and heard what the new barrier would cost.`,
);

test('the page takes the width of each screen, and light or dark', async ({ newsroom, page }) => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('The barrier clears its last vote');
  await newsroom.story.saved();
  await newsroom.preview.open();
  const { preview } = newsroom;
  const width = () => preview.iframe.evaluate((frame) => (frame as HTMLIFrameElement).offsetWidth);
  const widths: number[] = [];
  for (const screen of ['Phone', 'Tablet', 'Desktop', 'Free']) {
    await preview.choose('Width', screen);
    widths.push(await width());
  }
  expect(widths).toEqual([390, 820, 1280, 1280]);
  await page.getByRole('spinbutton', { name: 'Width in pixels' }).fill('500');
  await expect.poll(width).toBe(500);

  const paper = () =>
    preview.document.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  await preview.choose('Look', 'Light');
  await expect.poll(paper).toBe('rgb(255, 255, 255)');
  await preview.choose('Look', 'Dark');
  await expect.poll(paper).toBe('rgb(23, 23, 22)');
});

test('what is typed beside the page comes into it, and the place where it was read stays', async ({
  newsroom,
  page,
}) => {
  await newsroom.desk.newStory();
  await newsroom.story.paste(PARAGRAPHS.map((text) => `<p>${text}</p>`).join(''));
  await newsroom.story.saved();
  await newsroom.preview.open();
  const { preview } = newsroom;
  await page.getByRole('button', { name: 'Beside the text' }).click();
  await newsroom.story.text.waitFor();
  await expect(preview.document.getByText('Paragraph 59.')).toBeAttached();
  await preview.scroller.evaluate((region) => region.scrollTo(0, 600));
  const place = () => preview.scroller.evaluate((region) => region.scrollTop);
  await expect.poll(place).toBe(600);

  await newsroom.story.write(' And a last word.');
  await expect(preview.document.getByText('And a last word.')).toBeAttached();
  expect(await place()).toBe(600);
  await expect(newsroom.story.text).toBeFocused();
});

test('a style of the desk appears, dresses the page and is remembered', async ({ newsroom, page, shell }) => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('The barrier clears its last vote');
  await newsroom.story.saved();
  await newsroom.preview.open();
  const folder = path.join(shell.profile, 'styles', 'harbour');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'style.json'), '{"name":"Harbour"}');
  await writeFile(path.join(folder, 'style.css'), '.headline{color:rgb(0, 128, 128)}');
  await page.getByRole('button', { name: 'Look for styles again' }).click();
  await newsroom.preview.chooseStyle('Harbour');
  const { preview } = newsroom;
  const colour = () =>
    preview.document.locator('.headline').evaluate((headline) => getComputedStyle(headline).color);
  await expect.poll(colour).toBe('rgb(0, 128, 128)');

  await page.reload();
  await preview.iframe.waitFor();
  await expect(preview.style).toHaveText(/Harbour/u);
  await expect.poll(colour).toBe('rgb(0, 128, 128)');
});

test('a broken style.json is named, and the plain style stays', async ({ newsroom, page, shell }) => {
  const folder = path.join(shell.profile, 'styles', 'torn');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'style.json'), '{"name":');
  await writeFile(path.join(folder, 'style.css'), '.headline{color:rgb(0, 128, 128)}');
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Still to be read');
  await newsroom.story.saved();
  await newsroom.preview.open();
  await newsroom.preview.chooseStyle('torn (cannot be used)');
  await page.getByText('1 note', { exact: true }).click();
  await expect(
    page.getByText(/^styles\/torn\/style\.json is not JSON.*The plain style is shown/u),
  ).toBeVisible();
  await expect(newsroom.preview.document.getByText('Still to be read')).toBeVisible();
  await expect(newsroom.preview.document.locator('.headline')).not.toHaveCSS('color', 'rgb(0, 128, 128)');
});

test('cards say which field each text comes from, and lead there', async ({ newsroom, page }) => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('The barrier clears its last vote');
  await newsroom.story.write('The first words.');
  await newsroom.story.saved();
  await newsroom.preview.open('Cards');
  const search = page.getByRole('article', { name: 'Search result' });
  await expect(search.getByRole('button')).toHaveText([
    'TitleFrom: headline',
    'AddressFrom: headline',
    'DescriptionFrom: first paragraph',
  ]);
  await expect(page.getByText('No picture: the card shows none')).toHaveCount(3);

  await newsroom.inspector.field('Description', 'What the vote means for the town.');
  await expect(search.getByText('What the vote means for the town.')).toBeVisible();
  await search.getByRole('button', { name: /^Description\s*From: description/u }).click();
  await expect(page.getByRole('textbox', { name: 'Description', exact: true })).toBeFocused();
  await search.getByRole('button', { name: /^Title\s*From: headline/u }).click();
  await expect(newsroom.story.headline).toBeFocused();
});
