import { expect, test } from '../support/newsroom.ts';

test.use({ samples: 40 });

test('an export of many stories shows its progress and survives a restart as a list', async ({
  newsroom,
  shell,
}) => {
  const job = await shell.call('export.request', {
    stories: 'all',
    format: 'markdown',
    destination: (await shell.call('destination.list', {}))[0]?.id ?? '',
    confirmed: true,
  });
  await expect
    .poll(async () => (await shell.call('job.list', { limit: 10 }))[0]?.state, { timeout: 30_000 })
    .toBe('done');
  await newsroom.page.reload();
  await newsroom.desk.ready();
  await newsroom.page.keyboard.press('ControlOrMeta+Shift+E');
  await expect(newsroom.page.getByText(/40/u).first()).toBeVisible();
  const items = await shell.call('job.items', { jobId: job.jobId, offset: 0, limit: 500 });
  expect(items.total).toBe(40);
  expect(items.items.map((i) => i.state)).toEqual(Array.from({ length: 40 }, () => 'done'));
});
