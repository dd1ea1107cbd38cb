import path from 'node:path';
import type { Page } from '@playwright/test';
import { startBrowserShell } from '../e2e/support/browser-shell.ts';
import { openWindow, PROFILE } from '../e2e/support/newsroom.ts';
import { inBrowser } from './browser.ts';
import { copyOf } from './copy.ts';
import { inFolder } from './place.ts';
import { percentile, row, type Row, type Target } from './row.ts';

const KEYS = 120;
const WARM_UP = 10;
/** Keys typed into one of the two before it is the other's turn. */
const TURN = 10;
const BURST = 8;
const BURSTS = 3;
/** Long enough for what waits for a rest to begin, as when a writer thinks. Milliseconds. */
const REST = 450;

/** What the guide found possible for the median, with content-visibility on the blocks. */
const SIZES: { words: number; name: string; target?: Target }[] = [
  { words: 1_000, name: '1k' },
  { words: 10_000, name: '10k', target: { ratio: 1.15 } },
  { words: 50_000, name: '50k', target: { ratio: 0.8 } },
  { words: 200_000, name: '200k', target: { ratio: 0.7 } },
];

export type Meter = { copydeskMeter?: { times: number[] } };

/** Notes, for every key, the time from keydown until after the next paint. */
export const installMeter = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: number[] = [];
    (globalThis as Meter).copydeskMeter = { times };
    addEventListener(
      'keydown',
      () => {
        const from = performance.now();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // A message posted in a frame is heard after that frame is painted.
          port1.addEventListener('message', () => times.push(performance.now() - from));
          port1.start();
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });

/** Puts a bare contenteditable with the same words, of the same size and look, beside the editor. */
const addBare = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const ours = document.querySelector<HTMLElement>('[aria-label="Story text"]');
    if (!ours) throw new Error('No editor on the page.');
    const place = document.createElement('div');
    place.id = 'bare-place';
    place.style.cssText =
      'position: fixed; inset: 0 0 0 auto; inline-size: 40%; overflow: auto; z-index: 1000; background: white';
    const bare = document.createElement('div');
    bare.id = 'bare';
    bare.contentEditable = 'true';
    bare.spellcheck = ours.spellcheck;
    const look = getComputedStyle(ours);
    bare.style.cssText = `font: ${look.font}; line-height: ${look.lineHeight}; white-space: pre-wrap; inline-size: ${String(ours.clientWidth)}px`;
    for (const block of ours.children) {
      const copy = document.createElement(block.tagName === 'H2' ? 'h2' : 'p');
      copy.textContent = block.textContent;
      bare.append(copy);
    }
    place.append(bare);
    document.body.append(place);
  });

/** Puts the caret at the end of the block in the middle of one of the two. */
export const caretInTheMiddle = (page: Page, where: string): Promise<void> =>
  page.evaluate((selector) => {
    const field = document.querySelector<HTMLElement>(selector);
    if (!field) throw new Error(`No ${selector}`);
    const blocks = [...field.children].filter((child) => child.tagName === 'P');
    const block = blocks[Math.floor(blocks.length / 2)] ?? field;
    field.focus({ preventScroll: true });
    block.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.selectNodeContents(block);
    range.collapse(false);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }, where);

export const OURS = '[aria-label="Story text"]';

/** Types one turn and gives the time of each key. */
export async function turn(page: Page, where: string): Promise<number[]> {
  await caretInTheMiddle(page, where);
  await page.waitForTimeout(400);
  const before = await page.evaluate(() => (globalThis as Meter).copydeskMeter?.times.length ?? 0);
  for (let n = 0; n < TURN; n++) {
    await page.keyboard.press('abcdefghij'.charAt(n % 10));
    await page.waitForFunction(
      (count) => ((globalThis as Meter).copydeskMeter?.times.length ?? 0) >= count,
      before + n + 1,
    );
  }
  return page.evaluate((from) => (globalThis as Meter).copydeskMeter?.times.slice(from) ?? [], before);
}

/** Keys in bursts with rests between; the time of each from keydown until after the next paint. */
export async function typeBursts(page: Page): Promise<number[]> {
  await caretInTheMiddle(page, OURS);
  const from = await page.evaluate(() => (globalThis as Meter).copydeskMeter?.times.length ?? 0);
  let typed = 0;
  for (let burst = 0; burst < BURSTS; burst++) {
    for (let n = 0; n < BURST; n++) {
      await page.keyboard.press('abcdefgh'.charAt(n));
      typed += 1;
      await page.waitForFunction(
        (count) => ((globalThis as Meter).copydeskMeter?.times.length ?? 0) >= count,
        from + typed,
      );
    }
    await page.waitForTimeout(REST);
  }
  return page.evaluate((start) => (globalThis as Meter).copydeskMeter?.times.slice(start) ?? [], from);
}

async function measure(page: Page): Promise<{ ours: number[]; bare: number[] }> {
  await installMeter(page);
  await addBare(page);
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let n = 0; n < (KEYS + WARM_UP) / TURN; n++) {
    const [a, b] = [await turn(page, OURS), await turn(page, '#bare')];
    if (n * TURN < WARM_UP) continue;
    ours.push(...a);
    bare.push(...b);
  }
  return { ours, bare };
}

/** Types into the app's editor in its real page, in turn with a bare contenteditable of the same words beside it. */
export const typing = (): Promise<Row[]> =>
  inFolder((folder) =>
    inBrowser(async (browser) => {
      const shell = await startBrowserShell(path.join(folder, 'profile'));
      await shell.call('profile.set', PROFILE);
      const rows: Row[] = [];
      for (const { words, name, target } of SIZES) {
        const article = copyOf(words);
        await shell.call('story.create', { session: 'bench-typing', article });
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
        const page = await context.newPage();
        const newsroom = await openWindow(shell, page);
        await newsroom.desk.open(article.meta.headline);
        await newsroom.story.text.getByText(/\w/u).first().waitFor({ timeout: 60_000 });
        const { ours, bare } = await measure(page);
        await context.close();
        for (const share of [0.5, 0.95])
          rows.push(
            row({
              name: `key to paint p${String(share * 100)}, ${name} words`,
              value: percentile(ours, share),
              unit: 'ms',
              baseline: percentile(bare, share),
              ...(share === 0.5 && target ? { target } : {}),
            }),
          );
      }
      await shell.stop();
      return rows;
    }),
  );
