import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Find } from '../pages/Find.ts';
import { LanguageHelp } from '../pages/LanguageHelp.ts';
import type { Story } from '../pages/Story.ts';
import { Palette } from '../pages/Palette.ts';
import { LANGUAGES, Look } from '../support/barriers.ts';
import { expect, test } from '../support/newsroom.ts';
import { png } from '../support/png.ts';
import { begins } from '../support/tongue.ts';

/* The story, its tools, its details and its preview are free of serious barriers: in light, in dark, in Arabic. */

test.describe.configure({ timeout: 180_000 });
test.use({ actionTimeout: 20_000, trace: 'off' });

const EVERYTHING =
  '<h2>Part</h2><p>Words TK of a <a href="https://example.org/a">story</a> and a <b>bold</b> one.</p>' +
  '<ul><li>one</li></ul><blockquote>Said.</blockquote><table><tr><th>A</th><th>B</th></tr>' +
  '<tr><td>1</td><td>2</td></tr></table><p>The end.</p>';

const pastePlain = (story: Story, text: string): Promise<void> =>
  story.text.evaluate((element, plain) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

/** Puts the caret behind the text and begins a paragraph. */
async function atTheEnd(page: Page, story: Story): Promise<void> {
  await story.text.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
}

for (const language of LANGUAGES)
  test.describe(`a story, ${language}`, () => {
    test.use({ language });

    test('its bar and menus, find, slash and links', async ({ newsroom, page, w }) => {
      const look = new Look(page, language);
      const find = new Find(page, w);
      const { desk, story } = newsroom;
      await desk.newStory();
      await story.headline.fill('A story with everything TK');
      await story.paste(EVERYTHING);
      await story.saved();
      await look.at('editor');
      const bar = page.getByRole('toolbar', { name: w.editor.toolbar });
      await bar.getByRole('combobox', { name: w.editor.blockStyle }).click();
      await page.getByRole('option', { name: begins(w.editor.kinds.pullquote) }).waitFor();
      await look.at('block styles');
      await page.keyboard.press('Escape');
      await bar.getByRole('button', { name: w.editor.more }).click();
      await page.getByRole('menuitem', { name: begins(w.editor.commands.embed) }).waitFor();
      await look.at('more formatting', '[role="menu"]');
      await page.keyboard.press('Escape');
      await story.text.getByText('2', { exact: true }).click();
      await bar.getByRole('button', { name: w.copy.table.menu, exact: true }).click();
      await page.getByRole('menuitem', { name: begins(w.editor.tableChanges.rowAbove) }).waitFor();
      await look.at('table menu', '[role="menu"]');
      await page.keyboard.press('Escape');
      await story.text.getByText('2', { exact: true }).click({ button: 'right' });
      await page.getByRole('menuitem', { name: begins(w.editor.tableChanges.rowAbove) }).waitFor();
      await look.at('table by right click', '[role="menu"]');
      await page.keyboard.press('Escape');

      await page.keyboard.press('ControlOrMeta+h');
      await find.query.fill('words');
      await expect(find.bar.getByRole('status')).toContainText('1');
      await look.at('find and replace');
      await page.keyboard.press('Escape');

      await story.text.press('ControlOrMeta+End');
      await page.keyboard.type(' /');
      await page.getByRole('listbox', { name: w.tools.slash.title }).waitFor();
      await look.at('slash menu');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Backspace');
      await page.keyboard.type(' ends');
      await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft');
      await page.keyboard.press('ControlOrMeta+k');
      const address = page.getByRole('textbox', { name: w.copy.link.address });
      await address.fill('https://ex\u0430mple.org');
      await page.getByText(w.copy.link.doubts.mixed).waitFor();
      await look.at('a link to look at twice');
      await address.fill('javascript:alert(1)');
      await page.keyboard.press('Enter');
      await page.getByText(w.copy.link.faults.script).waitFor();
      await look.at('a link that is refused');
      look.free();
    });

    test('its outline, split, embeds, snippets and modes', async ({ newsroom, page, w, shell }) => {
      const look = new Look(page, language);
      const palette = new Palette(page, w);
      const { desk, story } = newsroom;
      const { commands } = w.app;
      await desk.newStory();
      await story.paste(EVERYTHING);
      await story.saved();
      await palette.run(commands['outline.toggle']);
      await palette.run(commands['split.notes']);
      await page.getByRole('textbox', { name: w.tools.split.notes, exact: true }).waitFor();
      await look.at('outline and notes');
      await palette.run(commands['split.version']);
      await page.getByRole('region', { name: w.tools.split.version }).waitFor();
      await look.at('an older version beside the story');
      await page.getByRole('button', { name: w.tools.split.close }).click();

      await atTheEnd(page, story);
      await pastePlain(story, 'https://www.youtube.com/watch?v=abcdefghijk');
      await page.getByRole('region', { name: w.copy.embed.offer }).waitFor();
      await look.at('embed offer');
      await page.getByRole('button', { name: w.copy.embed.embed('YouTube') }).click();
      await story.text.getByText('YouTube').first().waitFor();
      await look.at('embed');
      await page.getByRole('contentinfo', { name: w.app.statusBar }).getByRole('button').first().click();
      await page.getByRole('dialog', { name: w.tools.figures.title }).waitFor();
      await look.at('length');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog', { name: w.tools.figures.title }).waitFor({ state: 'hidden' });

      await story.text.press('ControlOrMeta+Home');
      await page.keyboard.press('Shift+End');
      await palette.run(commands['snippets.create']);
      const made = page.getByRole('dialog', { name: w.tools.snippets.newTitle });
      await made.getByRole('textbox', { name: w.tools.snippets.name }).fill('Head');
      await look.at('new snippet', '[role="dialog"]');
      await made.getByRole('button', { name: w.tools.snippets.keep }).click();
      await expect.poll(async () => (await shell.call('kept.list', { kind: 'snippet' })).length).toBe(1);
      await palette.run(commands['snippets.open']);
      await page.getByRole('button', { name: w.tools.snippets.insert('Head') }).waitFor();
      await look.at('snippets', '[role="dialog"]');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });

      await palette.run(commands['focus.paragraph']);
      await look.at('focus on the paragraph');
      await palette.run(commands['focus.sentence']);
      await look.at('focus on the sentence');
      await palette.run(commands['writing.toggle']);
      await look.at('only the story');
      look.free();
    });

    test('its pictures, and what is meant by a mark', async ({ newsroom, page, w, folder }) => {
      const look = new Look(page, language);
      const palette = new Palette(page, w);
      const help = new LanguageHelp(page, w);
      const { desk, story } = newsroom;
      const file = path.join(folder, 'quay.png');
      writeFileSync(file, png(1600, 1200, [20, 90, 160]));
      await desk.newStory();
      await story.write('The councl could of said so prior to the vote.');
      await story.text.press('ControlOrMeta+End');
      const choosing = page.waitForEvent('filechooser');
      await palette.run(w.editor.commands.image);
      await (await choosing).setFiles([file]);
      await page.getByRole('button', { name: w.copy.pictures.lacking(1, '1') }).waitFor();
      await look.at('picture');
      await page.getByRole('button', { name: w.copy.pictures.crop }).click();
      const crop = page.getByRole('dialog', { name: w.copy.crop.title });
      await crop.getByRole('button', { name: '16:9' }).click();
      await crop.getByRole('button', { name: w.copy.crop.apply, exact: true }).waitFor();
      await look.at('crop');
      await page.keyboard.press('Escape');
      await crop.waitFor({ state: 'hidden' });
      await help.paints('spelling', ['councl']);
      await help.openList();
      await look.at('notes on the language');
      await help.ask('councl');
      await look.at('what a note means');
      look.free();
    });
  });

for (const language of LANGUAGES)
  test.describe(`a story of the desk, ${language}`, () => {
    test.use({ samples: 12, language });

    test('its details, versions and their comparison', async ({ newsroom, page, w }) => {
      const look = new Look(page, language);
      const palette = new Palette(page, w);
      const { desk, story, inspector } = newsroom;
      const { versions } = w;
      await desk.list.getByRole('option').first().click();
      await story.text.waitFor();
      await newsroom.workflow.open();
      await look.at('where the story stands', '[role="dialog"]');
      await page.keyboard.press('Escape');
      await palette.run(w.app.commands['workflow.killed']);
      await newsroom.workflow.note.waitFor();
      await look.at('to kill a story');
      await page.keyboard.press('Escape');
      for (const tab of ['Story', 'Tags', 'Language', 'Checks', 'Versions'] as const) {
        await (await inspector.tab(tab)).waitFor();
        await look.at(`inspector, ${tab}`, '[role="tabpanel"]');
      }
      const details = await inspector.tab('Story');
      await details.getByRole('combobox', { name: w.story.inspector.language, exact: true }).click();
      await page.getByRole('listbox', { name: w.story.inspector.language, exact: true }).waitFor();
      await look.at('a box that offers');
      await page.keyboard.press('Escape');
      const tags = await inspector.tab('Tags');
      await tags.getByRole('treeitem').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await tags.getByRole('list', { name: w.story.tags.chosenSubjects }).getByRole('listitem').last().waitFor(); // prettier-ignore
      await look.at('Media Topics, open', '[role="tabpanel"]');
      await tags.getByRole('searchbox', { name: w.story.tags.subjectSearch }).fill('sport');
      await tags.getByRole('list', { name: w.story.tags.subjectResults }).getByRole('button').first().waitFor(); // prettier-ignore
      await look.at('Media Topics, searched', '[role="tabpanel"]');

      await story.write(' A sentence that is new.');
      await story.saved();
      const list = await inspector.tab('Versions');
      await list.getByRole('searchbox', { name: versions.search.label }).fill('sentence');
      await list.getByText(versions.search.found(1, '1')).waitFor();
      await look.at('versions, searched', '[role="tabpanel"]');
      await list.getByRole('searchbox', { name: versions.search.label }).fill('');
      // The newest is what is on the sheet: the one before it can be read.
      const actions = list.getByRole('button', { name: begins(versions.actions('')) });
      await actions.nth(1).click();
      await page.getByRole('menuitem', { name: versions.read }).waitFor();
      await look.at('actions of a version', '[role="menu"]');
      await page.getByRole('menuitem', { name: versions.read }).click();
      await page.getByRole('button', { name: w.story.versions.back }).waitFor();
      await look.at('a version, read');
      await page.getByRole('button', { name: w.story.versions.back }).click();
      await page.keyboard.press('ControlOrMeta+Alt+c');
      const view = page.getByRole('region', { name: versions.compare.title });
      await view.getByRole('insertion').first().waitFor();
      await look.at('compare, in one text');
      await view.getByRole('button', { name: versions.compare.layouts.beside }).click();
      await look.at('compare, side by side');
      look.free();
    });

    test('its preview: page, cards and galley', async ({ newsroom, page, context, w }) => {
      const look = new Look(page, language);
      const { preview } = w;
      await newsroom.desk.list.getByRole('option').first().click();
      await newsroom.story.text.waitFor();
      const served = page.waitForResponse('**/preview/*');
      await newsroom.preview.open();
      await look.at('page');
      const reader = await context.newPage();
      await reader.setContent(await (await served).text());
      const readers = new Look(reader);
      await readers.at('the reader’s page');
      await reader.close();
      await newsroom.preview.choose(preview.view, preview.views.cards);
      await page.getByRole('article', { name: preview.cards.search }).waitFor();
      await look.at('cards');
      await newsroom.preview.choose(preview.view, preview.views.galley);
      await page.getByRole('button', { name: preview.galley.change }).click();
      await page.getByRole('textbox', { name: preview.galley.slotName }).waitFor();
      await look.at('galley and its slot');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: preview.beside }).click();
      await newsroom.story.text.waitFor();
      await look.at('preview beside the text');
      look.free();
      readers.free();
    });
  });
