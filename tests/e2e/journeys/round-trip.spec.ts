import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { project } from '../../../shared/article/projection.ts';
import { bodyText } from '../../../shared/article/questions.ts';
import { Comments } from '../pages/Comments.ts';
import { HandOff } from '../pages/HandOff.ts';
import { Margin } from '../pages/Margin.ts';
import type { Newsroom } from '../pages/Newsroom.ts';
import type { BrowserShell } from '../support/browser-shell.ts';
import { expect, PROFILE, test } from '../support/newsroom.ts';
import { withOtherDesk } from '../support/other-desk.ts';
import { english as w } from '../support/tongue.ts';
import { edited, replaced } from '../../support/word-edits.ts';

/*
 * What the app is for: a reporter drafts, an editor on a machine of her own suggests and comments while the reporter writes
 * on, both texts are put together, every suggestion is decided, the text is approved, and nothing but that text goes out.
 * The words are counted by comparing whole texts: none may be lost, none may come twice.
 */

// Two shells and two windows on one machine.
test.describe.configure({ timeout: 240_000 });

const EDITOR = { ...PROFILE, name: 'Tobias Wren', initials: 'TW', deskRole: 'editor' } as const;
const REPORTER = { ...PROFILE, deskRole: 'reporter' } as const;

const DRAFT = [
  'The flood wall at Harbour Point held on Tuesday night.',
  'The city engineer said forty pumps ran until dawn.',
  'Nobody was hurt, she said, and no house was lost.',
  'Ferries start again at noon.',
];
/** What the reporter wrote while the story was out. */
const MEANWHILE = [
  DRAFT[0],
  `${DRAFT[1] ?? ''} It is the third storm this autumn.`,
  DRAFT[2],
  DRAFT[3],
  'A meeting is called for Friday.',
];
/** With every suggestion of the editor. */
const SUGGESTED = [
  'The flood wall at Harbour Point held on Tuesday night. Two gates failed.',
  'The city engineer said fifty pumps ran until dawn. It is the third storm this autumn.',
  'Nobody was hurt and no house was lost.',
  'Ferries start again at ten.',
  'A meeting is called for Friday.',
];
/** With those that the reporter accepted: the ferries still start at noon. */
const DECIDED = SUGGESTED.map((line) => line.replace('at ten', 'at noon'));

/** What a desk's store holds of the open story: as it was before open suggestions, and with them. */
async function stored({ story }: Newsroom, shell: BrowserShell, storyId: string) {
  await story.saved();
  const { article } = await shell.call('story.open', { storyId });
  const lines = (reading: 'base' | 'final'): string[] => bodyText(project(article, reading)).split('\n');
  return { base: lines('base'), final: lines('final') };
}

/** A picture of the window for whoever wants to look: only when a folder is named for it. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['COPYDESK_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

async function draft(newsroom: Newsroom, shell: BrowserShell): Promise<string> {
  await shell.call('profile.set', REPORTER);
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('The wall held');
  await newsroom.story.write(...DRAFT);
  await newsroom.story.saved();
  await newsroom.inspector.field('Slug', 'flood-wall');
  await newsroom.story.saved();
  return newsroom.storyId();
}

/** Puts the caret after words of the text. */
async function after(page: Page, words: string): Promise<void> {
  await new Comments(page).select(words);
  await page.keyboard.press('ArrowRight');
}

/** The reporter goes on while the story is out. */
async function writeOn(newsroom: Newsroom): Promise<void> {
  const { story } = newsroom;
  await after(newsroom.page, 'until dawn.');
  await newsroom.page.keyboard.type(' It is the third storm this autumn.');
  await newsroom.page.keyboard.press('ControlOrMeta+End');
  await newsroom.page.keyboard.press('Enter');
  await newsroom.page.keyboard.type('A meeting is called for Friday.');
  await story.saved();
}

/** Decides the suggestions one by one, so that DECIDED is left. */
async function decide({ cards }: Margin): Promise<void> {
  const answers = { fifty: 'Accept', 'Two gates failed': 'Accept', ', she said,': 'Accept', noon: 'Reject' };
  await expect(cards.filter({ hasText: 'fifty' })).toContainText(EDITOR.name);
  for (const [words, answer] of Object.entries(answers)) {
    const card = cards.filter({ hasText: words });
    await card.getByRole('button', { name: new RegExp(`^${answer}:`, 'u') }).click();
    await expect(card).toBeHidden();
  }
}

/** Exports the open story as a web page and as plain text. @returns what the files hold */
async function exported(newsroom: Newsroom, shell: BrowserShell): Promise<{ html: string; text: string }> {
  const [folder] = await shell.call('destination.list', {});
  await newsroom.exports.exportStory('html');
  await newsroom.exports.exportStory('text');
  const read = (name: string): string => readFileSync(path.join(folder?.path ?? '', name), 'utf8');
  return { html: read('flood-wall.html'), text: read('flood-wall.txt') };
}

/** The words of the story, all of them, and nothing that was struck, rejected or said beside it. */
function expectFinalOnly({ html, text }: { html: string; text: string }): void {
  const words = html.replaceAll(/<script.*?<\/script>|<style.*?<\/style>|<[^>]+>/gsu, ' ');
  for (const line of DECIDED) {
    expect(text).toContain(line);
    expect(words).toContain(line);
  }
  for (const gone of [
    'forty',
    ', she said',
    'at ten',
    'Who says',
    'duty officer',
    '<ins',
    '<del',
    EDITOR.name,
  ]) {
    expect(text).not.toContain(gone);
    expect(html).not.toContain(gone);
  }
}

test('a draft goes to an editor without a network, comes back, is settled, approved and exported', async ({
  newsroom,
  page,
  shell,
  browser,
  folder,
}) => {
  const here = { handOff: new HandOff(page), margin: new Margin(page), comments: new Comments(page) };
  const storyId = await draft(newsroom, shell);
  const out = await here.handOff.pack({ to: EDITOR.name, note: 'Check the pumps, please.' });
  await look(page, '1-out');

  await withOtherDesk(browser, folder, EDITOR, async (there) => {
    const margin = new Margin(there.page);
    const comments = new Comments(there.page);
    const keys = there.page.keyboard;
    await there.handOff.look(out);
    await there.handOff.take('new');
    await margin.work('suggesting');
    await comments.select('forty');
    await keys.type('fifty');
    await comments.select(', she said,');
    await keys.press('Delete');
    await comments.select('noon');
    await keys.type('ten');
    await after(there.page, 'on Tuesday night.');
    await keys.type(' Two gates failed.');
    await comments.on('Nobody was hurt', 'Who says so? Name the source.');
    expect(await stored(there.newsroom, there.shell, storyId)).toMatchObject({ base: DRAFT });
    await look(there.page, '2-suggested');

    await writeOn(newsroom);
    const back = await there.handOff.pack({ to: REPORTER.name });

    await here.handOff.look(back);
    await look(page, '3-return');
    await here.handOff.take('merge');
    await expect(here.margin.card(w.margin.said.replaced('forty', 'fifty'))).toBeVisible();
    await look(page, '4-merged');
    expect(await stored(newsroom, shell, storyId)).toEqual({ base: MEANWHILE, final: SUGGESTED });

    await decide(here.margin);
    await here.comments.openList();
    const card = here.comments.card('Who says so?');
    await card.getByRole('button', { name: w.talk.card.resolve, exact: true }).click();
    await expect(page.getByRole('tab', { name: /^Comments/u })).not.toHaveAccessibleName(/1 open/u);
    expect(await stored(newsroom, shell, storyId)).toEqual({ base: DECIDED, final: DECIDED });
    await newsroom.workflow.askForReview(EDITOR.name, 'Settled. The ferries do start at noon.');
    await newsroom.workflow.stands('in-review');
    await look(page, '5-settled');
    const again = await here.handOff.pack({ to: EDITOR.name });

    await there.handOff.look(again);
    await there.handOff.take('forward');
    await expect(there.newsroom.story.text).toContainText('Two gates failed.');
    expect(await stored(there.newsroom, there.shell, storyId)).toEqual({ base: DECIDED, final: DECIDED });
    await there.newsroom.workflow.approve();
    await there.newsroom.workflow.stands('ready', 'fresh');
    await look(there.page, '6-approved');
    expectFinalOnly(await exported(there.newsroom, there.shell));
  });
});

test('a draft goes to an editor who has only Word, comes back, is settled, approved and exported', async ({
  newsroom,
  page,
  shell,
  folder,
}) => {
  const margin = new Margin(page);
  const storyId = await draft(newsroom, shell);
  await newsroom.exports.exportStory('docx-tracked');
  const [exports] = await shell.call('destination.list', {});
  const sent = readFileSync(path.join(exports?.path ?? '', 'flood-wall.tracked.docx'));
  const by = `w:author="${EDITOR.name}" w:date="2026-11-24T09:00:00Z"`;
  const back = path.join(folder, 'flood-wall.tracked (2).docx');
  writeFileSync(
    back,
    edited(
      sent,
      'word/document.xml',
      replaced(DRAFT[1] ?? '', 'forty', 'fifty', by),
      replaced(DRAFT[2] ?? '', ', she said,', '', by),
      replaced(DRAFT[3] ?? '', 'noon', 'ten', by),
      replaced(DRAFT[0] ?? '', '', ' Two gates failed.', by),
    ),
  );

  await writeOn(newsroom);
  await newsroom.desk.chooseFiles(back);
  const dialog = page.getByRole('dialog', { name: /imported/u });
  await expect(dialog).toBeVisible({ timeout: 30_000 });
  await look(page, '7-word-back');
  await dialog.getByRole('button', { name: 'Open', exact: true }).first().click();
  await expect(margin.card(w.margin.said.replaced('forty', 'fifty'))).toBeVisible();
  await look(page, '8-word-merged');
  expect(await stored(newsroom, shell, storyId)).toEqual({ base: MEANWHILE, final: SUGGESTED });
  await decide(margin);
  expect(await stored(newsroom, shell, storyId)).toEqual({ base: DECIDED, final: DECIDED });
  await newsroom.workflow.askForReview(EDITOR.name, 'Settled.');
  await shell.call('profile.set', EDITOR);
  await newsroom.workflow.approve();
  await newsroom.workflow.stands('ready', 'fresh');
  await look(page, '9-word-approved');
  expectFinalOnly(await exported(newsroom, shell));
});
