import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { answerBoxes, boxes, call, kill, launch, newProfile, open } from './support/desktop.ts';
import { createStory } from './support/stories.ts';

test('starts, shows the app and ends without an error', async () => {
  const { app, page } = await open();
  const process = app.process();
  await expect(page).toHaveTitle('Copydesk');
  expect((await call(page, 'shell.info', {})).ok).toBe(true);
  const window = await app.browserWindow(page);
  await expect.poll(() => window.evaluate((w: { isVisible: () => boolean }) => w.isVisible())).toBe(true);
  await app.close();
  expect(process.exitCode).toBe(0);
});

test('what was acknowledged is there after kill -9 and a new start', async () => {
  const first = await open();
  const ack = await createStory(first.page);
  await kill(first.app);

  const second = await open(first.profile);
  const opened = await call(second.page, 'story.open', { storyId: ack.storyId });
  expect(opened).toMatchObject({ ok: true, value: { ack: { storyId: ack.storyId, sha256: ack.sha256 } } });
  await second.app.close();
});

test('the core ends with the app, so that its profile is free at once', async () => {
  const first = await open();
  await first.app.close();
  const second = await open(first.profile);
  expect((await call(second.page, 'store.health', {})).ok).toBe(true);
  await second.app.close();
});

test('the store’s process may die: the app says so, starts it again and goes on', async () => {
  const { app, page } = await open();
  const ack = await createStory(page);
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    const { copydesk } = window as unknown as {
      copydesk: { on: (n: string, f: (e: unknown) => void) => void };
    };
    copydesk.on('store.replaced', (event) => told.push(event));
  });
  const pids = await app.evaluate((electron) => {
    const { standIn } = electron as unknown as { standIn: { utilityProcesses: Set<number> } };
    return [...standIn.utilityProcesses];
  });
  expect(pids).toHaveLength(1);
  process.kill(pids[0] ?? 0, 'SIGKILL');
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { told: unknown[] }).told))
    .toEqual([{ reason: 'restarted' }]);
  expect((await call(page, 'story.open', { storyId: ack.storyId })).ok).toBe(true);
  await app.close();
});

test('a second start on the same profile shows the first window and ends', async () => {
  const { app, page, profile } = await open();
  const window = await app.browserWindow(page);
  await window.evaluate((w) => {
    w.minimize();
  });
  await expect(launch(profile)).rejects.toThrow();
  await expect
    .poll(() => window.evaluate((w: { isMinimized: () => boolean }) => w.isMinimized()))
    .toBe(false);
  expect(app.windows()).toHaveLength(1);
  await app.close();
});

test('a crashed page is loaded again and finds its stories', async () => {
  const { app, page } = await open();
  const ack = await createStory(page);
  await page.evaluate(() => Object.assign(window, { beforeTheCrash: true }));
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  const foundAgain = (): Promise<boolean> =>
    app.evaluate(({ BrowserWindow }, storyId) => {
      const script = `'beforeTheCrash' in window ? false : copydesk.call('story.open', { storyId: '${storyId}' }).then((a) => a.ok)`;
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents?.executeJavaScript(script).catch(() => false) as Promise<boolean>;
    }, ack.storyId);
  await expect.poll(foundAgain, { timeout: 20_000 }).toBe(true);
  await kill(app);
});

test('a folder that holds something else is refused in words, and left as it was', async () => {
  const profile = newProfile();
  writeFileSync(path.join(profile, 'copydesk.db'), 'This is a shopping list, not a database. '.repeat(100));
  const app = await launch(profile);
  // The box comes as soon as the store has looked; the answer is prepared before the app is ready to ask.
  await app.evaluate(({ dialog }) => {
    const said: unknown[] = [];
    Object.assign(globalThis, { said });
    Object.assign(dialog, {
      showMessageBox: (options: unknown) => {
        said.push(options);
        return new Promise(() => undefined);
      },
    });
  });
  await expect.poll(async () => (await boxes(app)).length).toBe(1);
  const [box] = await boxes(app);
  expect(box).toMatchObject({ type: 'error', buttons: ['Quit', 'Show the folder'] });
  expect(box?.detail?.length).toBeGreaterThan(20);
  expect(app.windows()).toHaveLength(0);
  await kill(app);
});

test('a file that is no story package is named and refused; the app opens all the same', async () => {
  const profile = newProfile();
  const file = path.join(profile, 'Not a story.copydesk');
  writeFileSync(file, 'not a package');
  const app = await launch(profile, [file]);
  await answerBoxes(app, 'OK');
  await app.firstWindow();
  await expect
    .poll(async () => (await boxes(app)).map((box) => box.message))
    .toEqual(['Not a story.copydesk was not brought in.']);
  await app.close();
});
