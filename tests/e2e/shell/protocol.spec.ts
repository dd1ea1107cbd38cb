import { expect, test } from '@playwright/test';
import { call, open } from './support/desktop.ts';
import { SPELLINGS } from './support/spellings.ts';
import { createStory } from './support/stories.ts';

test(`${String(SPELLINGS.length)} spellings of an address read nothing outside the map`, async () => {
  const { app, page } = await open();
  const read = await page.evaluate(async (spellings) => {
    const home = await (await fetch('/index.html')).text();
    const found: { path: string; status: number; bytes: number }[] = [];
    for (const path of spellings) {
      const answer = await fetch(path).then(
        async (response) => ({ path, status: response.status, text: await response.text() }),
        () => ({ path, status: 0, text: '' }),
      );
      // An address that the browser itself shortens to the page gives the page; anything else gives nothing.
      if (answer.text !== home) found.push({ path, status: answer.status, bytes: answer.text.length });
    }
    return found;
  }, SPELLINGS);
  expect(read.filter((row) => row.bytes > 0)).toEqual([]);
  expect(read.filter((row) => row.status === 200)).toEqual([]);
  expect(read.length).toBeGreaterThan(40);
  await app.close();
});

test('a preview can be read once, in a frame, under an address nobody can guess', async () => {
  const { app, page } = await open();
  const { storyId } = await createStory(page);
  const opened = await call(page, 'preview.open', { storyId, theme: 'light' });
  if (!opened.ok) throw new Error(opened.problem.message);
  const url = String(opened.value.url);
  expect(url).toMatch(/^app:\/\/preview\/[A-Za-z0-9_-]{32}$/u);

  const show = (): Promise<number> =>
    page.evaluate(
      (src) =>
        new Promise<number>((resolve) => {
          const frame = document.createElement('iframe');
          frame.setAttribute('sandbox', '');
          frame.referrerPolicy = 'no-referrer';
          frame.addEventListener('load', () => resolve(1));
          frame.src = src;
          document.body.append(frame);
        }),
      url,
    );
  const first = page.waitForResponse((response) => response.url().includes('preview'));
  await show();
  const response = await first;
  expect(response.status()).toBe(200);
  expect(response.headers()['content-security-policy']).toMatch(
    /^default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:.*sandbox$/u,
  );
  const second = page.waitForResponse((response) => response.url().includes('preview'));
  await show();
  expect((await second).status()).toBe(404);
  await app.close();
});
