import path from 'node:path';
import { startBrowserShell } from '../e2e/support/browser-shell.ts';
import { openWindow, PROFILE } from '../e2e/support/newsroom.ts';
import { inBrowser } from './browser.ts';
import { inFolder } from './place.ts';
import { percentile, row, type Row } from './row.ts';

const STARTS = 5;

/** From starting the process, with a browser already open, to the first letter of a new story on the screen. */
export const starting = (): Promise<Row[]> =>
  inFolder((folder) =>
    inBrowser(async (browser) => {
      const [shown, typed]: [number[], number[]] = [[], []];
      for (let n = 0; n <= STARTS; n++) {
        const from = performance.now();
        const shell = await startBrowserShell(path.join(folder, 'profile'));
        // The first start makes the profile and is not counted.
        if (n === 0) await shell.call('profile.set', PROFILE);
        const page = await (await browser.newContext()).newPage();
        const newsroom = await openWindow(shell, page);
        const visible = performance.now() - from;
        await newsroom.desk.newStory();
        await newsroom.story.headline.press('a');
        await page.waitForFunction(() =>
          [...document.querySelectorAll('textarea')].some((field) => field.value.endsWith('a')),
        );
        const ready = performance.now() - from;
        await page.context().close();
        await shell.stop();
        if (n === 0) continue;
        shown.push(visible);
        typed.push(ready);
      }
      return [
        row({ name: 'cold start to the desk', value: percentile(shown, 0.5), unit: 'ms' }),
        row({ name: 'cold start to the first letter', value: percentile(typed, 0.5), unit: 'ms' }),
      ];
    }),
  );
