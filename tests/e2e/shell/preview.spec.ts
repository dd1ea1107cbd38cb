import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { call, open } from './support/desktop.ts';
import { beaconPage, BEACONS } from './support/beacons.ts';
import { createStory } from './support/stories.ts';

let server: Server;
let port = 0;
let fired = new Set<string>();

test.beforeAll(async () => {
  server = createServer((asked, answer) => {
    const beacon = /^\/beacon\/([a-z-]+)/u.exec(asked.url ?? '')?.[1];
    if (beacon !== undefined) fired.add(beacon);
    const html = asked.url === '/page';
    answer.writeHead(200, {
      'content-type': html ? 'text/html' : 'text/plain',
      'access-control-allow-origin': '*',
    });
    answer.end(html ? beaconPage(port) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
test.beforeEach(() => {
  fired = new Set();
});
test.afterAll(() => {
  server.close();
});

test('control: the same page without its guards fires every beacon', async ({ page }) => {
  await page.goto(`http://127.0.0.1:${String(port)}/page`);
  await expect.poll(() => [...fired].sort(), { timeout: 10_000 }).toEqual([...BEACONS].sort());
});

test(`${String(BEACONS.length)} kinds of beacon in a preview reach nothing`, async () => {
  const { app, page } = await open();
  const { storyId } = await createStory(page);
  // The hostile page takes the place of the rendered one; headers and frame stay those of the app.
  await app.evaluate((_electron, html) => {
    const Honest = globalThis.Response;
    globalThis.Response = class extends Honest {
      constructor(body?: BodyInit | null, init?: ResponseInit) {
        super(typeof body === 'string' ? html : body, init);
      }
    };
  }, beaconPage(port));
  const opened = await call(page, 'preview.open', { storyId, theme: 'light' });
  if (!opened.ok) throw new Error(opened.problem.message);
  const title = await page.title();
  const response = page.waitForResponse((r) => r.url().includes('preview'));
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    frame.referrerPolicy = 'no-referrer';
    frame.src = src;
    document.body.append(frame);
  }, String(opened.value.url));
  expect(await (await response).text()).toContain('/beacon/img');
  await page.waitForTimeout(2500);
  expect([...fired]).toEqual([]);
  expect(await page.title()).toBe(title);
  await app.close();
});
