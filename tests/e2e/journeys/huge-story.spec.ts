import { hugeStory } from '../support/huge-story.ts';
import { expect, test } from '../support/newsroom.ts';

test.slow();
// A trace keeps a copy of the page at every step; of so long a page that takes longer than the steps themselves.
test.use({ trace: 'off' });

test('a story of a million words opens, says so once, is written in, and is saved by blocks', async ({
  newsroom,
  shell,
  page,
}) => {
  const made = await shell.call('story.create', {
    session: '00000000-0000-4000-8000-000000000001',
    article: hugeStory(20_000, 'The whole inquiry'),
  });
  await newsroom.desk.ready();
  const { storyId } = made.ack;
  const saves: number[] = [];
  page.on('request', (request) => {
    const sent = request.postData() ?? '';
    if (sent.includes('abcdefghij')) saves.push(sent.length);
  });
  await page.evaluate((id) => {
    location.hash = `#/story/${id}`;
  }, storyId);
  // Found by selector and asked in the page: roles, and what an expectation notes of the page while it waits, are worked out
  // over every one of the paragraphs, which can take longer than the limit.
  const text = page.locator('[aria-label="Story text"]');
  await page.waitForFunction(
    () => document.querySelector('[aria-label="Story text"]')?.textContent.includes('harbour'),
    null,
    { timeout: 60_000 },
  );
  const notice = page.locator('[role="status"]', { hasText: 'This is a very long story' });
  await expect(notice).toBeVisible();
  await notice.locator('button', { hasText: 'Go on' }).click();

  await text.click({ position: { x: 60, y: 20 } });
  await page.keyboard.press('Home');
  await page.keyboard.type('abcdefghij');
  // What the store holds is the proof; looking for words in so long a page would itself take long.
  await expect
    .poll(async () => JSON.stringify((await shell.call('story.open', { storyId })).article.body[0]), {
      timeout: 30_000,
    })
    .toContain('abcdefghij');
  const stored = await shell.call('story.open', { storyId });
  expect(stored.article.body.length).toBe(20_000);
  expect(saves.length).toBeGreaterThan(0);
  expect(Math.max(...saves)).toBeLessThan(20_000);
});
