import path from 'node:path';
import { startBrowserShell } from '../e2e/support/browser-shell.ts';
import { openWindow, PROFILE } from '../e2e/support/newsroom.ts';
import { Margin } from '../e2e/pages/Margin.ts';
import { inBrowser } from './browser.ts';
import { copyOf } from './copy.ts';
import { inFolder } from './place.ts';
import { percentile, row, type Row } from './row.ts';
import { installMeter, OURS, turn } from './typing.ts';

/** Turns of each mode; the first is not counted. */
const TURNS = 12;
const WORDS = 10_000;

/** Types into one text of 10,000 words, in turn as a writer and as someone who suggests. */
export const suggesting = (): Promise<Row[]> =>
  inFolder((folder) =>
    inBrowser(async (browser) => {
      const shell = await startBrowserShell(path.join(folder, 'profile'));
      await shell.call('profile.set', PROFILE);
      const article = copyOf(WORDS);
      await shell.call('story.create', { session: 'bench-suggesting', article });
      const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
      const newsroom = await openWindow(shell, page);
      await newsroom.desk.open(article.meta.headline);
      await newsroom.story.text.getByText(/\w/u).first().waitFor({ timeout: 60_000 });
      const { mode } = new Margin(page);
      await installMeter(page);
      const times = { editing: [] as number[], suggesting: [] as number[] };
      for (let n = 0; n < TURNS; n++)
        for (const [how, keys, name] of [
          ['editing', 'ControlOrMeta+Alt+Shift+E', 'Editing'],
          ['suggesting', 'ControlOrMeta+Alt+Shift+S', 'Suggesting'],
        ] as const) {
          await page.keyboard.press(keys);
          await mode.filter({ hasText: name }).waitFor();
          const typed = await turn(page, OURS);
          if (n > 0) times[how].push(...typed);
        }
      await shell.stop();
      return [0.5, 0.95].map((share) =>
        row({
          name: `key to paint while suggesting p${String(share * 100)}, 10k words`,
          value: percentile(times.suggesting, share),
          unit: 'ms',
          baseline: percentile(times.editing, share),
          ...(share === 0.5 ? { target: { ratio: 1.2 } } : {}),
        }),
      );
    }),
  );
