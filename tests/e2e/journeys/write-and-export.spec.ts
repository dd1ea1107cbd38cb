import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../support/newsroom.ts';

test('a story is written, tagged, seen as a reader sees it, and exported to a file', async ({
  newsroom,
  shell,
}) => {
  const { desk, story, inspector, preview, exports, workflow } = newsroom;
  await desk.newStory();
  await story.headline.fill('Council votes for the barrier');
  await story.standfirst.fill('Nine years of argument end at midnight.');
  await story.write(
    'Councillors in Marrow Bay voted 31 to 12.',
    '## What happens now',
    'Work starts in May.',
  );
  await story.saved();

  await inspector.field('Slug', 'marrow-barrier');
  await inspector.addKeyword('coastal defence');
  await inspector.addKeyword('Marrow Bay');
  await inspector.addSubject('environment', /environment/iu);
  await workflow.moveTo('in-review');
  await workflow.stands('in-review');
  await story.saved();
  await expect(desk.row('Council votes for the barrier')).toContainText('In review');

  await preview.open();
  const page = preview.document;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Council votes for the barrier');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('What happens now');
  await expect(page.getByText('Work starts in May.')).toBeVisible();
  await newsroom.page.getByRole('button', { name: 'Write', exact: true }).click();

  await exports.exportStory('html');
  const [folder] = await shell.call('destination.list', {});
  const file = path.join(folder?.path ?? '', 'marrow-barrier.html');
  expect(existsSync(file), readdirSync(folder?.path ?? '.').join(', ')).toBe(true);
  const html = readFileSync(file, 'utf8');
  expect(html).toContain('<h1');
  expect(html).toContain('Councillors in Marrow Bay voted 31 to 12.');
  expect(html).toContain('"@type":"NewsArticle"');
  expect(html).toContain('coastal defence');
  expect(html).not.toContain('<script src');
  expect(readdirSync(folder?.path ?? '.').filter((name) => name.includes('.tmp'))).toEqual([]);
});
