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
const TURNS = 30;
const WARM_UP = 3;
const OURS_OPEN = '[role="dialog"] [role="option"]';
const BARE_OPEN = 'dialog[open] button';

/** What stood there when it was painted, and the milliseconds from the key until then. */
type Painted = { ms: number; rows: string[] };
type Drawn = { copydeskDrawn?: Promise<Painted> };

/** Puts a dialog of the platform on the page, with a field and the rows with which the palette was painted; F9 opens it, F10 closes it. */
const addBare = (page: Page, rows: readonly string[]): Promise<void> =>
  page.evaluate((names) => {
    const dialog = document.createElement('dialog');
    dialog.style.cssText = 'inline-size: 640px; max-block-size: 60vh; overflow: auto';
    dialog.append(document.createElement('input'));
    for (const name of names) {
      const button = document.createElement('button');
      button.textContent = name;
      button.style.cssText = 'display: block; inline-size: 100%; block-size: 36px';
      dialog.append(button);
    }
    document.body.append(dialog);
    addEventListener('keydown', (event) => {
      if (event.key === 'F9') dialog.showModal();
      if (event.key === 'F10') dialog.close();
    });
  }, rows);

/** Begins to wait: from the next keydown until after the paint in which what stands at `selector` is there, and other than now. */
const watchKey = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => {
    const rows = (): string[] => [...document.querySelectorAll(wanted)].map((element) => element.textContent);
    const before = rows().join('\n');
    (globalThis as Drawn).copydeskDrawn = new Promise((resolve) => {
      addEventListener(
        'keydown',
        () => {
          const from = performance.now();
          const look = (): void => {
            const now = rows();
            if (now.length > 0 && now.join('\n') !== before)
              requestAnimationFrame(() => resolve({ ms: performance.now() - from, rows: now }));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
  }, selector);

/** Presses a key and tells when what it changes is painted. */
async function press(page: Page, key: string, selector: string): Promise<Painted> {
  await watchKey(page, selector);
  await page.keyboard.press(key);
  return page.evaluate(() => (globalThis as Drawn).copydeskDrawn ?? { ms: Number.NaN, rows: [] });
}

/** From the key to the open palette, and from a letter to what it finds; in turn with a bare dialog of as many rows. */
export const palette = (): Promise<Row[]> =>
  inFolder((folder) =>
    inBrowser(async (browser) => {
      const shell = await startBrowserShell(path.join(folder, 'profile'));
      await shell.call('profile.set', PROFILE);
      const article = copyOf(WORDS);
      await shell.call('story.create', { session: 'bench-palette', article });
      const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
      const newsroom = await openWindow(shell, page);
      await newsroom.desk.open(article.meta.headline);
      await newsroom.story.text.waitFor();
      const times = { open: [] as number[], letter: [] as number[], bare: [] as number[] };
      for (let n = 0; n < TURNS + WARM_UP; n++) {
        await caretInTheMiddle(page, OURS);
        const open = await press(page, 'F1', OURS_OPEN);
        if (n === 0) await addBare(page, open.rows);
        // The entries below the first screenful come after the paint: they are not what the letter finds.
        await page.evaluate(async () => {
          for (let n = 0; n < 2; n++) await new Promise((resolve) => requestIdleCallback(resolve));
        });
        const letter = await press(page, 'eptl'.charAt(n % 4), OURS_OPEN);
        await page.keyboard.press('Escape');
        await page.locator(OURS_OPEN).first().waitFor({ state: 'hidden' });
        const bare = await press(page, 'F9', BARE_OPEN);
        await page.keyboard.press('F10');
        if (n < WARM_UP) continue;
        times.open.push(open.ms);
        times.letter.push(letter.ms);
        times.bare.push(bare.ms);
      }
      await shell.stop();
      return (['open', 'letter'] as const).flatMap((what) =>
        [0.5, 0.95].map((share) =>
          row({
            name: `palette, ${what === 'open' ? 'key to open' : 'letter to found'} p${String(share * 100)}`,
            value: percentile(times[what], share),
            unit: 'ms',
            baseline: percentile(times.bare, share),
            // The limit within which an answer seems to come at once.
            target: { below: 100 },
          }),
        ),
      );
    }),
  );
