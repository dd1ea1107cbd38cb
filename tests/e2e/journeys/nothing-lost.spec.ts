import { inlineText } from '../../../shared/article/inline.ts';
import { isTextBlock } from '../../../shared/article/nodes/index.ts';
import type { BrowserShell } from '../support/browser-shell.ts';
import { startBrowserShell } from '../support/browser-shell.ts';
import { expect, openWindow, test } from '../support/newsroom.ts';
import type { Newsroom } from '../pages/Newsroom.ts';

/** The stored text of a story, blocks as lines. */
async function storedText(shell: BrowserShell, storyId: string): Promise<string> {
  const { article } = await shell.call('story.open', { storyId });
  return article.body.map((b) => (isTextBlock(b) ? inlineText(b.content) : '')).join('\n');
}

/** Types numbered words for a while and notes when each was typed. */
async function typeFor(newsroom: Newsroom, ms: number): Promise<{ word: string; at: number }[]> {
  const typed: { word: string; at: number }[] = [];
  const end = Date.now() + ms;
  for (let n = 0; Date.now() < end; n++) {
    const word = `w${String(n)}`;
    await newsroom.page.keyboard.type(`${word} `, { delay: 8 });
    typed.push({ word, at: Date.now() });
  }
  return typed;
}

/** How much typing before `lostAt` is missing in the stored text, in milliseconds. */
function atRisk(stored: string, typed: { word: string; at: number }[], lostAt: number): number {
  const kept = new Set(stored.split(/\s+/u));
  const first = typed.find(({ word }) => !kept.has(word));
  return first ? lostAt - first.at : 0;
}

const begin = async (newsroom: Newsroom): Promise<string> => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Nothing is lost');
  await newsroom.story.write('Before it happened. ');
  await newsroom.story.saved();
  return newsroom.storyId();
};

test('the text is back after the process is killed', async ({ newsroom, shell, page, folder }) => {
  await begin(newsroom);
  await newsroom.story.write('Acknowledged before the kill.');
  await newsroom.story.saved();
  await shell.kill();
  await expect(page.getByText(/Your text is kept/u).first()).toBeVisible({ timeout: 20_000 });

  const again = await startBrowserShell(`${folder}/profile`);
  try {
    const reopened = await openWindow(again, page);
    await reopened.desk.open('Nothing is lost');
    await expect(reopened.story.text).toContainText('Acknowledged before the kill.');
  } finally {
    await again.stop();
  }
});

test('a crash of the page loses at most a second of typing', async ({ newsroom, shell, page, context }) => {
  const storyId = await begin(newsroom);
  const typed = await typeFor(newsroom, 4000);
  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  const lostAt = Date.now();
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  // What was on its way when the page died may still arrive.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const stored = await storedText(shell, storyId);
  expect(stored).toContain('Before it happened.');
  expect(atRisk(stored, typed, lostAt)).toBeLessThanOrEqual(1000);

  const reopened = await openWindow(shell, await context.newPage());
  await reopened.desk.open('Nothing is lost');
  await expect(reopened.story.text).toContainText(typed[0]?.word ?? 'w0');
});

test('a reload in the middle of typing loses at most a second', async ({ newsroom, shell, page }) => {
  const storyId = await begin(newsroom);
  const typed = await typeFor(newsroom, 2000);
  const lostAt = Date.now();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await newsroom.story.text.waitFor();
  await expect
    .poll(async () => atRisk(await storedText(shell, storyId), typed, lostAt))
    .toBeLessThanOrEqual(1000);
});

test('closing with text that could not be saved asks first, and the text is there', async ({
  newsroom,
  page,
}) => {
  await begin(newsroom);
  const refusal = {
    ok: false,
    problem: { kind: 'not-saved', message: 'The disk is full. Your text is kept here; free some space.' },
  };
  await page.route('**/call/story.save', (route) => route.fulfill({ json: refusal }));
  await newsroom.story.write('This could not be stored.');
  await expect(newsroom.story.saveState(/^Not saved: the disk is full/iu)).toBeVisible();

  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(newsroom.story.text).toContainText('This could not be stored.');

  // The control: once the store takes it again, it is saved by itself and nothing is asked.
  await page.unroute('**/call/story.save');
  await expect(newsroom.story.saveState(/^Saved · rev/u)).toBeVisible({ timeout: 20_000 });
  let askedAgain = false;
  page.on('dialog', (again) => {
    askedAgain = true;
    void again.accept();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
  expect(askedAgain).toBe(false);
});
