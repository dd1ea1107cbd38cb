import { emptyArticle } from '../../../shared/article/article.ts';
import { text } from '../../../shared/article/inline.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import { Comments } from '../pages/Comments.ts';
import { startBrowserShell, type BrowserShell } from '../support/browser-shell.ts';
import { expect, openWindow, PROFILE, test } from '../support/newsroom.ts';

test.setTimeout(120_000);

const LINES = [
  'Councillors voted on Monday to build the barrier after nine years of argument.',
  'The council leader said that work would begin in spring.',
] as const;

/** A story of these lines that the store has, with a comment on some words of the first. */
async function spokenAbout(
  shell: BrowserShell,
  headline: string,
  words: string,
  said: string,
): Promise<string> {
  const empty = emptyArticle({ language: 'en-GB', zone: 'Europe/Oslo', blockId: 'p000000001' });
  const body: Block[] = LINES.map((line, n) => ({
    kind: 'paragraph',
    id: `p00000000${String(n + 1)}`,
    content: [text(line)],
  }));
  const article = { ...empty, meta: { ...empty.meta, headline }, body };
  const { ack } = await shell.call('story.create', { session: 'journey-comments', article });
  const { storyId, number, sha256 } = ack;
  const from = LINES[0].indexOf(words);
  await shell.call('thread.open', {
    storyId,
    about: {
      on: 'words',
      base: { number, sha256 },
      ranges: [{ at: { block: 'p000000001', part: 'text' }, from, to: from + words.length }],
      reading: 'final',
    },
    text: said,
  });
  return storyId;
}

test('words are commented on, answered, settled and taken up again, and a reload keeps all of it', async ({
  newsroom,
  page,
}) => {
  const comments = new Comments(page);
  const { story } = newsroom;
  await newsroom.begin('Barrier plan passes', ...LINES);
  // Without waiting for the text to be saved.
  await comments.on('nine years', 'Nine, or ten?');
  await comments.paints(['nine years']);
  await comments.on('council leader', 'Name her.');
  await comments.paints(['nine years', 'council leader']);
  expect(await story.text.innerHTML()).not.toMatch(/<mark|comment/u);

  await comments.openList();
  const card = comments.card('Nine, or ten?');
  await card.getByRole('button', { name: 'Go to: nine years' }).click();
  await expect(story.text).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('nine years');

  await page.keyboard.press('ControlOrMeta+Alt+j');
  const reply = comments.margin.getByRole('textbox', { name: `Reply to ${PROFILE.name}` });
  await expect(reply).toBeFocused();
  await page.keyboard.type('Ten. I asked @in');
  await expect(comments.margin.getByRole('listbox', { name: 'People to name' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(reply).toHaveValue(`Ten. I asked @${PROFILE.name} `);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(card.getByText(`Ten. I asked @${PROFILE.name}`)).toBeVisible();
  await comments.show('mine');
  await expect(comments.list.getByRole('article')).toHaveCount(1);
  await comments.show('open');

  await comments.card('Name her.').getByRole('button', { name: 'Resolve', exact: true }).click();
  await expect(page.getByRole('tab', { name: /1 open comment$/u })).toBeVisible();
  await comments.list.getByText('1 resolved comment').click();
  await expect(comments.card('Name her.')).toContainText(`Resolved by ${PROFILE.name}`);
  await comments.paints(['nine years']);

  await story.saved();
  await page.reload();
  await comments.paints(['nine years']);
  await comments.openList();
  await expect(comments.card('Nine, or ten?')).toContainText('Ten. I asked');
  await comments.show('resolved');
  await comments.card('Name her.').getByRole('button', { name: 'Reopen', exact: true }).click();
  await comments.show('open');
  await expect(comments.list.getByRole('article')).toHaveCount(2);
});

test('a comment whose words vanish is kept as detached, and finds them again when they come back', async ({
  newsroom,
  page,
}) => {
  const comments = new Comments(page);
  const { desk, story } = newsroom;
  await desk.newStory();
  await story.write(...LINES);
  await comments.on('nine years of argument', 'Who argued?');
  await comments.paints(['nine years of argument']);
  await comments.select(LINES[0]);
  await page.keyboard.press('Delete');
  await comments.paints([]);
  await comments.openList();
  await comments.show('detached');
  const card = comments.card('Who argued?');
  await expect(card).toContainText('The words are gone from the text');
  await expect(card).toContainText('nine years of argument');
  await story.text.press('ControlOrMeta+z');
  await comments.paints(['nine years of argument']);
  await expect(comments.list).toContainText('Every comment still has its words.');
});

test('what was typed into a comment is there again, whatever was closed', async ({ newsroom, page }) => {
  const comments = new Comments(page);
  const { desk, story } = newsroom;
  await newsroom.begin('First story', ...LINES);
  await comments.select('nine years');
  await page.keyboard.press('ControlOrMeta+Alt+k');
  const box = comments.composer.getByRole('textbox', { name: 'Comment', exact: true });
  await expect(box).toBeFocused();
  await page.keyboard.type('Half a thought');
  await page.keyboard.press('Escape');
  await expect(comments.composer).toBeHidden();
  await expect(story.text).toBeFocused();
  await story.saved();
  await desk.newStory();
  await page.reload();
  await desk.open('First story');
  await comments.openList();
  await comments.list.getByRole('button', { name: 'Go on writing: nine years' }).click();
  await expect(box).toHaveValue('Half a thought');
  await expect(box).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(', whole now');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(comments.composer).toBeHidden();
  await expect(comments.card('Half a thought, whole now')).toBeVisible();
  await expect(comments.list.getByText('Not sent yet')).toBeHidden();
});

test('a reply and a new comment that are half written when the process is killed stand in their boxes again', async ({
  newsroom,
  shell,
  page,
  folder,
}) => {
  const comments = new Comments(page);
  const storyId = await spokenAbout(shell, 'Killed in mid-reply', 'nine years', 'Nine, or ten?');
  await newsroom.desk.open('Killed in mid-reply');
  await comments.paints(['nine years']);
  await comments.openList();
  await comments.select('council leader');
  await page.keyboard.press('ControlOrMeta+Alt+k');
  await expect(comments.composer.getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('Name her, and');
  await page.keyboard.press('Escape');
  await comments.card('Nine, or ten?').click();
  const reply = comments.list.getByRole('textbox', { name: `Reply to ${PROFILE.name}` });
  await reply.click();
  await page.keyboard.type('Ten. I asked the cl');
  const kept = async (): Promise<string[]> =>
    (await shell.call('draft.list', { storyId })).map((draft) => draft.text).toSorted();
  await expect.poll(kept).toEqual(['Name her, and', 'Ten. I asked the cl']);
  await shell.kill();

  const again = await startBrowserShell(`${folder}/profile`);
  try {
    await page.goto('about:blank');
    const reopened = await openWindow(again, page);
    await reopened.desk.open('Killed in mid-reply');
    await page.getByText('A comment on this story was begun and not sent.').waitFor();
    await comments.openList();
    await expect(reply).toHaveValue('Ten. I asked the cl');
    await reply.press('End');
    await page.keyboard.type('erk.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(comments.card('Ten. I asked the clerk.')).toBeVisible();
    await comments.list.getByRole('button', { name: 'Go on writing: council leader' }).click();
    await comments.composer.getByRole('button', { name: 'Discard', exact: true }).click();
    await expect.poll(async () => await again.call('draft.list', { storyId })).toEqual([]);
  } finally {
    await again.stop();
  }
});

test('words of the headline are painted in it, and lead to their card and back', async ({
  newsroom,
  page,
}) => {
  const comments = new Comments(page);
  const { story } = newsroom;
  await newsroom.begin('Barrier plan passes', ...LINES);
  await story.headline.focus();
  await story.headline.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(8, 12));
  await comments.say('Which plan?');
  const painted = page.locator('[data-comment]');
  await expect(painted).toHaveText('plan');
  // It goes along with its words while the field is written in.
  await story.headline.press('Home');
  await page.keyboard.type('The ');
  await expect(story.headline).toHaveValue('The Barrier plan passes');
  await expect(painted).toHaveText('plan');
  await comments.on('nine years', 'Nine, or ten?');
  await expect(painted).not.toHaveAttribute('data-current');
  await comments.openList();
  const card = comments.card('Which plan?');
  await expect(card).not.toHaveAttribute('aria-current');
  const looksAt = async (there: boolean): Promise<void> => {
    if (there) await expect(card).toHaveAttribute('aria-current', 'true');
    else await expect(card).not.toHaveAttribute('aria-current');
    if (there) await expect(painted).toHaveAttribute('data-current');
    else await expect(painted).not.toHaveAttribute('data-current');
  };
  // By the mouse, by keys, and by what is neither, such as a voice.
  await painted.evaluate((part) => part.scrollIntoView());
  const box = await painted.boundingBox();
  if (!box) throw new Error('The words are not drawn.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(story.headline).toBeFocused();
  await looksAt(true);
  await page.keyboard.press('Home');
  await looksAt(false);
  for (let n = 0; n < 'The Barrier '.length; n++) await page.keyboard.press('ArrowRight');
  await looksAt(true);
  await page.keyboard.press('ArrowLeft');
  await looksAt(false);
  await story.headline.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(14, 14));
  await looksAt(true);
  await story.text.focus();
  await card.getByRole('button', { name: 'Go to: plan' }).click();
  await expect(story.headline).toBeFocused();
  const chosen = (field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd);
  expect(await story.headline.evaluate(chosen)).toBe('plan');
  await card.getByRole('button', { name: 'Resolve', exact: true }).click();
  await story.text.focus();
  await page.keyboard.press('Home');
  await expect(painted).toHaveCount(0);
});

test('everything is done by keyboard: on the story, on a block, from one to the next', async ({
  newsroom,
  page,
}) => {
  const comments = new Comments(page);
  const { story } = newsroom;
  await newsroom.begin('By hand', ...LINES);
  const said = page.getByRole('status');
  const run = async (command: string): Promise<void> => {
    await page.keyboard.press('F1');
    await page.getByRole('combobox').last().fill(command);
    await page.getByRole('option', { name: command }).first().waitFor();
    await page.keyboard.press('Enter');
  };
  await run('Comment on the story');
  await comments.send('Needs a standfirst.');
  await expect(story.text).toBeFocused();
  // With a caret and nothing selected: on the block.
  await page.keyboard.press('ControlOrMeta+Alt+k');
  await expect(comments.composer).toContainText('On this block');
  await comments.send('Which spring?');
  await expect(story.text).toBeFocused();
  await page.keyboard.press('Alt+F8');
  await expect(said.filter({ hasText: 'Needs a standfirst.' })).toHaveCount(1);
  await page.keyboard.press('Alt+F8');
  await expect(said.filter({ hasText: 'Comment 2 of 2, Ines Quill: Which spring?' })).toHaveCount(1);
  await run('Resolve or reopen the comment');
  await expect(comments.margin.getByRole('article')).toHaveCount(1);
});

test('a comment bears a name, which is asked for where nobody gave one', async ({
  newsroom,
  page,
  shell,
}) => {
  const comments = new Comments(page);
  await shell.call('profile.set', { ...PROFILE, name: '', initials: '' });
  await newsroom.desk.newStory();
  await newsroom.story.write(...LINES);
  await comments.select('nine years');
  await page.keyboard.press('ControlOrMeta+Alt+k');
  await comments.composer.getByRole('textbox', { name: 'Comment', exact: true }).fill('Sure?');
  await page.keyboard.press('ControlOrMeta+Enter');
  const name = comments.composer.getByRole('textbox', { name: 'Your name' });
  await expect(name).toBeFocused();
  await page.keyboard.type('Ada Vale');
  await comments.composer.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(comments.composer).toBeHidden();
  await expect(comments.card('Sure?', comments.margin)).toContainText('Ada Vale');
  expect(await shell.call('profile.get', {})).toMatchObject({ name: 'Ada Vale', initials: 'AV' });
});
