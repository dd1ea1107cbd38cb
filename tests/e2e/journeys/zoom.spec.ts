import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Comments } from '../pages/Comments.ts';
import { Find } from '../pages/Find.ts';
import { HandOff } from '../pages/HandOff.ts';
import { Newsroom } from '../pages/Newsroom.ts';
import { Palette } from '../pages/Palette.ts';
import { Settings } from '../pages/Settings.ts';
import { escape } from '../support/keys.ts';
import { startBrowserShell } from '../support/browser-shell.ts';
import { expect, PROFILE, test } from '../support/newsroom.ts';
import { packed } from '../support/packed.ts';
import { outOfReach } from '../support/reach.ts';
import { shareStick, stickIn } from '../support/shared-stick.ts';
import { begins, english as w } from '../support/tongue.ts';

/*
 * A window of 1280 by 800 at 200 %. What a browser does then is to halve the width and height that the page is laid out
 * in and to double the pixels of each: so does this window. (CSS zoom would leave the media queries as they are.)
 */
test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2, trace: 'off', samples: 12 });
test.describe.configure({ timeout: 120_000 });

/** A window with so little room begins without the desk, which lies over the story when it is asked for. */
const zoomed = test.extend({
  newsroom: async ({ shell, page }, give) => {
    await page.goto(await shell.address());
    await page.getByText(w.app.noStory).waitFor();
    await give(new Newsroom(page));
  },
});

/** The same with a stick that desks share, on which something waits. */
const zoomedStick = zoomed.extend({
  folder: async ({ folder }, give) => {
    mkdirSync(stickIn(folder));
    shareStick(folder, 'profile');
    await give(folder);
  },
});

/** Looks at screen after screen; all are told at the end. */
class Reach {
  readonly #page: Page;
  readonly #found: Record<string, string[]> = {};

  constructor(page: Page) {
    this.#page = page;
  }

  async at(screen: string): Promise<void> {
    const found = await outOfReach(this.#page);
    if (found.length > 0) this.#found[screen] = found;
  }

  whole(): void {
    expect(this.#found).toEqual({});
  }
}

test('what is cut off is seen to be', async ({ page }) => {
  await page.setContent(
    '<div style="overflow: hidden; width: 90px"><button style="margin-left: 95px">Lost</button></div>' +
      '<p style="overflow: auto; width: 90px; white-space: nowrap">Words on one line that is too long</p>',
  );
  expect(await outOfReach(page)).toEqual([
    expect.stringContaining('Lost'),
    expect.stringContaining('scrolls sideways'),
  ]);
});

zoomed('at 200 % the desk, the story and what is beside it can be reached', async ({ newsroom, page }) => {
  const palette = new Palette(page);
  const reach = new Reach(page);
  const { story, inspector, desk } = newsroom;
  const run = (id: keyof typeof w.app.commands) => palette.run(w.app.commands[id]);
  await reach.at('no story');
  await page.keyboard.press('/');
  await desk.list.getByRole('option').first().waitFor();
  await reach.at('desk');
  await desk.list.getByRole('option').first().click();
  await story.text.waitFor();
  await reach.at('editor');
  await page.getByRole('button', { name: w.app.menu }).click();
  await page.getByRole('menuitem').first().waitFor();
  await reach.at('menu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await palette.box.fill('export');
  await palette.chosen.waitFor();
  await reach.at('palette');
  await page.keyboard.press('Escape');
  await run('outline.toggle');
  await run('split.notes');
  await page.getByRole('textbox', { name: w.tools.split.notes, exact: true }).waitFor();
  await reach.at('outline and notes');
  await run('split.notes');
  await run('outline.toggle');
  await story.write(' A new sentence.');
  await story.saved();
  await page.keyboard.press('ControlOrMeta+Alt+c');
  const compare = page.getByRole('region', { name: w.versions.compare.title });
  await compare.getByRole('insertion').first().waitFor();
  await reach.at('compare');
  await page.getByRole('button', { name: w.story.versions.back }).click();
  await compare.waitFor({ state: 'hidden' });
  if (!(await inspector.tabs.isVisible())) await run('inspector.toggle');
  for (const tab of ['Story', 'Tags', 'Language', 'Checks', 'Versions'] as const) {
    await inspector.tab(tab);
    await reach.at(`inspector, ${tab}`);
  }
  await run('preview.page');
  await newsroom.preview.iframe.waitFor();
  await reach.at('page');
  await run('preview.cards');
  await page.getByRole('article', { name: w.preview.cards.search }).waitFor();
  await reach.at('cards');
  await run('preview.galley');
  await page.getByRole('button', { name: w.preview.galley.change }).click();
  await page.getByRole('textbox', { name: w.preview.galley.slotName }).waitFor();
  await reach.at('galley and its slot');
  reach.whole();
});

zoomed('at 200 % tables and dialogs can be reached', async ({ newsroom, page }) => {
  const palette = new Palette(page);
  const reach = new Reach(page);
  const run = (id: keyof typeof w.app.commands) => palette.run(w.app.commands[id]);
  await page.keyboard.press('/');
  await newsroom.desk.list.getByRole('option').first().click();
  await newsroom.story.text.waitFor();
  await run('desk.table');
  await page.getByRole('grid', { name: w.desk.list }).getByRole('row').nth(1).waitFor();
  await reach.at('table');
  await run('daybook.open');
  const book = page.getByRole('grid', { name: w.library.daybook.list });
  await book.getByRole('row').nth(1).waitFor();
  await reach.at('day book');
  await book.focus();
  await page.keyboard.press('e');
  const plan = page.getByRole('dialog', { name: w.library.daybook.planTitle });
  await plan.waitFor();
  await reach.at('plan');
  await escape(page, plan);
  for (const id of ['templates.open', 'help.open', 'help.shortcuts', 'snippets.open'] as const) {
    await run(id);
    await page.getByRole('dialog').waitFor();
    await reach.at(w.app.commands[id]);
    await escape(page, page.getByRole('dialog'));
  }
  const { dialog } = new Settings(page);
  await page.keyboard.press('ControlOrMeta+,');
  for (const name of Object.values(w.frame.pages)) {
    await dialog.getByRole('tab', { name, exact: true }).click();
    await dialog.getByRole('tabpanel', { name, exact: true }).waitFor();
    await reach.at(`settings, ${name}`);
  }
  reach.whole();
});

zoomedStick('at 200 % the shared folder can be reached', async ({ newsroom, page, folder }) => {
  const handOff = new HandOff(newsroom.page);
  const settings = new Settings(page);
  const reach = new Reach(page);
  const other = await startBrowserShell(path.join(folder, 'other'));
  try {
    const content = await packed(other, 'The harbour board takes the wall in hand after nine years');
    writeFileSync(path.join(stickIn(folder), 'the-harbour-board-takes-the-wall-in-hand.handoff'), content);
    writeFileSync(path.join(stickIn(folder), 'foreign.handoff'), 'Minutes of the harbour board');
  } finally {
    await other.stop();
  }
  await handOff.offered.waitFor({ timeout: 30_000 });
  await reach.at('notice of what waits');
  await handOff.palette.run(w.app.commands['handoff.waiting']);
  await expect(handOff.waiting.getByRole('listitem')).toHaveCount(2, { timeout: 30_000 });
  await reach.at('what waits');
  await escape(page, handOff.waiting);
  await settings.open('Folders');
  await settings.dialog.getByRole('region', { name: w.handoff.shared.setting }).waitFor();
  await reach.at('setting of the shared folder');
  reach.whole();
});

zoomed('at 200 % comments are written, answered, listed and settled', async ({ newsroom, page }) => {
  const palette = new Palette(page);
  const comments = new Comments(page);
  const reach = new Reach(page);
  const { story, inspector } = newsroom;
  const { compose, card: say, drafts } = w.talk;
  await page.getByRole('button', { name: w.app.newStory }).first().click();
  await story.headline.fill('The harbour at low water');
  await story.write('The harbour was dry.', 'Nobody had seen the harbour so.');
  const box = comments.composer.getByRole('textbox', { name: compose.text, exact: true });
  const sendButton = comments.composer.getByRole('button', { name: compose.send, exact: true });
  await comments.select('seen the harbour');
  await page.keyboard.press('ControlOrMeta+Alt+k');
  await expect(box).toBeFocused();
  await page.keyboard.type('Not even in the dry year? Ask @in');
  await comments.composer.getByRole('listbox', { name: w.talk.mention.list }).waitFor();
  await reach.at('composer and names');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' about it.\n'.repeat(12));
  await reach.at('composer of many lines');
  await expect(box).toBeInViewport();
  await sendButton.click();
  await expect(comments.composer).toBeHidden();
  const beside = comments.card('Not even in the dry year?', comments.margin);
  await expect(beside).toBeInViewport();
  await reach.at('card beside the text');
  await page.keyboard.press('ControlOrMeta+Alt+j');
  const reply = comments.margin.getByRole('textbox', { name: say.replyTo(PROFILE.name) });
  await expect(reply).toBeFocused();
  await page.keyboard.type('The clerk says so.');
  await expect(reply).toBeInViewport();
  await reach.at('answer beside the text');
  await beside.getByRole('button', { name: say.reply, exact: true }).click();
  await expect(beside).toContainText('The clerk says so.');
  await story.headline.focus();
  await page.keyboard.press('ControlOrMeta+Alt+k');
  await expect(box).toBeFocused();
  await page.keyboard.type('Which harbour?');
  await expect(sendButton).toBeInViewport();
  await reach.at('composer of the headline');
  await page.keyboard.press('Escape');
  if (!(await inspector.tabs.isVisible())) await palette.run(w.app.commands['inspector.toggle']);
  await comments.openList();
  const listed = comments.card('Not even in the dry year?');
  await listed.waitFor();
  await reach.at('list of comments');
  await comments.list.getByRole('button', { name: drafts.resume('The harbour at low water') }).click();
  await expect(box).toHaveValue('Which harbour?');
  await reach.at('composer over the list');
  await sendButton.click();
  await comments
    .card('Which harbour?')
    .getByRole('button', { name: begins(say.goTo) })
    .click();
  await expect(story.headline).toBeFocused();
  await listed.getByRole('button', { name: say.resolve, exact: true }).click();
  await comments.list.locator('summary').click();
  await expect(listed).toContainText(say.resolved(PROFILE.name));
  await reach.at('list with settled comments');
  reach.whole();
});

zoomed('at 200 % a story is written, searched and exported', async ({ newsroom, page, shell }) => {
  const find = new Find(page);
  const { story, exports } = newsroom;
  await page.getByRole('button', { name: w.app.newStory }).first().click();
  await story.headline.fill('The harbour at low water');
  await story.write('The harbour was dry.', 'Nobody had seen the harbour so.');
  await story.saved();
  await page.keyboard.press('ControlOrMeta+f');
  await find.query.fill('harbour');
  await expect(find.bar.getByRole('status')).toHaveText('1 of 3, in the headline');
  for (const at of ['2 of 3', '3 of 3']) {
    await page.keyboard.press('Enter');
    await expect(find.bar.getByRole('status')).toHaveText(at);
  }
  await expect(story.text.getByText('Nobody had seen')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(story.text).toBeFocused();
  await exports.exportStory('markdown');
  await expect
    .poll(async () => (await shell.call('job.list', { limit: 5 })).map(({ state }) => state))
    .toEqual(['done']);
});
