import { expect, test } from '../support/newsroom.ts';

test('a story begins from a template, which the desk can change', async ({ newsroom, page, shell }) => {
  test.slow();
  await page.locator('body').press('ControlOrMeta+k');
  await page.keyboard.type('New story from a template');
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog', { name: 'New story from a template' })
    .getByRole('button', { name: /^Live brief/u })
    .click();
  await expect(newsroom.story.text).toContainText('What is known: TK');
  const panel = await newsroom.inspector.tab('Story');
  await expect(panel.getByRole('combobox', { name: 'Story type' })).toHaveText('Live brief');
  await expect(panel.getByRole('textbox', { name: 'Planned words' })).toHaveValue('120');

  await page.locator('body').press('ControlOrMeta+k');
  await page.keyboard.type('Templates');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Templates' });
  await dialog.getByRole('button', { name: /^Live brief/u }).click();
  await dialog.getByRole('checkbox', { name: 'Standfirst: Needed' }).check();
  await expect(dialog.getByRole('button', { name: /^Live brief changed/u })).toBeVisible();
  const kept = await shell.call('kept.list', { kind: 'template' });
  expect(kept.map(({ id }) => id)).toEqual(['live']);
});
