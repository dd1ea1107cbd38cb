import { expect, test } from '../support/newsroom.ts';

test('one change is taken from an earlier version, the others stay, and it is undone', async ({
  newsroom,
  page,
  w,
}) => {
  test.slow();
  const { desk, story, inspector, compare } = newsroom;
  await desk.newStory();
  await story.headline.fill('Barrier vote');
  await story.write('The council voted 30 to 12 on Monday.', 'The fishermen lose their quay.');
  await story.saved();
  const panel = await inspector.tab('Versions');
  await panel.getByRole('button', { name: w.story.versions.name }).click();
  await page.getByRole('textbox', { name: w.story.versions.nameLabel, exact: true }).fill('Sent to legal');
  await page.getByRole('button', { name: w.story.versions.nameVerb }).click();
  await expect(page.getByRole('dialog', { name: w.story.versions.nameTitle })).toBeHidden();

  await story.headline.fill('Barrier vote passes');
  await story.text.getByText('The fishermen lose their quay.').click({ clickCount: 3 });
  await page.keyboard.type('It rained.');
  await story.write(' Nobody stayed.');
  await story.saved();

  await panel.getByRole('button', { name: w.versions.compareVerb }).click();
  await expect(compare.list.getByRole('listitem')).toHaveCount(2);
  await compare.take(/The fishermen/u).click();
  await expect(compare.list.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(story.text).toContainText('The fishermen lose their quay.');
  await expect(story.headline).toHaveValue('Barrier vote passes');

  await page.getByRole('button', { name: w.story.versions.undo }).last().click();
  await expect(story.text).toContainText('It rained. Nobody stayed.');
  await expect(story.headline).toHaveValue('Barrier vote passes');
});

test('changes are walked and taken from the keyboard, and what is typed afterwards is not undone', async ({
  newsroom,
  page,
  w,
}) => {
  test.slow();
  const { desk, story, compare } = newsroom;
  await desk.newStory();
  await story.headline.fill('Ferry');
  await story.write('One stays here.', 'Two goes there.', 'Three stands still.');
  await story.saved();
  await page.keyboard.press('ControlOrMeta+Shift+K');
  await page.keyboard.type(w.app.commands['versions.name']);
  await page.keyboard.press('Enter');
  await page.keyboard.type('First');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: w.story.versions.nameTitle })).toBeHidden();
  await story.text.getByText('Two goes there.').click();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await story.headline.fill('Ferry strike');
  await story.saved();

  await page.keyboard.press('ControlOrMeta+Alt+c');
  await expect(compare.view.getByText(w.versions.compare.moved)).toBeVisible();
  await page.keyboard.press('n');
  await expect(compare.current).toContainText(w.versions.compare.fieldNames.headline ?? '');
  await page.keyboard.press('n');
  await expect(compare.current).toContainText(w.versions.compare.change.moved);
  await page.keyboard.press('t');
  await expect(compare.list.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('n');
  await expect(compare.current).toContainText(w.versions.compare.fieldNames.headline ?? '');
  await page.keyboard.press('Escape');
  await expect(story.text.getByRole('paragraph')).toHaveText([
    'One stays here.',
    'Two goes there.',
    'Three stands still.',
  ]);
  await story.write(' And more.');
  await story.saved();
  // Undoing would take these words away: what differs is shown instead.
  await page.getByRole('button', { name: w.story.versions.undo }).last().click();
  await expect(compare.view).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(story.text).toContainText('And more.');
});
