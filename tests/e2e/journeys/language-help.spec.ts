import { LanguageHelp } from '../pages/LanguageHelp.ts';
import { expect, openWindow, test } from '../support/newsroom.ts';

test.setTimeout(120_000);

test('English grammar, spelling and house style are painted, and only a person changes the text', async ({
  newsroom,
  page,
}) => {
  const help = new LanguageHelp(page);
  const policies: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/u.test(message.text())) policies.push(message.text());
  });
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Harbor plan passes');
  await newsroom.story.write('The 🙂 councl could of said so prior to the vote.');
  await newsroom.story.saved();
  await help.paints('spelling', ['councl']);
  await help.paints('grammar', ['could of']);
  await help.paints('style', ['prior to']);
  const html = () => newsroom.story.text.innerHTML();
  expect(await html()).not.toMatch(/mark|highlight|councl<\/span><span/u);

  await help.openList();
  await expect(help.list.getByRole('button', { name: /^Harbor/u })).toContainText('Headline');
  await expect(page.getByRole('button', { name: /^Help with language: en-GB, \d notes$/u })).toBeVisible();

  await help.ask('could of');
  await help.popover.getByRole('button', { name: 'Replace with “could have”' }).click();
  await expect(newsroom.story.text).toContainText('The 🙂 councl could have said so prior to the vote.');
  await help.paints('grammar', []);
  await newsroom.story.text.press('ControlOrMeta+z');
  await expect(newsroom.story.text).toContainText('could of said');
  expect(policies).toEqual([]);
});

test('the headline has lines under its words, and what replaces them is undone there', async ({
  newsroom,
  page,
}) => {
  const help = new LanguageHelp(page);
  await newsroom.desk.newStory();
  const { headline } = newsroom.story;
  await headline.click();
  await page.keyboard.type('The councl votes again tonight');
  const mark = page.locator('[data-finding][data-sort="spelling"]');
  await expect(mark).toHaveText('councl', { timeout: 60_000 });
  await headline.press('Home');
  for (let n = 0; n < 6; n++) await headline.press('ArrowRight');
  await headline.press('Shift+F10');
  await help.popover.getByRole('button', { name: 'Replace with “council”' }).click();
  await expect(headline).toHaveValue('The council votes again tonight');
  await expect(help.popover).toBeHidden();
  await expect(mark).toHaveCount(0);
  await headline.press('ControlOrMeta+z');
  await expect(headline).toHaveValue('The councl votes again tonight');
});

test('a word added to the dictionary is right at once, in every window, and after its removal is not', async ({
  newsroom,
  shell,
  page,
  context,
}) => {
  const help = new LanguageHelp(page);
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Marrowgate opens');
  await newsroom.story.write('The Quenlith bridge is open.');
  await newsroom.story.saved();
  await help.paints('spelling', ['Quenlith']);
  const other = await openWindow(shell, await context.newPage());
  const there = new LanguageHelp(other.page);
  await other.desk.open('Marrowgate opens');
  await there.paints('spelling', ['Quenlith']);

  await page.bringToFront();
  await help.ask('Quenlith');
  await help.popover.getByRole('button', { name: 'Add to the house dictionary' }).click();
  await help.paints('spelling', []);
  await other.page.bringToFront();
  await there.paints('spelling', []);
  const kept = await shell.call('kept.list', { kind: 'words' });
  expect(kept).toMatchObject([{ id: 'house:en', value: { scope: 'house', words: ['Quenlith'] } }]);

  await page.bringToFront();
  const settings = await help.settings('Proofreading');
  await settings.getByRole('button', { name: 'The house’s' }).click();
  await settings.getByRole('button', { name: 'Remove Quenlith' }).click();
  await page.keyboard.press('Escape');
  await help.paints('spelling', ['Quenlith']);
});

test('a story in French is spelt by its dictionary, with suggestions when they are asked for', async ({
  newsroom,
  page,
}) => {
  const help = new LanguageHelp(page);
  await newsroom.desk.newStory();
  await newsroom.inspector.language('fr');
  await newsroom.story.headline.fill('Le port');
  await newsroom.story.write('Bonjur, les élèves mangeraient aujourd’hui à l’école.');
  await newsroom.story.saved();
  await help.paints('spelling', ['Bonjur']);
  await help.ask('Bonjur');
  await help.popover.getByRole('button', { name: 'Replace with “Bonjour”' }).click();
  await expect(newsroom.story.text).toContainText('Bonjour, les élèves');
});

test('a language without a dictionary says so, and a desk can add one', async ({ newsroom, page }) => {
  const help = new LanguageHelp(page);
  await newsroom.desk.newStory();
  await newsroom.inspector.language('sv');
  await newsroom.story.headline.fill('Kaj');
  await newsroom.story.write('kajen kajenn');
  await newsroom.story.saved();
  await help.openList();
  await help.list.getByText(/^There is no dictionary for Swedish yet/u).waitFor({ timeout: 60_000 });
  await help.list.getByRole('button', { name: 'Add a dictionary…' }).click();

  const settings = page.getByRole('tabpanel', { name: 'Proofreading', exact: true });
  await settings.getByRole('textbox', { name: 'Language tag' }).fill('sv');
  const choose = async (dic: string): Promise<void> => {
    const asked = page.waitForEvent('filechooser');
    await settings.getByRole('button', { name: 'Choose the two files…' }).click();
    await (
      await asked
    ).setFiles([
      { name: 'sv.aff', mimeType: 'text/plain', buffer: Buffer.from('SET UTF-8\nSFX A Y 1\nSFX A 0 en .\n') },
      { name: 'sv.dic', mimeType: 'text/plain', buffer: Buffer.from(dic) },
    ]);
  };
  await choose('kaj/A\n');
  await expect(settings.getByRole('alert')).toContainText('how many words');
  await choose('1\nkaj/A\n');
  await settings.getByRole('button', { name: 'Remove the dictionary for Swedish' }).waitFor();
  await page.keyboard.press('Escape');
  await help.paints('spelling', ['kajenn']);
});

test('a rule of the house is written, put in force, and a wrong file changes nothing and is not lost', async ({
  newsroom,
  page,
}) => {
  const help = new LanguageHelp(page);
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Jetty');
  await newsroom.story.write('The jetty is prior to none.');
  await newsroom.story.saved();
  await help.paints('style', ['prior to']);

  let settings = await help.settings('House rules');
  await settings.getByRole('button', { name: 'Edit the file…' }).click();
  const file = settings.getByRole('textbox', { name: 'The rule file' });
  const rule =
    'rules:\n  - id: jetty\n    kind: substitution\n    message: Say “{instead}”.\n    swap: { jetty: quay }\n';
  await file.fill(rule.replace('substitution', 'substitutoin'));
  await settings.getByRole('button', { name: /^Line 3: jetty, kind: expected a kind: / }).waitFor();
  await expect(settings.getByRole('button', { name: 'Put in force' })).toBeDisabled();
  await settings.getByRole('button', { name: 'Back to the rules' }).click();
  await settings.getByText('Not in force yet. What you write here is kept.').waitFor();
  await page.keyboard.press('Escape');
  await help.paints('style', ['prior to']);

  settings = await help.settings('House rules');
  await settings.getByRole('button', { name: 'Edit the file…' }).click();
  await expect(file).toHaveValue(/substitutoin/u);
  await file.fill(rule);
  await settings.getByRole('button', { name: 'Put in force' }).click();
  await settings.getByRole('switch', { name: 'jetty' }).waitFor();
  await page.keyboard.press('Escape');
  await help.paints('style', ['jetty']);

  await help.ask('jetty');
  await help.popover.getByRole('button', { name: 'Switch this check off' }).click();
  await help.paints('style', []);
});

test('help is switched off for one story and stays so', async ({ newsroom, page }) => {
  const help = new LanguageHelp(page);
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Quiet');
  await newsroom.story.write('A councl.');
  await newsroom.story.saved();
  await help.paints('spelling', ['councl']);
  await help.openList();
  await help.list.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Switch off for… This story' }).click();
  await help.paints('spelling', []);
  await page.reload();
  await help.openList();
  await help.list.getByText('Help with language is off for this story.').waitFor();
  await help.list.getByRole('button', { name: 'Switch on' }).click();
  await help.paints('spelling', ['councl']);
});
