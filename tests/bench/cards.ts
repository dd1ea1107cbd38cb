import path from 'node:path';
import type { Page } from '@playwright/test';
import { project } from '../../shared/article/projection.ts';
import { suggestChanges } from '../../shared/article/review/diff.ts';
import { startBrowserShell, type BrowserShell } from '../e2e/support/browser-shell.ts';
import { openWindow, PROFILE } from '../e2e/support/newsroom.ts';
import { inBrowser } from './browser.ts';
import { copyOf } from './copy.ts';
import { inFolder } from './place.ts';
import { pen, revised } from './review.ts';
import { percentile, row, type Row } from './row.ts';

const WORDS = 10_000;
const CARDS = 500;
/** Times that each key is pressed in each story; the first is not counted. */
const TURNS = 21;

type Watch = { copydeskShown?: Promise<number> };

/**
 * Presses a key and gives the time until what it should show is painted: `what` is an expression for the page, and what it
 * gives changes when that is there. Without one it is the next paint.
 */
async function pressed(page: Page, key: string, what: string | null): Promise<number> {
  await page.evaluate((selector) => {
    const shown = (): string => {
      const found = selector === null ? null : document.querySelector(selector);
      return found ? (found.getAttribute('aria-posinset') ?? 'there') : 'nothing';
    };
    (globalThis as Watch).copydeskShown = new Promise((resolve) => {
      addEventListener(
        'keydown',
        (event) => {
          if (['Control', 'Alt', 'Meta', 'Shift'].includes(event.key)) return;
          const from = performance.now();
          const before = shown();
          const look = (): void => {
            requestAnimationFrame(() => {
              if (selector !== null && shown() === before) {
                look();
                return;
              }
              const { port1, port2 } = new MessageChannel();
              // A message posted in a frame is heard after that frame is painted.
              port1.addEventListener('message', () => resolve(performance.now() - from));
              port1.start();
              port2.postMessage(null);
            });
          };
          look();
        },
        { capture: true },
      );
    });
  }, what);
  await page.keyboard.press(key);
  return page.evaluate(() => (globalThis as Watch).copydeskShown ?? Number.NaN);
}

async function opened(shell: BrowserShell, page: Page, headline: string): Promise<Page> {
  const newsroom = await openWindow(shell, page);
  await newsroom.desk.open(headline);
  await newsroom.story.text.getByText(/\w/u).first().waitFor({ timeout: 60_000 });
  return page;
}

const COLUMN = '[data-pane="margin"]';
const CURRENT = `${COLUMN} [aria-current]`;

/** The column of cards beside a story of 10,000 words: with 500 of them, in turn with the same story and none. */
export const cards = (): Promise<Row[]> =>
  inFolder((folder) =>
    inBrowser(async (browser) => {
      const shell = await startBrowserShell(path.join(folder, 'profile'));
      await shell.call('profile.set', PROFILE);
      const plain = copyOf(WORDS);
      const later = { ...plain, body: revised(plain.body, CARDS) };
      const body = suggestChanges(project(plain), project(later), pen);
      const marked = { ...plain, meta: { ...plain.meta, headline: 'A story with cards' }, body };
      for (const article of [plain, marked])
        await shell.call('story.create', { session: 'bench-cards', article });
      const viewport = { width: 1440, height: 900 };
      const pages = {
        many: await opened(
          shell,
          await (await browser.newContext({ viewport })).newPage(),
          'A story with cards',
        ),
        none: await opened(
          shell,
          await (await browser.newContext({ viewport })).newPage(),
          plain.meta.headline,
        ),
      };
      await pages.many.locator(COLUMN).waitFor();
      const toggle = 'ControlOrMeta+Alt+m';
      const times = {
        open: { many: [] as number[], none: [] as number[] },
        next: { many: [] as number[], none: [] as number[] },
      };
      for (let n = 0; n < TURNS; n++)
        for (const which of ['many', 'none'] as const) {
          const page = pages[which];
          await page.bringToFront();
          if (which === 'many') await pressed(page, toggle, COLUMN);
          const open = await pressed(page, toggle, which === 'many' ? `${COLUMN} [aria-posinset]` : COLUMN);
          const next = await pressed(page, 'F9', which === 'many' ? CURRENT : null);
          if (which === 'none') await pressed(page, toggle, COLUMN);
          if (n === 0) continue;
          times.open[which].push(open);
          times.next[which].push(next);
        }
      await shell.stop();
      return [
        ['open', 'opening the margin'],
        ['next', 'the next suggestion'],
      ].map(([what, name]) => {
        const { many, none } = what === 'open' ? times.open : times.next;
        return row({
          name: `${name ?? ''} p50, ${String(CARDS)} cards, 10k words`,
          value: percentile(many, 0.5),
          unit: 'ms',
          baseline: percentile(none, 0.5),
        });
      });
    }),
  );
