import path from 'node:path';
import type { Page } from '@playwright/test';
import { startBrowserShell } from '../e2e/support/browser-shell.ts';
import { openWindow, PROFILE } from '../e2e/support/newsroom.ts';
import { inBrowser } from './browser.ts';
import { copyOf } from './copy.ts';
import { inFolder } from './place.ts';
import { percentile, row, type Row } from './row.ts';
import { caretInTheMiddle, OURS } from './typing.ts';

const WORDS = 1_000;
const KEYS = 30;
const WARM_UP = 3;

type Refresh = { copydeskRefresh?: Promise<number> };

/** Puts a bare sandboxed frame on the page. */
const addBare = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.id = 'bare';
    frame.setAttribute('sandbox', '');
    frame.style.cssText =
      'position: fixed; inset: 0 0 0 auto; inline-size: 30%; block-size: 100%; z-index: 1000; background: white';
    document.body.append(frame);
  });

/** Begins to wait: from the next keydown until after the paint in which a newer page is in front. Milliseconds. */
const watchKey = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sources = (): string[] =>
      [...document.querySelectorAll<HTMLIFrameElement>('iframe[title="The story as a reader sees it"]')]
        .filter((frame) => getComputedStyle(frame).visibility === 'visible')
        .map((frame) => frame.src);
    const before = new Set(sources());
    (globalThis as Refresh).copydeskRefresh = new Promise((resolve) => {
      addEventListener(
        'keydown',
        () => {
          const from = performance.now();
          const look = (): void => {
            if (sources().some((src) => !before.has(src)))
              requestAnimationFrame(() => resolve(performance.now() - from));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
  });

/** Gives the same HTML to the bare frame, from setting it until after the paint that follows its load. Milliseconds. */
const setBare = (page: Page, html: string): Promise<number> =>
  page.evaluate(
    (srcdoc) =>
      new Promise<number>((resolve, reject) => {
        const frame = document.querySelector<HTMLIFrameElement>('#bare');
        if (!frame) return reject(new Error('No bare frame.'));
        const from = performance.now();
        frame.addEventListener(
          'load',
          () => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from))),
          { once: true },
        );
        frame.srcdoc = srcdoc;
        return undefined;
      }),
    html,
  );

/** From a key to the page that shows it beside the text, in turn with the same HTML set into a bare sandboxed frame. */
export const preview = (): Promise<Row[]> =>
  inFolder((folder) =>
    inBrowser(async (browser) => {
      const shell = await startBrowserShell(path.join(folder, 'profile'));
      await shell.call('profile.set', PROFILE);
      const article = copyOf(WORDS);
      const { ack } = await shell.call('story.create', { session: 'bench-preview', article });
      const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
      const newsroom = await openWindow(shell, page);
      await newsroom.desk.open(article.meta.headline);
      await newsroom.preview.open();
      await page.getByRole('button', { name: 'Beside the text' }).click();
      await newsroom.story.text.waitFor();
      await addBare(page);
      const [ours, bare]: [number[], number[]] = [[], []];
      for (let n = 0; n < KEYS + WARM_UP; n++) {
        await caretInTheMiddle(page, OURS);
        await page.waitForTimeout(600);
        await watchKey(page);
        await page.keyboard.press('abcdefghij'.charAt(n % 10));
        const took = await page.evaluate(() => (globalThis as Refresh).copydeskRefresh ?? Number.NaN);
        const url = (await shell.call('preview.open', { storyId: ack.storyId, theme: 'light' })).url;
        const html = await (await page.request.get(`${shell.origin}${url}`)).text();
        const plain = await setBare(page, html);
        if (n < WARM_UP) continue;
        ours.push(took);
        bare.push(plain);
      }
      await shell.stop();
      return [0.5, 0.95].map((share) =>
        row({
          name: `key to refreshed page p${String(share * 100)}, 1k words`,
          value: percentile(ours, share),
          unit: 'ms',
          baseline: percentile(bare, share),
        }),
      );
    }),
  );
