import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Palette } from '../pages/Palette.ts';
import { LANGUAGES, Look } from '../support/barriers.ts';
import { escape } from '../support/keys.ts';
import { expect, test } from '../support/newsroom.ts';
import { begins } from '../support/tongue.ts';

/* Every screen of the desk is free of what axe calls a serious or critical barrier: in light, in dark, in Arabic. */

test.describe.configure({ timeout: 180_000 });
// A trace copies the page at every step, which costs more than the looking.
test.use({ actionTimeout: 20_000, trace: 'off' });

for (const language of LANGUAGES)
  test.describe(`a desk, ${language}`, () => {
    test.use({ language });

    test('that is new, and whose it is', async ({ shell, newsroom, page, w }) => {
      const look = new Look(page, language);
      await page.getByText(w.desk.empty).first().waitFor();
      await look.at('empty desk');
      await shell.call('profile.set', { name: '', initials: '', language: 'en-GB', zone: 'Europe/Oslo' });
      await page.reload();
      await page.getByRole('heading', { name: w.app.firstRun.title }).waitFor();
      await look.at('first-run card');
      await newsroom.desk.ready();
      look.free();
    });
  });

for (const language of LANGUAGES)
  test.describe(`a desk with stories, ${language}`, () => {
    test.use({ samples: 30, language });

    test('its list, search, views and batch', async ({ newsroom, page, w }) => {
      const look = new Look(page, language);
      const { desk } = newsroom;
      const { library } = w;
      await desk.list.getByRole('option').first().waitFor();
      await look.at('list');
      await desk.search.click();
      await desk.search.pressSequentially('the status:');
      await page.getByRole('option', { name: w.ui.status.published, exact: true }).waitFor();
      await look.at('completion');
      await page.keyboard.press('Escape');
      await desk.search.fill('the status:foo');
      await page.getByText(library.query.faults.rest).waitFor();
      await desk.list.locator('mark').first().waitFor();
      await look.at('search that is not understood');
      await desk.search.fill('zzzzzz');
      await page.getByText(w.desk.emptySearch('zzzzzz')).waitFor();
      await look.at('nothing found');
      await desk.search.fill('');
      await desk.list.getByRole('option').first().waitFor();

      await page.getByRole('combobox', { name: w.desk.filter }).click();
      await page.getByRole('option', { name: begins(w.desk.bin) }).waitFor();
      await look.at('choice of a shelf');
      await page.getByRole('option', { name: begins(w.desk.bin) }).click();
      await page.getByText(w.desk.emptyBin).waitFor();
      await look.at('bin');
      await page.getByRole('combobox', { name: w.desk.filter }).click();
      await page.getByRole('option', { name: begins(library.archive) }).click();
      await page.getByText(library.emptyArchive).waitFor();
      await look.at('archive');
      await page.getByRole('combobox', { name: w.desk.filter }).click();
      await page.getByRole('option', { name: begins(w.desk.allStories) }).click();
      await page.getByRole('button', { name: w.desk.sortBy(library.orders.updated) }).click();
      await page.getByRole('menuitem', { name: library.reverse }).waitFor();
      await look.at('order', '[role="menu"]');
      await page.keyboard.press('Escape');

      const menu = page.getByRole('button', { name: library.views.menu });
      await menu.click();
      await page.getByRole('menuitem', { name: library.views.save }).waitFor();
      await look.at('views', '[role="menu"]');
      await page.getByRole('menuitem', { name: library.views.save }).click();
      await page.getByRole('textbox', { name: library.views.name }).fill('Mornings');
      await look.at('save a view');
      await page.keyboard.press('Enter');
      await page.getByText(library.views.saved('Mornings')).first().waitFor();
      await look.at('notice');
      await menu.click();
      await page.getByRole('menuitem', { name: library.views.edit }).click();
      await page.getByRole('button', { name: library.views.remove('Mornings') }).waitFor();
      await look.at('edit views', '[role="dialog"]');
      await page.keyboard.press('Escape');

      await desk.list.focus();
      await page.keyboard.press('x');
      await page.keyboard.press('Shift+ArrowDown');
      const change = page.getByRole('button', { name: library.batch.change });
      await change.waitFor();
      await look.at('batch bar');
      await change.click();
      await page.getByRole('combobox', { name: library.batch.addTags }).fill('Weekend');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: w.ui.remove('Weekend') }).waitFor();
      await look.at('batch dialog', '[role="dialog"]');
      look.free();
    });

    test('its table, day book, plan and imports', async ({ newsroom, page, w, folder }) => {
      const look = new Look(page, language);
      const palette = new Palette(page, w);
      const { library } = w;
      const odd = path.join(folder, 'odd.docx');
      const plain = path.join(folder, 'plain.md');
      writeFileSync(odd, 'PK\u0003\u0004 and nothing that belongs to Word');
      writeFileSync(plain, '# A headline\n\nSome copy.\n');
      await newsroom.desk.list.getByRole('option').first().waitFor();
      await palette.run(w.app.commands['desk.table']);
      const table = page.getByRole('grid', { name: w.desk.list });
      await table.getByRole('row').nth(3).waitFor();
      await look.at('table');
      await page.getByRole('button', { name: library.columns.choose }).click();
      await page.getByRole('menuitemcheckbox', { name: library.columns.by, exact: true }).waitFor();
      await look.at('columns', '[role="menu"]');
      await page.keyboard.press('Escape');
      await table.focus();
      await page.keyboard.press('x');
      await page.getByRole('button', { name: library.batch.change }).waitFor();
      await look.at('table with the batch bar');
      await page.keyboard.press('Escape');

      await palette.run(w.app.commands['daybook.open']);
      const book = page.getByRole('grid', { name: library.daybook.list });
      await book.getByRole('row').nth(1).waitFor();
      await look.at('day book');
      await book.focus();
      await page.keyboard.press('e');
      const plan = page.getByRole('dialog', { name: library.daybook.planTitle });
      await plan.waitFor();
      await look.at('plan');
      await escape(page, plan);

      const choosing = page.waitForEvent('filechooser');
      await page
        .getByRole('button', { name: begins(w.desk.import) })
        .first()
        .click();
      await (await choosing).setFiles([odd, plain]);
      await page.getByText(w.desk.imports.refused('odd.docx')).first().waitFor();
      await expect(page.getByRole('button', { name: w.desk.imports.close, exact: true })).toBeVisible();
      await look.at('imports');
      look.free();
    });
  });
