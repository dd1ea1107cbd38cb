import { expect, test } from '../support/newsroom.ts';

test('checks count what is left, lead to it, and speak up when the story is called ready', async ({
  newsroom,
  page,
}) => {
  test.slow();
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Barrier vote');
  await newsroom.story.write('He is TK years old.');
  await newsroom.story.saved();
  const tab = page.getByRole('tab', { name: /^Checks/u });
  await expect(tab).toHaveAccessibleName(/3 findings/u);
  await tab.click();
  await page.getByRole('button', { name: 'A TK is left in the text.' }).click();
  await expect(newsroom.story.text).toBeFocused();

  const { workflow } = newsroom;
  await workflow.open();
  await workflow.act('approve').click();
  const unmended = page.getByRole('dialog').getByRole('region', { name: 'Not mended yet' });
  await expect(unmended.getByRole('listitem')).toHaveText(['A TK is left in the text.']);
  await unmended.getByRole('button', { name: 'Show the checks' }).click();
  await workflow.stands('draft');

  await page.getByRole('button', { name: 'There is no slug.' }).click();
  await expect(page.getByRole('textbox', { name: 'Slug', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Use barrier-vote' }).first().click();
  await newsroom.story.text.press('ControlOrMeta+a');
  await page.keyboard.type('He is 61 years old.');
  await expect(tab).toHaveAccessibleName(/1 finding$/u);
  await workflow.open();
  await workflow.act('approve').click();
  await expect(unmended).toBeHidden();
  await page.keyboard.press('Escape');
  await workflow.approve();
  await workflow.stands('ready', 'fresh');
});

test('lengths are counted as people count, and a byline and dateline show as they print', async ({
  newsroom,
  page,
}) => {
  test.slow();
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('👩‍🚀'.repeat(71));
  const panel = await newsroom.inspector.tab('Story');
  await expect(panel.getByText('71 / 70')).toBeVisible();
  await panel.getByRole('button', { name: 'Copy the headline into Social headline' }).click();
  await panel.getByRole('textbox', { name: 'Social headline' }).fill('Short');
  await expect(panel.getByText('5 / 70')).toBeVisible();
  await panel.getByRole('button', { name: 'Add Ines Quill' }).click();
  await expect(panel.getByText('Prints as By Ines Quill')).toBeVisible();
  await panel.getByRole('combobox', { name: 'Dateline place' }).fill('Marrow Bay');
  await panel.getByLabel('Dateline date').fill('2026-05-03');
  await expect(panel.getByText('Prints as MARROW BAY, 3 May —')).toBeVisible();
  await expect(page.getByText('Saved · rev').first()).toBeVisible();
});
