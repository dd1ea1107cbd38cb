import { expect, test } from '@playwright/test';
import { answerBoxes, boxes, call, kill, open } from './support/desktop.ts';

test('text written just before closing is there after reopening', async () => {
  const first = await open();
  await first.page.getByRole('button', { name: 'New story' }).first().click();
  await first.page
    .getByRole('textbox', { name: 'Headline', exact: true })
    .fill('Marrow Bay ferry runs again');
  await first.app.close();

  const second = await open(first.profile);
  const listed = await call(second.page, 'story.list', { filter: {}, sort: 'updated', offset: 0, limit: 10 });
  expect(listed).toMatchObject({ ok: true, value: { rows: [{ headline: 'Marrow Bay ferry runs again' }] } });
  await second.app.close();
});

test('a quit is refused while text cannot be saved; the person decides', async () => {
  const { app, page } = await open();
  await page.getByRole('button', { name: 'New story' }).first().click();
  await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('Saved before the fault');
  await expect(page.getByText(/^Saved · rev/u).first()).toBeVisible();
  await answerBoxes(app, 'Keep open');

  // From now on the gate answers every save as a full disk would.
  await app.evaluate(({ ipcMain }) => {
    type Handler = (event: object, name: string, input: unknown) => Promise<unknown>;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const honest = handlers.get('copydesk:call');
    const problem = { kind: 'not-saved', message: 'The disk is full. Your text is kept here.' };
    handlers.set('copydesk:call', (event, name, input) => {
      if (/^story\.(?:save|seal|create|keep)$/u.test(name)) return Promise.resolve({ ok: false, problem });
      return honest?.(event, name, input) ?? Promise.resolve(null);
    });
  });
  await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('Written while the disk was full');
  await app.evaluate(({ app }) => {
    app.quit();
  });
  await expect.poll(async () => (await boxes(app)).length, { timeout: 20_000 }).toBe(1);
  const [box] = await boxes(app);
  expect(box).toMatchObject({
    type: 'warning',
    message: 'This story is not saved.',
    buttons: ['Keep open', 'Close anyway'],
  });
  expect(app.windows()).toHaveLength(1);
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue(
    'Written while the disk was full',
  );
  await kill(app);
});

test('control: the same quit passes when the store works, and no box is shown', async () => {
  const { app, page } = await open();
  await page.getByRole('button', { name: 'New story' }).first().click();
  await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('Nothing in the way');
  const process = app.process();
  await app.close();
  expect(process.exitCode).toBe(0);
});

test('a window whose page is still on its way closes without a question', async () => {
  const { app, page } = await open();
  const process = app.process();
  await page.route('**/*.js', () => undefined);
  await page.evaluate(() => Object.assign(window, { before: true }));
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.reload();
  });
  await page.waitForFunction(() => !('before' in window) && 'copydesk' in window);
  // The bridge is there, and the app that would answer is not: a box would wait for a person, which ends the stand-in.
  expect((await call(page, 'shell.info', {})).ok).toBe(true);
  await app.close();
  expect(process.exitCode).toBe(0);
});
