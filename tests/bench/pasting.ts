import path from 'node:path';
import type { Page } from '@playwright/test';
import { startBrowserShell } from '../e2e/support/browser-shell.ts';
import { openWindow, PROFILE } from '../e2e/support/newsroom.ts';
import { wordHtml } from '../support/word-html.ts';
import { inBrowser } from './browser.ts';
import { inFolder } from './place.ts';
import { percentile, row, type Row } from './row.ts';
import { OURS } from './typing.ts';

const CHARACTERS = 500_000;
const TURNS = 3;

type Measured = { until: number; longest: number };

/**
 * Puts the HTML into one of the two and waits until all of it is there and painted. The bare one is given it at once as
 * `innerHTML`, without its inline styles, which the page's policy would refuse one by one.
 */
async function pasteInto(page: Page, where: string, html: string): Promise<Measured> {
  await page.locator(where).click({ position: { x: 20, y: 20 } });
  return page.evaluate(
    async ({ where, html }) => {
      const field = document.querySelector<HTMLElement>(where);
      if (!field) throw new Error(`No ${where}`);
      const frame = (): Promise<void> =>
        new Promise((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve));
        });
      const wanted =
        (html.match(/<p class=MsoN|<p class=MsoL|<h2|<table/gu)?.length ?? 0) -
        2 * (html.match(/<table/gu)?.length ?? 0);
      let longest = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
      });
      observer.observe({ type: 'longtask' });
      await frame();
      const from = performance.now();
      // A task of its own, as a paste is.
      setTimeout(() => {
        if (where === '#bare') {
          field.innerHTML = html;
          return;
        }
        const data = new DataTransfer();
        data.setData('text/html', html);
        field.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      });
      while (field.childElementCount < wanted) await frame();
      await frame();
      const until = performance.now() - from;
      // What follows on its own, such as counting and saving, may hold the window too.
      await new Promise((resolve) => {
        setTimeout(resolve, 1500);
      });
      observer.disconnect();
      return { until, longest };
    },
    { where, html },
  );
}

async function empty(page: Page): Promise<void> {
  await page.locator(OURS).click({ position: { x: 20, y: 20 } });
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.locator('#bare').evaluate((bare) => {
    bare.replaceChildren();
  });
}

/** Pastes half a megabyte of Word's HTML into the app's editor, in turn with a bare contenteditable in the same page. */
export const pasting = (): Promise<Row[]> =>
  inFolder((folder) =>
    inBrowser(async (browser) => {
      const shell = await startBrowserShell(path.join(folder, 'profile'));
      await shell.call('profile.set', PROFILE);
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      const newsroom = await openWindow(shell, page);
      await newsroom.desk.newStory();
      await newsroom.story.text.waitFor();
      await page.evaluate(() => {
        const bare = document.createElement('div');
        bare.id = 'bare';
        bare.contentEditable = 'true';
        bare.style.cssText =
          'position: fixed; inset: 50% 0 0 auto; inline-size: 30%; overflow: auto; z-index: 1000; background: white';
        document.body.append(bare);
      });
      const html = wordHtml(CHARACTERS);
      const bareHtml = html.replace(/ style='[^']*'/gu, '').replace(/<head>.*<\/head>/u, '');
      const [ours, bare]: [Measured[], Measured[]] = [[], []];
      for (let n = 0; n < TURNS; n++) {
        ours.push(await pasteInto(page, OURS, html));
        bare.push(await pasteInto(page, '#bare', bareHtml));
        await empty(page);
      }
      await context.close();
      await shell.stop();
      const median = (of: Measured[], what: keyof Measured): number =>
        percentile(
          of.map((one) => one[what]),
          0.5,
        );
      return [
        row({
          name: 'paste of 500 kB until the text is there',
          value: median(ours, 'until'),
          unit: 'ms',
          baseline: median(bare, 'until'),
        }),
        row({
          name: 'longest task of that paste',
          value: median(ours, 'longest'),
          unit: 'ms',
          baseline: median(bare, 'longest'),
        }),
      ];
    }),
  );
