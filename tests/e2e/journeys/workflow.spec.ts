import { expect, PROFILE, test } from '../support/newsroom.ts';

test('a story goes from its reporter to an editor and back, is approved, and its approval goes out of date', async ({
  newsroom,
  page,
  shell,
  w,
}) => {
  test.slow();
  const { story, workflow } = newsroom;
  await shell.call('profile.set', { ...PROFILE, role: '', deskRole: 'reporter' });
  await newsroom.begin('Barrier vote', 'The council voted 31 to 12 on Monday.');

  // Asked at once: what is on the screen is stored first.
  await workflow.askForReview('Mara Lindqvist', 'Please look at the figures.');
  await workflow.stands('in-review');
  await workflow.open();
  await expect(workflow.standing).toContainText('Please look at the figures.');
  // A story is not killed by its reporter, and the control says who does that.
  await expect(workflow.move('killed')).toHaveAttribute('aria-disabled', 'true');
  await expect(workflow.move('killed')).toHaveAccessibleDescription(w.flow.lacks.role('desk'));
  await page.keyboard.press('Escape');

  await shell.call('profile.set', {
    ...PROFILE,
    name: 'Mara Lindqvist',
    initials: 'ML',
    role: '',
    deskRole: 'editor',
  });
  await workflow.askForChanges('Who counted?');
  await workflow.stands('draft');
  await story.write(' The clerk counted twice.');
  await workflow.approve();
  await workflow.stands('ready', 'fresh');

  await story.write(' It rained.');
  await workflow.stands('ready', 'stale');
  await workflow.open();
  await workflow.standing.getByRole('button', { name: w.flow.approval.compare }).click();
  const compared = page.getByRole('region', { name: w.versions.compare.title });
  await expect(compared.getByRole('insertion')).toHaveText(' It rained.');
  await page.keyboard.press('Escape');

  const log = await workflow.log();
  await expect(log.getByRole('listitem')).toHaveCount(6);
  await expect(log.getByRole('listitem').nth(0)).toContainText(w.flow.log.lines.approved);
  await expect(log.getByRole('listitem').nth(0)).toContainText('Mara Lindqvist');
  const asked = log.getByRole('listitem').filter({ hasText: 'Please look at the figures.' });
  await expect(asked).toContainText(PROFILE.name);
  await asked.getByRole('button', { name: /^Read revision/u }).click();
  const read = page.getByRole('article');
  await expect(read).toContainText('The council voted 31 to 12 on Monday.');
  await expect(read).not.toContainText('The clerk counted');
});

test('a step that something stands against is taken with a note, and the log tells it', async ({
  newsroom,
  shell,
  w,
}) => {
  test.slow();
  const { workflow } = newsroom;
  await shell.call('profile.set', { ...PROFILE, role: '', deskRole: 'reporter' });
  await newsroom.begin('Barrier vote', 'The council voted 31 to 12 on Monday.');
  await workflow.open();
  await expect(workflow.act('approve')).toHaveAccessibleDescription(
    new RegExp(w.flow.lacks.role('desk'), 'u'),
  );
  await workflow.approve('The desk is at the harbour.');
  await workflow.stands('ready', 'fresh');
  const log = await workflow.log();
  const line = log.getByRole('listitem').filter({ hasText: 'The desk is at the harbour.' });
  await expect(line).toContainText(w.flow.log.anyway);
});

test('the role is chosen in the settings, and the steps are taken from the keyboard', async ({
  newsroom,
  page,
  w,
}) => {
  test.slow();
  const { desk, story, workflow } = newsroom;
  await desk.newStory();
  await story.headline.fill('Ferry');
  await workflow.open();
  await workflow.standing.getByRole('button', { name: w.flow.changeRole }).click();
  const settings = page.getByRole('dialog');
  await settings.getByRole('combobox', { name: w.flow.role.label }).click();
  await page.getByRole('option', { name: w.flow.roles.editor }).click();
  await settings.getByRole('button', { name: w.app.settings.save }).click();
  await expect(settings.getByRole('combobox', { name: w.flow.role.label })).toHaveText(w.flow.roles.editor);
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();

  await page.keyboard.press('ControlOrMeta+Shift+K');
  await page.keyboard.type(w.app.commands['workflow.requestReview']);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: w.flow.ask.to })).toBeFocused();
  await page.keyboard.type('Mara Lindqvist');
  await page.keyboard.press('Tab');
  await expect(workflow.note).toBeFocused();
  await page.keyboard.type('Short of words.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await workflow.stands('in-review');
  await workflow.control.press('Enter');
  await expect(workflow.standing).toContainText(w.flow.you(w.flow.roles.editor));
  await expect(workflow.standing).toContainText('Short of words.');
});
