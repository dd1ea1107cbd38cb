import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Article } from '../../shared/article/article.ts';
import { startBrowserShell, type BrowserShell } from '../e2e/support/browser-shell.ts';
import type { Newsroom } from '../e2e/pages/Newsroom.ts';
import { openWindow, PROFILE } from '../e2e/support/newsroom.ts';
import { inBrowser } from './browser.ts';
import { copyOf } from './copy.ts';
import { inFolder } from './place.ts';
import { percentile, row, type Row } from './row.ts';
import { installMeter, OURS, typeBursts } from './typing.ts';

const WORDS = 10_000;
const THREADS = 300;
/** Every third thread was answered. */
const ANSWERED = 3;
/** Turns of each story; the first is not counted. */
const TURNS = 11;

const STORIES = { many: 'A story that is spoken about', none: 'A story that nobody speaks about' } as const;
type Which = keyof typeof STORIES;
const EACH = ['many', 'none'] as const satisfies readonly Which[];

const named = (article: Article, headline: string): Article => ({
  ...article,
  meta: { ...article.meta, headline },
});

/** Threads on words all over a story. */
async function speakAbout(shell: BrowserShell, article: Article): Promise<void> {
  const { ack } = await shell.call('story.create', { session: 'bench-threads', article });
  const { storyId, number, sha256 } = ack;
  const lines = article.body.filter((block) => block.kind === 'paragraph');
  for (let n = 0; n < THREADS; n++) {
    const block = lines[Math.floor((n * lines.length) / THREADS)];
    if (!block) throw new Error('The story has no lines.');
    const from = 20 + 40 * (n % 4);
    const { threadId } = await shell.call('thread.open', {
      storyId,
      about: {
        on: 'words',
        base: { number, sha256 },
        ranges: [{ at: { block: block.id, part: 'text' }, from, to: from + 18 }],
        reading: 'final',
      },
      text: `Is this so? The ${String(n + 1)}th of the questions about this story.`,
    });
    if (n % ANSWERED === 0)
      await shell.call('thread.reply', { storyId, threadId, text: 'It is, says the clerk.' });
  }
}

type Watch = { copydeskOpened?: Promise<number> };

/** Opens a story and gives the time from the press until it is painted: its words, or what a selector finds. */
async function opened({ page, desk }: Newsroom, headline: string, what: string): Promise<number> {
  await page.evaluate(
    ({ wanted, selector }) => {
      const shown = (): boolean => {
        const field = document.querySelector('textarea[data-field="headline"]');
        return field instanceof HTMLTextAreaElement && field.value === wanted
          ? document.querySelector(selector) !== null
          : false;
      };
      (globalThis as Watch).copydeskOpened = new Promise((resolve) => {
        addEventListener(
          'pointerdown',
          () => {
            const from = performance.now();
            const look = (): void => {
              requestAnimationFrame(() => {
                if (!shown()) {
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
          { capture: true, once: true },
        );
      });
    },
    { wanted: headline, selector: what },
  );
  await desk.row(headline).first().click();
  return page.evaluate(() => (globalThis as Watch).copydeskOpened ?? Number.NaN);
}

const TEXT = `${OURS} p`;
const CARD = '[data-pane="margin"] [data-thread]';

/** Times of opening each story in one window, from a third: until its words are painted, and until its first card is. */
async function openings(newsroom: Newsroom): Promise<Record<Which | 'card', number[]>> {
  const times = { many: [] as number[], none: [] as number[], card: [] as number[] };
  for (let n = 0; n < TURNS; n++)
    for (const which of [...EACH, 'card'] as const) {
      await opened(newsroom, 'A short story', TEXT);
      await newsroom.page.waitForTimeout(200);
      const headline = STORIES[which === 'card' ? 'many' : which];
      const time = await opened(newsroom, headline, which === 'card' ? CARD : TEXT);
      await newsroom.page.waitForTimeout(200);
      if (n > 0) times[which].push(time);
    }
  return times;
}

/** Keys in bursts with rests, in which comments are placed anew, in turn with the story without any. */
async function keys(pages: Record<Which, Page>): Promise<Record<Which, number[]>> {
  const times = { many: [] as number[], none: [] as number[] };
  for (let n = 0; n < TURNS; n++)
    for (const which of EACH) {
      await pages[which].bringToFront();
      const typed = await typeBursts(pages[which]);
      if (n > 0) times[which].push(...typed);
    }
  return times;
}

/** A story of 10,000 words with 300 threads beside the same story without one. */
export const threads = (): Promise<Row[]> =>
  inFolder((folder) =>
    inBrowser(async (browser) => {
      const shell = await startBrowserShell(path.join(folder, 'profile'));
      await shell.call('profile.set', PROFILE);
      const article = copyOf(WORDS);
      await speakAbout(shell, named(article, STORIES.many));
      for (const other of [named(article, STORIES.none), named(copyOf(60), 'A short story')])
        await shell.call('story.create', { session: 'bench-threads', article: other });
      const open = async (): Promise<Newsroom> => {
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
        return openWindow(shell, await context.newPage());
      };
      const [one, other] = [await open(), await open()];
      const beside: Record<string, Awaited<ReturnType<typeof openings>>> = {};
      const list = (room: Newsroom) => room.page.getByRole('tab', { name: /^Comments/u }).click();
      await one.desk.open('A short story');
      beside['the margin'] = await openings(one);
      await list(one);
      beside['the list of all'] = await openings(one);

      const rooms = { many: one, none: other };
      for (const which of EACH) {
        await rooms[which].desk.open(STORIES[which]);
        await rooms[which].page.locator(TEXT).first().waitFor();
        await installMeter(rooms[which].page);
      }
      await list(other);
      const typed = await keys({ many: one.page, none: other.page });
      await shell.stop();
      return [
        ...Object.entries(beside).flatMap(([where, times]) =>
          [
            { until: 'its words', value: times.many },
            { until: 'its first card', value: times.card },
          ].map(({ until, value }) =>
            row({
              name: `opening until ${until} p50, ${String(THREADS)} threads beside ${where}`,
              value: percentile(value, 0.5),
              unit: 'ms',
              baseline: percentile(times.none, 0.5),
              target: { ratio: 3 },
            }),
          ),
        ),
        ...[0.5, 0.95].map((share) =>
          row({
            name: `key to paint p${String(share * 100)}, ${String(THREADS)} threads and their list`,
            value: percentile(typed.many, share),
            unit: 'ms',
            baseline: percentile(typed.none, share),
            target: { ratio: 1.2 },
          }),
        ),
      ];
    }),
  );
