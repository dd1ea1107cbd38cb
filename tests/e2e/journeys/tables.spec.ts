import { expect, test } from '../support/newsroom.ts';

test('a table is written, merged, moved and filled from a spreadsheet, all from the keyboard and its menu', async ({
  newsroom,
  page,
  shell,
}) => {
  await newsroom.desk.newStory();
  const { story } = newsroom;
  await story.write('Before');
  await page.getByRole('toolbar').getByRole('button', { name: 'Table', exact: true }).first().click();
  for (const word of ['Place', 'High', 'Low', 'Quay', '4', '1', 'Gate', '3', '0']) {
    await page.keyboard.type(word);
    await page.keyboard.press('Tab');
  }
  const rows = story.text.locator('tr');
  // Tab in the last cell added a row.
  await expect(rows).toHaveCount(4);
  const choose = async (cell: string, item: string): Promise<void> => {
    await story.text.getByText(cell, { exact: true }).click();
    await story.text.getByText(cell, { exact: true }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose('Gate', 'Move row up');
  await expect(rows.nth(1)).toContainText('Gate');
  await choose('Quay', 'Header column');
  await expect(story.text.locator('tr th')).toHaveCount(6);

  // Two cells are selected with Shift and an arrow, and merged.
  await story.text.getByText('3', { exact: true }).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('toolbar').getByRole('button', { name: 'Change the table' }).click();
  await page.getByRole('menuitem', { name: 'Merge cells' }).click();
  await expect(story.text.locator('td[rowspan="2"]')).toHaveText('34');

  await story.text.locator('tr').nth(3).locator('td, th').first().click();
  await story.text.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Mole\t9\t8\nPier\t7\t6\n');
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(rows).toHaveCount(5);
  await story.saved();
  const { article } = await shell.call('story.open', { storyId: newsroom.storyId() });
  const table = article.body.find((b) => b.kind === 'table');
  expect(table?.rows.map((row) => row.cells.length)).toEqual([3, 3, 2, 3, 3]);
  expect(table?.rows[1]?.cells[1]).toMatchObject({ rowSpan: 2 });
});
