import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../support/newsroom.ts';
import { png } from '../support/png.ts';

test('a picture is put in, cropped to a shape, described, and can be whole again', async ({
  newsroom,
  page,
  shell,
  folder,
}) => {
  const file = path.join(folder, 'quay.png');
  writeFileSync(file, png(1600, 1200, [20, 90, 160]));
  await newsroom.desk.newStory();
  const { story } = newsroom;
  await story.headline.fill('The quay');
  await story.write('Before');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('toolbar').getByRole('button', { name: 'Picture', exact: true }).click();
  await (await choosing).setFiles([file]);
  const lacking = page.getByRole('button', { name: '1 picture lacks alt text' });
  await expect(lacking).toBeVisible();
  await lacking.click();
  await page.keyboard.type('The quay at low water');
  await expect(lacking).toBeHidden();

  await page.getByRole('button', { name: 'Crop…' }).click();
  await page.getByRole('button', { name: '16:9' }).click();
  await expect(page.getByText('1,600 × 900 px')).toBeVisible();
  await page.getByRole('button', { name: 'Crop', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Crop again…' })).toBeVisible();
  await story.saved();
  const { article } = await shell.call('story.open', { storyId: newsroom.storyId() });
  const cut = article.body.find((b) => b.kind === 'image');
  expect(cut).toMatchObject({ width: 1600, height: 900, alt: 'The quay at low water' });
  const original = await shell.call('media.read', { media: cut?.original ?? '' });
  expect([original.record.width, original.record.height]).toEqual([1600, 1200]);

  await page.getByRole('button', { name: 'Crop again…' }).click();
  await page.getByRole('button', { name: 'Whole picture' }).click();
  await page.getByRole('button', { name: 'Crop', exact: true }).click();
  await expect(page.getByText('1,600 × 1,200 px')).toBeVisible();
});

test('a picture that cannot be kept is named with the reason, and the others come in', async ({
  newsroom,
  page,
  folder,
}) => {
  const good = path.join(folder, 'good.png');
  const vast = path.join(folder, 'vast.png');
  writeFileSync(good, png(200, 100, [200, 40, 40]));
  // It says that it has 400 megapixels, more than anything may decode.
  const header = png(1, 1, [0, 0, 0]);
  header.writeUInt32BE(20_000, 16);
  header.writeUInt32BE(20_000, 20);
  writeFileSync(vast, header);
  await newsroom.desk.newStory();
  await newsroom.story.write('Words that stay.');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('toolbar').getByRole('button', { name: 'Picture', exact: true }).click();
  await (await choosing).setFiles([vast, good]);
  await expect(page.getByText(/^vast\.png was not stored/u).first()).toBeVisible();
  await expect(newsroom.story.text.locator('figure img')).toHaveCount(1);
  await expect(newsroom.story.text).toContainText('Words that stay.');
});
