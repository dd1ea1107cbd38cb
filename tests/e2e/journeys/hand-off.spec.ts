import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suggestionsIn } from '../../../shared/article/review/suggestions.ts';
import { HandOff } from '../pages/HandOff.ts';
import type { Newsroom } from '../pages/Newsroom.ts';
import { expect, PROFILE, test } from '../support/newsroom.ts';
import { withOtherDesk } from '../support/other-desk.ts';

/* Two desks that never meet: what goes from one to the other is a file. */

// Two shells and two windows on one machine.
test.describe.configure({ timeout: 180_000 });

const OTHER = { ...PROFILE, name: 'Tobias Wren', initials: 'TW' };

async function begin(newsroom: Newsroom): Promise<string> {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('The wall');
  await newsroom.story.write('The wall held.', 'Forty pumps ran all night.');
  return newsroom.storyId();
}

test('a story goes out locked, comes back changed while the first desk wrote on, and is merged as suggestions', async ({
  newsroom,
  page,
  browser,
  folder,
}) => {
  const here = new HandOff(page);
  const storyId = await begin(newsroom);
  // Not saved yet: handing off stores what is typed first.
  const out = await here.pack({
    to: 'Tobias',
    note: 'Check the pumps, please.',
    passphrase: 'three wet herrings',
  });
  await expect(here.notice('Out with Tobias since')).toBeVisible();

  await withOtherDesk(browser, folder, OTHER, async (there) => {
    const { handOff } = there;
    await handOff.look(out);
    await handOff.unlock('three dry herrings');
    await expect(handOff.taking.getByRole('alert')).toContainText('does not open this hand-off');
    await handOff.unlock('three wet herrings');
    await expect(handOff.taking).toContainText('Check the pumps, please.');
    await handOff.take('new');
    await expect(there.newsroom.story.headline).toHaveValue('The wall');
    await expect(handOff.notice('This story came from Ines Quill.')).toBeVisible();
    expect(there.newsroom.storyId()).toBe(storyId);

    await there.newsroom.story.text.getByText('Forty pumps ran all night.').click();
    await there.newsroom.page.keyboard.press('End');
    await there.newsroom.page.keyboard.type(' Two failed.');
    const back = await handOff.pack({ to: 'Ines' });

    await newsroom.story.text.getByText('The wall held.').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' So did the gate.');
    await here.look(back);
    await here.take('merge');
    await expect(here.notice('The changes of Tobias Wren are in your text as suggestions.')).toBeVisible();
    await expect(newsroom.story.text).toContainText('The wall held. So did the gate.');
    await expect(newsroom.story.text).toContainText('Two failed.');
    await expect(here.notice('Out with')).toBeHidden();

    // Again: nothing new, and nothing changed.
    await here.look(back);
    await here.take('same');
    await expect(here.notice('Nothing new came from Tobias Wren')).toBeVisible();
  });

  await here.palette.run(here.w.app.commands['handoff.history']);
  const history = page.getByRole('list', { name: here.w.handoff.history.title });
  await expect(history.getByRole('listitem')).toHaveCount(2);
  await expect(history).toContainText('Came from Tobias Wren');
  await expect(history).toContainText('Taken by Tobias Wren');
});

test('a hand-off that was changed on its way is refused with the reason, and nothing is changed', async ({
  newsroom,
  page,
  browser,
  folder,
}) => {
  const here = new HandOff(page);
  await begin(newsroom);
  const out = readFileSync(await here.pack());
  const flipped = path.join(folder, 'flipped.handoff');
  const place = out.indexOf('current.json') + 'current.json'.length + 12;
  writeFileSync(
    flipped,
    out.map((byte, at) => (at === place ? byte ^ 1 : byte)),
  );
  const cut = path.join(folder, 'cut.handoff');
  writeFileSync(cut, out.subarray(0, out.length >> 1));

  await withOtherDesk(browser, folder, OTHER, async ({ shell, handOff }) => {
    for (const file of [flipped, cut]) {
      await handOff.look(file);
      await expect(handOff.taking.getByRole('alert')).not.toBeEmpty();
      await expect(handOff.taking.getByRole('button', { name: 'Take it in' })).toHaveCount(0);
      await handOff.taking.getByRole('button', { name: 'Close', exact: true }).first().click();
      await expect(handOff.taking).toBeHidden();
    }
    const { total } = await shell.call('story.list', { filter: {}, sort: 'updated', offset: 0, limit: 1 });
    expect(total).toBe(0);
  });
});

test('a second return comes beside the suggestions that are open in the story', async ({
  newsroom,
  page,
  shell,
  browser,
  folder,
}) => {
  const here = new HandOff(page);
  const storyId = await begin(newsroom);
  const out = await here.pack({ to: 'Tobias' });
  await withOtherDesk(browser, folder, OTHER, async (there) => {
    await there.handOff.look(out);
    await there.handOff.take('new');
    await there.newsroom.story.write(' Two failed.');
    const first = await there.handOff.pack();
    await there.newsroom.story.write(' Three, by dawn.');
    const second = await there.handOff.pack();

    await newsroom.story.headline.fill('The wall holds');
    await here.look(first);
    await here.take('merge');
    await newsroom.story.saved();
    await here.look(second);
    await expect(here.taking).toContainText(here.w.handoff.take.stayOpen(1, '1'));
    await here.take('merge');
    await expect(newsroom.story.text).toContainText('Two failed. Three, by dawn.');
    await newsroom.story.saved();
    await here.palette.run(here.w.suggesting.acceptAll);
    await newsroom.story.saved();
    const { article } = await shell.call('story.open', { storyId });
    expect([article.meta.headline, suggestionsIn(article.body)]).toEqual(['The wall holds', []]);
  });
});
