import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { HandOff } from '../pages/HandOff.ts';
import { Settings } from '../pages/Settings.ts';
import { LANGUAGES, Look } from '../support/barriers.ts';
import { packed } from '../support/packed.ts';
import { expect, PROFILE } from '../support/newsroom.ts';
import { withOtherDesk } from '../support/other-desk.ts';
import { stickIn, test } from '../support/shared-stick.ts';

/* The folder that desks share is free of serious barriers: in light, in dark, in Arabic. */

test.describe.configure({ timeout: 180_000 });
test.use({ actionTimeout: 20_000, trace: 'off' });

for (const language of LANGUAGES)
  test.describe(`the shared folder, ${language}`, () => {
    test.use({ language });

    test('its notice, what waits in it, and its setting', async ({ newsroom, page, browser, folder, w }) => {
      const look = new Look(page, language);
      const settings = new Settings(page, w);
      const handOff = new HandOff(page, w);
      const { shared } = w.handoff;
      await newsroom.desk.ready();
      const open = () => handOff.palette.run(w.app.commands['handoff.waiting']);
      await open();
      await handOff.waiting.getByText(shared.empty).waitFor();
      await look.at('nothing waits', '[role="dialog"]');
      await page.keyboard.press('Escape');
      await withOtherDesk(browser, folder, { ...PROFILE, name: 'Tobias Wren' }, async ({ shell }) => {
        const put = (name: string, content: string | Uint8Array): void => {
          writeFileSync(path.join(stickIn(folder), name), content);
        };
        put('gate.handoff', await packed(shell, 'The gate'));
        put('quay.handoff', await packed(shell, 'The quay', 'three wet herrings'));
        put('foreign.handoff', 'Minutes of the harbour board');
      });
      await handOff.offered.waitFor({ timeout: 30_000 });
      await look.at('a notice of what waits');
      await open();
      await expect(handOff.waiting.getByRole('listitem')).toHaveCount(3, { timeout: 30_000 });
      await look.at('what waits', '[role="dialog"]');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+,');
      await settings.dialog.getByRole('tab', { name: w.frame.pages.folders, exact: true }).click();
      await settings.dialog.getByRole('region', { name: shared.setting }).waitFor();
      await look.at('the setting', '[role="dialog"]');
      look.free();
    });
  });
