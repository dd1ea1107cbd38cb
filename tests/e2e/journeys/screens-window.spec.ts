import { HandOff } from '../pages/HandOff.ts';
import { Palette } from '../pages/Palette.ts';
import { Settings } from '../pages/Settings.ts';
import { LANGUAGES, Look } from '../support/barriers.ts';
import { expect, test } from '../support/newsroom.ts';
import { begins, holds } from '../support/tongue.ts';

/* What lies over the window and beside the story is free of serious barriers: in light, in dark, in Arabic. */

test.describe.configure({ timeout: 180_000 });
test.use({ actionTimeout: 20_000, trace: 'off' });

for (const language of LANGUAGES)
  test.describe(`the window, ${language}`, () => {
    test.use({ samples: 12, language });

    test('its menu, palette, keys, help and tour', async ({ newsroom, page, w }) => {
      const look = new Look(page, language);
      const palette = new Palette(page, w);
      await newsroom.desk.list.getByRole('option').first().click();
      await newsroom.story.text.waitFor();
      await page.getByRole('button', { name: w.app.menu }).click();
      await page.getByRole('menuitem').first().waitFor();
      await look.at('main menu');
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await palette.box.fill(w.editor.commands.bold);
      await palette.chosen.waitFor();
      await look.at('palette');
      await palette.box.fill('zzzzzz');
      await palette.dialog.getByText(w.frame.palette.nothing).waitFor();
      await look.at('palette with nothing', '[role="dialog"]');
      await page.keyboard.press('Escape');
      await palette.run(w.app.commands['help.shortcuts']);
      const keys = page.getByRole('dialog', { name: w.app.shortcuts.title });
      await keys.getByText(w.app.shortcuts.rows.move).waitFor();
      await look.at('sheet of keys', '[role="dialog"]');
      await page.keyboard.press('Escape');
      await palette.run(w.app.commands['help.open']);
      const help = page.getByRole('dialog', { name: w.help.title });
      for (const { title } of Object.values(w.help.pages)) {
        await help.getByRole('tab', { name: title, exact: true }).click();
        await help.getByRole('tabpanel', { name: title, exact: true }).waitFor();
        await look.at(`help, ${title}`, '[role="dialog"]');
      }
      await help.getByRole('button', { name: w.help.tour.take }).click();
      for (const { title } of Object.values(w.help.tour.steps)) {
        await page.getByRole('dialog', { name: title }).waitFor();
        await look.at(`tour, ${title}`, '[role="dialog"]');
        const step = page.getByRole('dialog', { name: title });
        const { next, done } = w.help.tour;
        await step
          .getByRole('button', { name: next, exact: true })
          .or(step.getByRole('button', { name: done, exact: true }))
          .click();
      }
      look.free();
    });

    test('every page of the settings', async ({ newsroom, page, w }) => {
      const look = new Look(page, language);
      const settings = new Settings(page, w);
      const { pages, about, keys } = w.frame;
      await newsroom.desk.list.getByRole('option').first().waitFor();
      await page.keyboard.press('ControlOrMeta+,');
      for (const name of Object.values(pages)) {
        await settings.dialog.getByRole('tab', { name, exact: true }).click();
        await settings.dialog.getByRole('tabpanel', { name, exact: true }).waitFor();
        await look.at(`settings, ${name}`, '[role="dialog"]');
      }
      const licence = settings.dialog.getByRole('button', { name: holds(about.read('lexical')) });
      await licence.first().click();
      await settings.dialog.getByRole('button', { name: about.back }).waitFor();
      await look.at('a licence', '[role="dialog"]');

      const tab = (name: string) => settings.dialog.getByRole('tab', { name, exact: true });
      await tab(pages.keys).click();
      await settings.dialog.getByRole('textbox', { name: keys.search }).fill(w.app.commands['theme.toggle']);
      await settings.dialog.getByRole('button', { name: keys.add(w.app.commands['theme.toggle']) }).click();
      await page.keyboard.press('ControlOrMeta+s');
      await settings.dialog
        .getByRole('button', { name: keys.take(w.app.commands['theme.toggle']) })
        .waitFor();
      await look.at('keys that are taken', '[role="dialog"]');
      await settings.dialog.getByRole('button', { name: keys.leave(w.app.commands['story.save']) }).click();
      await tab(pages.rules).click();
      await settings.dialog.getByRole('button', { name: w.language.rules.editFile }).click();
      await settings.dialog.getByRole('textbox', { name: w.language.rules.source }).fill('rules: [');
      await settings.dialog.getByTitle(w.language.rules.goTo('1')).waitFor();
      await look.at('a rule file with a fault', '[role="dialog"]');
      await tab(pages.backups).click();
      await settings.dialog.getByRole('button', { name: w.app.settings.takeSnapshot }).click();
      await settings.dialog.getByRole('button', { name: begins(w.app.settings.restoreLabel('')) }).first().click(); // prettier-ignore
      await page.getByRole('dialog', { name: w.app.settings.restoreTitle }).waitFor();
      await look.at('going back to a backup');
      look.free();
    });

    test('templates, exports and their list', async ({ newsroom, page, w }) => {
      const look = new Look(page, language);
      const palette = new Palette(page, w);
      const { templates } = w.inspector;
      await newsroom.desk.list.getByRole('option').first().click();
      await newsroom.story.text.waitFor();
      await palette.run(w.app.commands['templates.open']);
      const change = page.getByRole('dialog', { name: templates.title });
      await change.getByRole('button', { name: begins(templates.starters.live.name) }).click();
      await change.getByRole('textbox', { name: templates.wordsMin }).waitFor();
      await look.at('templates');
      await page.keyboard.press('Escape');
      await palette.run(w.app.commands['story.fromTemplate']);
      const choose = page.getByRole('dialog', { name: templates.newStory });
      await choose.getByRole('button', { name: begins(templates.starters.live.name) }).waitFor();
      await look.at('choice of a template', '[role="dialog"]');
      await page.keyboard.press('Escape');
      await choose.waitFor({ state: 'hidden' });

      const handOff = new HandOff(page, w);
      await handOff.begin({ passphrase: 'three wet herrings' });
      await look.at('hand-off dialog', '[role="dialog"]');
      await handOff.packing.getByRole('button', { name: w.handoff.pack.verb, exact: true }).click();
      await handOff.ready.waitFor();
      await look.at('a hand-off that is ready', '[role="dialog"]');
      const made = await handOff.ready
        .getByText(/\.handoff$/u)
        .last()
        .innerText();
      await handOff.ready.getByRole('button', { name: w.handoff.pack.close, exact: true }).click();
      await handOff.ready.waitFor({ state: 'hidden' });
      await look.at('a story that is out');
      await handOff.look(made);
      await handOff.unlock('three wet herrings');
      await handOff.taking.getByText(w.handoff.take.nothingYet).waitFor();
      await look.at('a hand-off before it is taken', '[role="dialog"]');
      await page.keyboard.press('Escape');
      await handOff.taking.waitFor({ state: 'hidden' });

      await page.keyboard.press('ControlOrMeta+e');
      const leaving = page.getByRole('dialog', { name: w.exports.title(1, '1') });
      await leaving.getByRole('radio', { name: begins(w.exports.formats.markdown) }).click();
      const verb = leaving.getByRole('button', { name: w.exports.verb(1, '1') });
      const agree = leaving.getByRole('checkbox');
      await expect(verb.or(agree).first()).toBeVisible();
      await look.at('export dialog');
      if (!(await verb.isEnabled()) && (await agree.count()) > 0) await agree.check();
      await verb.click();
      await leaving.waitFor({ state: 'hidden' });
      await page.keyboard.press('ControlOrMeta+Shift+E');
      await expect(page.getByRole('row', { name: w.exports.formats.markdown })).toContainText(
        w.exports.list.states.done,
        { timeout: 30_000 },
      );
      await look.at('list of exports');
      look.free();
    });
  });
