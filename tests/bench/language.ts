import path from 'node:path';
import type { Page } from '@playwright/test';
import { text } from '../../shared/article/inline.ts';
import type { Article } from '../../shared/article/article.ts';
import { startBrowserShell } from '../e2e/support/browser-shell.ts';
import { openWindow, PROFILE } from '../e2e/support/newsroom.ts';
import type { Newsroom } from '../e2e/pages/Newsroom.ts';
import { inBrowser } from './browser.ts';
import { copyOf } from './copy.ts';
import { inFolder } from './place.ts';
import { percentile, row, type Row } from './row.ts';
import { installMeter, typeBursts } from './typing.ts';

const WORDS = 3_000;
const TURNS = 10;

/** A story whose last paragraph holds a misspelling: when that is marked, everything before it has been read. */
function story(headline: string): Article {
  const article = copyOf(WORDS);
  const last = { kind: 'paragraph' as const, id: 'benchlast', content: [text('The councl rose.')] };
  return { ...article, meta: { ...article.meta, headline }, body: [...article.body, last] };
}

type Watched = { copydeskTasks?: number[] };

const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const tasks: number[] = [];
    (globalThis as Watched).copydeskTasks = tasks;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
const longest = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...((globalThis as Watched).copydeskTasks ?? [])));

/** The last paragraph has been read: its misspelling is in the list. */
const read = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'Language', exact: true }).click();
  await page
    .getByRole('tabpanel', { name: 'Language', exact: true })
    .getByRole('button', { name: /^councl/u })
    .waitFor({ timeout: 120_000 });
};

/** Help with language on a story of 3,000 words: how long it takes, and what someone who types notices of it. */
export const language = (): Promise<Row[]> =>
  inFolder((folder) =>
    inBrowser(async (browser) => {
      const shell = await startBrowserShell(path.join(folder, 'profile'));
      await shell.call('profile.set', PROFILE);
      const create = (headline: string) =>
        shell.call('story.create', { session: 'bench-language', article: story(headline) });
      await create('With help');
      const { ack } = await create('Without help');
      await create('To begin with');
      await shell.call('kept.put', {
        item: {
          kind: 'language',
          id: 'choices',
          name: 'choices',
          value: { on: true, offLanguages: [], offStories: [ack.storyId], offRules: [], spared: [] },
        },
      });
      const open = async (): Promise<Newsroom> => {
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
        return openWindow(shell, await context.newPage());
      };
      const [on, off] = [await open(), await open()];
      await on.desk.open('To begin with');
      await read(on.page);

      await watchTasks(on.page);
      const started = performance.now();
      await on.desk.open('With help');
      await on.story.text.getByText('The councl rose.').waitFor();
      await read(on.page);
      const took = performance.now() - started;
      const task = await longest(on.page);
      await off.desk.open('To begin with');
      await watchTasks(off.page);
      await off.desk.open('Without help');
      await off.story.text.getByText('The councl rose.').waitFor();
      await off.page.waitForTimeout(took);

      await on.page.getByRole('tab', { name: 'Story', exact: true }).click();
      const times = { on: [] as number[], off: [] as number[] };
      await installMeter(on.page);
      await installMeter(off.page);
      for (let n = 0; n <= TURNS; n++)
        for (const [name, room] of [
          ['on', on],
          ['off', off],
        ] as const) {
          await room.page.bringToFront();
          const turn = await typeBursts(room.page);
          // The first turn warms both up.
          if (n > 0) times[name].push(...turn);
        }
      const rows = [
        row({ name: '3,000 words read, grammar started', value: took, unit: 'ms' }),
        row({
          name: 'longest task of the window meanwhile',
          value: task,
          unit: 'ms',
          baseline: await longest(off.page),
        }),
        ...[0.5, 0.95].map((share) =>
          row({
            name: `key to paint p${String(share * 100)}, with help`,
            value: percentile(times.on, share),
            unit: 'ms',
            baseline: percentile(times.off, share),
            ...(share === 0.95 ? { target: { ratio: 1.1 } } : {}),
          }),
        ),
      ];
      await shell.stop();
      return rows;
    }),
  );
