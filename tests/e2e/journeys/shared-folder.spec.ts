import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { HandOff } from '../pages/HandOff.ts';
import { Margin } from '../pages/Margin.ts';
import { Settings } from '../pages/Settings.ts';
import { expect, PROFILE } from '../support/newsroom.ts';
import { withOtherDesk } from '../support/other-desk.ts';
import { packed } from '../support/packed.ts';
import { stickIn, test } from '../support/shared-stick.ts';
import { english as w } from '../support/tongue.ts';

/* Two desks and a folder between them: what lies there is offered by itself, and nothing in it is ever changed. */

// Two shells and two windows on one machine, and files that must lie still for a while before they are believed.
test.describe.configure({ timeout: 240_000 });
const patience = { timeout: 30_000 };

const OTHER = { ...PROFILE, name: 'Tobias Wren', initials: 'TW' };
const { shared } = w.handoff;

/** A picture of the window for whoever wants to look: only when a folder is named for it. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['COPYDESK_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

test('a story goes out, is suggested on, comes back and is told of on both sides, by the shared folder alone', async ({
  newsroom,
  page,
  browser,
  folder,
}) => {
  const here = new HandOff(page);
  const settings = new Settings(page);
  const stick = stickIn(folder);
  await settings.open('Folders');
  const choice = settings.dialog.getByRole('combobox', { name: shared.setting });
  for (const [name, toast] of [
    [shared.noFolder, shared.unchosen],
    ['stick', shared.chosen],
  ] as const) {
    await choice.click();
    await page.getByRole('option', { name, exact: true }).click();
    await expect(page.getByText(toast)).toBeVisible();
  }
  await expect(settings.dialog.getByRole('region', { name: shared.setting })).toContainText(stick);
  await look(page, 'shared-setting');
  await settings.close();

  await withOtherDesk(browser, folder, OTHER, async (there) => {
    await newsroom.desk.newStory();
    await newsroom.story.headline.fill('The wall');
    await newsroom.story.write('The wall held.', 'Forty pumps ran all night.');
    const storyId = newsroom.storyId();
    const out = await here.pack({ to: 'Tobias', note: 'Check the pumps, please.', folder: 'stick' });
    expect(path.dirname(out)).toBe(stick);

    // Offered in a window that was open before it came, and to the other desk only.
    await there.handOff.offered.waitFor(patience);
    await look(there.page, 'shared-notice');
    await there.handOff.offered.getByRole('button', { name: shared.show }).click();
    const row = there.handOff.waiting.getByRole('listitem');
    await expect(row).toContainText(['The wall from Ines Quill']);
    await look(there.page, 'shared-waiting');
    await row.getByRole('button', { name: shared.takeLabel(path.basename(out)) }).click();
    await expect(there.handOff.taking).toContainText('Check the pumps, please.');
    await there.handOff.take('new');
    await expect(there.newsroom.story.headline).toHaveValue('The wall');
    await expect(there.handOff.offered).toBeHidden();
    await expect(here.offered).toBeHidden();
    await expect(here.notice('Out with Tobias since')).toContainText('Taken by Tobias Wren', patience);

    await new Margin(there.page).work('suggesting');
    await there.newsroom.story.text.getByText('Forty pumps ran all night.').click();
    await there.page.keyboard.press('End');
    await there.page.keyboard.type(' Two failed.');
    await there.newsroom.story.saved();
    const back = await there.handOff.pack({ to: 'Ines', folder: 'stick' });

    await here.offered.waitFor(patience);
    await here.offered.getByRole('button', { name: shared.show }).click();
    await here.waiting.getByRole('button', { name: shared.takeLabel(path.basename(back)) }).click();
    await here.take('forward');
    expect(newsroom.storyId()).toBe(storyId);
    await expect(newsroom.story.text.getByRole('insertion')).toHaveText(' Two failed.');
    await expect(here.notice('Out with')).toBeHidden();
    await look(page, 'shared-came-back');
    await expect(there.handOff.notice('Out with Ines since')).toContainText('Taken by Ines Quill', patience);
    expect(
      readdirSync(stick)
        .filter((name) => name.endsWith('.handoff'))
        .toSorted(),
    ).toEqual([path.basename(out), path.basename(back)].toSorted());
  });
});

test('half a file is not offered until it is whole, a copy once, a foreign file is told, a locked one asks', async ({
  newsroom,
  page,
  browser,
  folder,
}) => {
  const here = new HandOff(page);
  const put = (name: string, content: string | Uint8Array): void => {
    writeFileSync(path.join(stickIn(folder), name), content);
  };
  const rows = here.waiting.getByRole('listitem');
  const row = (name: string) => rows.filter({ hasText: name });
  const taking = (name: string) => rows.getByRole('button', { name: shared.takeLabel(name) });

  await withOtherDesk(browser, folder, OTHER, async ({ shell }) => {
    const [gate, ferry, quay] = await Promise.all([
      packed(shell, 'The gate'),
      packed(shell, 'The ferry'),
      packed(shell, 'The quay', 'three wet herrings'),
    ]);
    const half = gate.length >> 1;
    put('gate.handoff', gate.subarray(0, half));
    put('ferry.handoff', ferry);
    await here.offered.waitFor(patience);
    await here.palette.run(w.app.commands['handoff.waiting']);
    await taking('ferry.handoff').waitFor(patience);
    // It was there as long as the one that is offered.
    await expect(taking('gate.handoff')).toHaveCount(0);
    appendFileSync(path.join(stickIn(folder), 'gate.handoff'), gate.subarray(half));
    await taking('gate.handoff').waitFor(patience);

    put('ferry-again.handoff', ferry);
    put('foreign.handoff', 'Minutes of the harbour board');
    put('quay.handoff', quay);
    await expect(row('quay.handoff')).toContainText(shared.locked, patience);
    await expect(row('The ferry')).toHaveCount(1);
    await expect(row('foreign.handoff')).toContainText(shared.refused, patience);
    await expect(taking('foreign.handoff')).toHaveCount(0);
    await look(page, 'shared-four');
    await row('foreign.handoff')
      .getByRole('button', { name: shared.hideLabel('foreign.handoff') })
      .click();
    await expect(row('foreign.handoff')).toBeHidden();

    await taking('quay.handoff').click();
    await here.unlock('three wet herrings');
    await here.take('new');
    await expect(newsroom.story.headline).toHaveValue('The quay');
    await here.palette.run(w.app.commands['handoff.waiting']);
    await expect(rows).toHaveCount(2);
    expect(readdirSync(stickIn(folder))).toEqual(
      expect.arrayContaining(['ferry-again.handoff', 'foreign.handoff', 'gate.handoff', 'quay.handoff']),
    );
  });
});
