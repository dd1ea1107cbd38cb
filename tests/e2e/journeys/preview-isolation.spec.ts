import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BEACONS, beaconMarkup, listen, type Listener } from '../support/beacons.ts';
import { hostileStyle, STYLE_BEACONS } from '../support/hostile-style.ts';
import { expect, test } from '../support/newsroom.ts';

/** Long enough for the slowest of them: the refresh waits two seconds. */
const PATIENCE_MS = 3500;

let listener: Listener;
test.beforeEach(async () => {
  listener = await listen();
});
test.afterEach(async () => {
  await listener.close();
});

test('the preview reaches no network, whatever its page holds', async ({ newsroom, page }) => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('A page that would like to phone home');
  await newsroom.story.write('Harmless words.');
  await newsroom.story.saved();
  // The page is served as it always is, with its own headers; only its body is made hostile on the way.
  await page.route('**/preview/*', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('</body>', `${beaconMarkup(listener.origin)}</body>`);
    await route.fulfill({ response, body });
  });
  await newsroom.preview.open();
  await expect(newsroom.preview.document.getByText('Harmless words.')).toBeVisible();
  await expect(newsroom.preview.document.locator('b.beacon')).toBeAttached();
  await page.waitForTimeout(PATIENCE_MS);
  expect([...listener.heard]).toEqual([]);
  expect(await page.title()).toBe('Copydesk');
});

test('the control: without the guard all thirteen beacons fire and the title is rewritten', async ({
  page,
}) => {
  listener.serve('/inner', `<!doctype html><body>${beaconMarkup(listener.origin)}</body>`);
  listener.serve('/outer', '<!doctype html><title>outer</title><iframe src="/inner"></iframe>');
  await page.goto(`${listener.origin}/outer`);
  await expect.poll(() => page.title()).toBe('rewritten');
  await expect
    .poll(() => BEACONS.filter((kind) => !listener.heard.has(kind)), { timeout: PATIENCE_MS * 3 })
    .toEqual([]);
});

test('a preview address opens once', async ({ newsroom, shell }) => {
  const { ack } = await shell.call('story.create', { session: 'journey-preview' });
  const { url } = await shell.call('preview.open', { storyId: ack.storyId, theme: 'light' });
  const read = () => newsroom.page.request.get(`${shell.origin}${url}`);
  expect((await read()).status()).toBe(200);
  expect((await read()).status()).toBe(404);
});

test('a site style reaches no network, runs nothing and stays inside its page', async ({
  newsroom,
  page,
  shell,
}) => {
  const folder = path.join(shell.profile, 'styles', 'hostile');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'style.json'), '{"name":"Hostile"}');
  await writeFile(path.join(folder, 'style.css'), hostileStyle(listener.origin));
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('A page dressed by a stranger');
  await newsroom.story.saved();
  await newsroom.preview.open();
  await newsroom.preview.chooseStyle('Hostile');
  // Its rules are in force, so what was left out of them was left out on purpose.
  const overlay = () =>
    newsroom.preview.document
      .locator('body')
      .evaluate((body) => getComputedStyle(body, '::after').backgroundColor);
  await expect.poll(overlay).toBe('rgb(255, 0, 0)');
  await page.waitForTimeout(PATIENCE_MS);
  expect([...listener.heard]).toEqual([]);
  expect(await page.title()).toBe('Copydesk');
  // The window around it can still be used.
  await newsroom.preview.chooseStyle('Plain');
  await expect(newsroom.preview.style).toHaveText('Plain');
});

test('the control: in a page without the guard the style calls home and runs its script', async ({
  page,
}) => {
  const style = hostileStyle(listener.origin);
  const story = '<article class="story"><h1 class="headline">b</h1></article>';
  listener.serve('/inner', `<!doctype html><style>${style}</style><body>${story}</body>`);
  listener.serve('/outer', '<!doctype html><title>outer</title><iframe src="/inner"></iframe>');
  await page.goto(`${listener.origin}/outer`);
  await expect.poll(() => page.title()).toBe('rewritten');
  await expect
    .poll(() => STYLE_BEACONS.filter((kind) => !listener.heard.has(kind)), { timeout: PATIENCE_MS * 3 })
    .toEqual([]);
});

test('the frame that measures a page runs nothing and reaches nothing', async ({ newsroom, page }) => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('A page that is laid out twice');
  await newsroom.story.saved();
  // What the core gives to be measured is made hostile on the way.
  await page.route('**/call/preview.open', async (route) => {
    const response = await route.fetch();
    const hostile = JSON.stringify(beaconMarkup(listener.origin)).slice(1, -1);
    const body = (await response.text()).replaceAll('</body>', `${hostile}</body>`);
    await route.fulfill({ response, body });
  });
  await newsroom.preview.open();
  const twin = page.frameLocator('iframe[title="Measures the page"]');
  await expect(twin.locator('b.beacon')).toBeAttached();
  await page.waitForTimeout(PATIENCE_MS);
  expect([...listener.heard]).toEqual([]);
  expect(await page.title()).toBe('Copydesk');
});
