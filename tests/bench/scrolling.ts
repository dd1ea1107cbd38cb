import path from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { startBrowserShell } from '../e2e/support/browser-shell.ts';
import { openWindow, PROFILE } from '../e2e/support/newsroom.ts';
import { inBrowser } from './browser.ts';
import { fullDesk, must, STORIES, withCore } from './place.ts';
import { percentile, row, type Row } from './row.ts';

const STEPS = 240;
const SLOW_MS = 50;
const OPENS = 400;

/** Scrolls an element through its whole height, a part every frame, and tells how long each frame took, in ms. */
const scrollFrames = (page: Page, selector: string): Promise<number[]> =>
  page.evaluate(
    async ([wanted, steps]) => {
      const element = document.querySelector(wanted);
      if (!element) throw new Error(`Nothing to scroll: ${wanted}`);
      const frames: number[] = [];
      const most = element.scrollHeight - element.clientHeight;
      // Small steps through the beginning, as a wheel makes them, then flings through the rest.
      let before = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      for (let n = 1; n <= steps; n++) {
        element.scrollTop = n < steps / 2 ? n * 90 : (most * (n - steps / 2)) / (steps / 2);
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        frames.push(now - before);
        before = now;
      }
      return frames;
    },
    [selector, STEPS] as const,
  );

/** The plainest page that shows as many rows: each drawn where it stands, forty at a time, nothing asked of anyone. */
const bareRows = (page: Page): Promise<void> =>
  page.evaluate((stories) => {
    document.body.innerHTML =
      '<div id="bare" style="position:fixed;inset:0;overflow:auto"><div style="position:relative"></div></div>';
    const scroller = document.querySelector('#bare');
    const inner = scroller?.firstElementChild;
    if (!(scroller && inner instanceof HTMLElement)) throw new Error('the bare page was not made');
    inner.style.height = `${String(stories * 56)}px`;
    const draw = (): void => {
      const first = Math.floor(scroller.scrollTop / 56);
      inner.innerHTML = Array.from(
        { length: 40 },
        (_, i) =>
          `<div style="position:absolute;inset-inline:0;height:56px;top:${String((first + i) * 56)}px">Story ${String(first + i)}</div>`,
      ).join('');
    };
    scroller.addEventListener('scroll', draw);
    draw();
  }, STORIES);

const framesRows = (name: string, ours: readonly number[], bare: readonly number[]): Row[] => [
  row({
    name: `${name}, longest frame`,
    value: Math.max(...ours),
    unit: 'ms',
    baseline: Math.max(...bare),
    target: { below: SLOW_MS },
  }),
  row({
    name: `${name}, frame p95`,
    value: percentile(ours, 0.95),
    unit: 'ms',
    baseline: percentile(bare, 0.95),
  }),
  row({
    name: `${name}, frames over ${String(SLOW_MS)} ms`,
    value: (100 * ours.filter((ms) => ms > SLOW_MS).length) / ours.length,
    unit: '%',
    baseline: (100 * bare.filter((ms) => ms > SLOW_MS).length) / bare.length,
  }),
];

/** Scrolls the list and the table of a full desk, and a page of bare rows beside them. */
export async function scrolling(): Promise<Row[]> {
  const { profile } = await fullDesk();
  const shell = await startBrowserShell(profile);
  await shell.call('profile.set', PROFILE);
  try {
    return await inBrowser(async (browser) => {
      const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
      const newsroom = await openWindow(shell, page);
      await newsroom.desk.list.waitFor();
      const list = await scrollFrames(page, '[role="listbox"]');
      await page.keyboard.press('ControlOrMeta+Alt+t');
      await page.getByRole('grid').waitFor();
      const table = await scrollFrames(page, '[role="grid"]');
      await bareRows(page);
      const bare = await scrollFrames(page, '#bare');
      const count = `${STORIES.toLocaleString('en')} stories`;
      return [...framesRows(`list of ${count}`, list, bare), ...framesRows(`table of ${count}`, table, bare)];
    });
  } finally {
    await shell.stop();
  }
}

/** Opens stories at random through the core, in turn with reading the same revision's row raw from the same file. */
export async function opening(): Promise<Row[]> {
  const { profile } = await fullDesk();
  return await withCore(profile, async ({ call }) => {
    const { storyIds } = await must(
      call('story.ids', { filter: {}, sort: 'created', offset: 0, limit: 5_000 }),
    );
    const db = new Database(path.join(profile, 'copydesk.db'), { readonly: true });
    const raw = db.prepare(
      `SELECT r.* FROM story s JOIN revision r ON r.story_key = s.story_key AND r.number = s.head_number
          WHERE s.story_id = ?`,
    );
    const [ours, plain]: [number[], number[]] = [[], []];
    for (let n = 0; n < OPENS; n++) {
      const storyId = storyIds[(n * 7919) % storyIds.length] ?? '';
      let from = performance.now();
      await must(call('story.open', { storyId }));
      ours.push(performance.now() - from);
      from = performance.now();
      raw.get(storyId);
      plain.push(performance.now() - from);
    }
    db.close();
    return ([0.5, 0.95] as const).map((share) =>
      row({
        name: `open a story p${String(share * 100)}`,
        value: percentile(ours, share),
        unit: 'ms',
        baseline: percentile(plain, share),
      }),
    );
  });
}
