import { Palette } from '../pages/Palette.ts';
import { expect, test } from '../support/newsroom.ts';

test('a story begins from a template, which the desk can change', async ({ newsroom, page, shell }) => {
  test.slow();
  const palette = new Palette(page);
  await palette.run('New story from a template');
  await page
    .getByRole('dialog', { name: 'New story from a template' })
    .getByRole('button', { name: /^Live brief/u })
    .click();
  await expect(newsroom.story.text).toContainText('What is known: TK');
  const panel = await newsroom.inspector.tab('Story');
  await expect(panel.getByRole('combobox', { name: 'Story type' })).toHaveText('Live brief');
  await expect(panel.getByRole('textbox', { name: 'Planned words' })).toHaveValue('120');

  await palette.run('Templates…');
  const dialog = page.getByRole('dialog', { name: 'Templates' });
  await dialog.getByRole('button', { name: /^Live brief/u }).click();
  await dialog.getByRole('checkbox', { name: 'Standfirst: Needed' }).check();
  await expect(dialog.getByRole('button', { name: /^Live brief changed/u })).toBeVisible();
  const kept = await shell.call('kept.list', { kind: 'template' });
  expect(kept.map(({ id }) => id)).toEqual(['live']);

  await dialog.getByRole('textbox', { name: 'Fewest words' }).fill('900');
  await dialog.getByRole('textbox', { name: 'Most words' }).fill('100');
  await expect(dialog.getByText('must not be above the largest')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Most words' }).fill('1000');
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export' }).click();
  expect((await saving).suggestedFilename()).toBe('copydesk-templates.json');
});
