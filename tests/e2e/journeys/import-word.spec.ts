import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { docx, line, packed } from '../../support/office.ts';
import type { BrowserShell } from '../support/browser-shell.ts';
import { expect, test } from '../support/newsroom.ts';

const totalOf = async (shell: BrowserShell): Promise<number> =>
  (await shell.call('story.list', { filter: {}, sort: 'updated', offset: 0, limit: 1 })).total;

const written = (folder: string, name: string, content: Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

test('documents of word processors come in with what to know about them; a broken one adds nothing', async ({
  newsroom,
  shell,
  folder,
  page,
}) => {
  const { desk, story } = newsroom;
  const before = await totalOf(shell);
  await desk.chooseFiles(
    written(folder, 'ferry.docx', packed('docx', 'news-copy')),
    written(folder, 'vote.odt', packed('odt', 'tracked-changes')),
    written(folder, 'broken.odt', packed('odt', 'news-copy').subarray(0, 900)),
    written(folder, 'notes.rtf', new TextEncoder().encode('{\\rtf1 x}')),
  );
  const dialog = page.getByRole('dialog', { name: '2 stories imported' });
  await expect(dialog).toBeVisible({ timeout: 30_000 });
  for (const said of [
    '2 footnotes were kept as text',
    'tracked deletions were left out',
    'broken.odt was not imported',
    'broken.odt is damaged and could not be read',
    'notes.rtf was not imported',
    'RTF, Pages and flat OpenDocument files (.fodt) cannot be read',
  ])
    await expect(dialog.getByText(said)).toBeVisible();
  expect(await totalOf(shell)).toBe(before + 2);

  await dialog.getByRole('button', { name: 'Open', exact: true }).first().click();
  await expect(story.headline).toHaveValue('Ferry plan clears its last vote');
  await expect(story.text.getByRole('img', { name: 'A ferry at the quay' })).toBeVisible();
  await expect(story.text.locator('table')).toBeVisible();
});

test('an import can be cancelled, and what was chosen adds nothing', async ({
  newsroom,
  shell,
  folder,
  page,
}) => {
  const before = await totalOf(shell);
  // The first file is kept on its way until the core has heard that it is called off.
  const calledOff = page.waitForResponse('**/call/import.cancel', { timeout: 30_000 });
  await page.route('**/call/import.file', async (route) => {
    await calledOff;
    await route.continue();
  });
  await newsroom.desk.chooseFiles(
    written(folder, 'first.docx', packed('docx', 'news-copy')),
    written(folder, 'next.odt', packed('odt', 'news-copy')),
  );
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(dialog.getByText('first.docx was not imported')).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByText('next.odt was not imported')).toBeVisible();
  await expect(dialog.getByText('Cancelled. Nothing of this file was imported.')).toHaveCount(2);
  expect(await totalOf(shell)).toBe(before);
  await dialog.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(dialog).toBeHidden();
});

test('a document dropped anywhere in the window is imported', async ({ newsroom }) => {
  const content = [...docx(line('Dropped on the sheet.'))];
  await newsroom.desk.newStory();
  await newsroom.story.text.evaluate((element, bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], 'dropped.docx'));
    for (const kind of ['dragover', 'drop'])
      element.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, content);
  await expect(newsroom.story.text).toContainText('Dropped on the sheet.', { timeout: 30_000 });
});
