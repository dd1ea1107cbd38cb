import type { Page } from '@playwright/test';
import { emptyArticle } from '../../../shared/article/article.ts';
import type { ArticleMeta } from '../../../shared/article/meta.ts';
import type { BrowserShell } from '../support/browser-shell.ts';
import { expect, test } from '../support/newsroom.ts';

const HOUR = 3_600_000;

async function story(
  shell: BrowserShell,
  headline: string,
  meta: Partial<ArticleMeta> = {},
): Promise<string> {
  const empty = emptyArticle({ language: 'en-GB', zone: 'Europe/Oslo', blockId: 'p000000001' });
  const article = { ...empty, meta: { ...empty.meta, headline, ...meta } };
  return (await shell.call('story.create', { session: 'journey-desk', article })).ack.storyId;
}

async function threeStories(shell: BrowserShell): Promise<void> {
  await story(shell, 'Alder bridge', { desk: 'Metro', keywords: ['Roads'], slug: 'c-alder' });
  await story(shell, 'Birch budget', { desk: 'Politics', status: 'ready', slug: 'a-birch' });
  await story(shell, 'Cedar cup final', { desk: 'Sport', status: 'published', slug: 'b-cedar' });
}

const toast = (page: Page, text: string | RegExp) => page.getByText(text).first();

test('operators are completed, narrow the search, and say what they do not understand', async ({
  newsroom,
  shell,
  page,
}) => {
  await threeStories(shell);
  const { list, search } = newsroom.desk;
  await expect(list.getByRole('option')).toHaveCount(3);
  await search.click();
  await search.pressSequentially('des');
  await page.getByRole('option', { name: 'desk:' }).click();
  await expect(search).toHaveValue('desk:');
  await search.pressSequentially('pol');
  await page.getByRole('option', { name: 'Politics', exact: true }).click();
  await expect(search).toHaveValue('desk:Politics ');
  await expect(list.getByRole('option')).toHaveCount(1);
  await search.fill('-tag:roads -is:overdue ');
  await expect(list.getByRole('option')).toHaveCount(2);
  await search.fill('alder status:foo before:notadate');
  await expect(page.getByText('“foo” is no status.')).toBeVisible();
  await expect(page.getByText('“notadate” is not a day.')).toBeVisible();
  await expect(list.getByRole('option')).toHaveCount(1);
  await expect(newsroom.desk.row('Alder bridge')).toBeVisible();
});

test('a view of the desk is saved, chosen, and taken back after removing', async ({
  newsroom,
  shell,
  page,
}) => {
  await threeStories(shell);
  const { list, search } = newsroom.desk;
  await search.fill('status:ready ');
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'Save this view…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('To read');
  await page.keyboard.press('Enter');
  await expect(toast(page, '“To read” is saved.')).toBeVisible();
  await search.fill('');
  await expect(list.getByRole('option')).toHaveCount(3);
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'To read' }).click();
  await expect(search).toHaveValue('status:ready');
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'Edit views…' }).click();
  await page.getByRole('button', { name: 'Remove “To read”' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () => (await shell.call('kept.list', { kind: 'view' })).map((view) => view.name))
    .toEqual(['To read']);
});

test('several stories are changed, archived and given back with undo, by keyboard', async ({
  newsroom,
  shell,
  page,
}) => {
  await threeStories(shell);
  const { list } = newsroom.desk;
  await expect(list.getByRole('option')).toHaveCount(3);
  await list.focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 selected').first()).toBeVisible();
  await page.getByRole('button', { name: 'Change…' }).press('Enter');
  await page.getByRole('combobox', { name: 'Add keywords' }).fill('Weekend');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Change 2 stories' }).click();
  await expect(toast(page, '2 stories changed.')).toBeVisible();
  const tagged = () =>
    shell.call('story.list', { filter: { query: 'tag:weekend' }, sort: 'updated', offset: 0, limit: 5 });
  expect((await tagged()).total).toBe(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await tagged()).total).toBe(0);

  await list.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(page.getByText('3 selected').first()).toBeVisible();
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(toast(page, '3 stories moved to the archive.')).toBeVisible();
  await expect(page.getByText('No stories yet.')).toBeVisible();
  await newsroom.desk.searchFor('is:archived cedar');
  await expect(newsroom.desk.row('Cedar cup final')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await newsroom.desk.searchFor('');
  await expect(list.getByRole('option')).toHaveCount(3);
});

test('a status that not every story may get is given where it may, the others are named, and undo is one', async ({
  newsroom,
  shell,
  page,
}) => {
  await threeStories(shell);
  const { list } = newsroom.desk;
  await expect(list.getByRole('option')).toHaveCount(3);
  const statuses = async () => {
    const { rows } = await shell.call('story.list', { filter: {}, sort: 'headline', offset: 0, limit: 5 });
    return rows.map(({ status }) => status);
  };
  await list.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.getByRole('button', { name: 'Change…' }).press('Enter');
  await page.getByRole('combobox', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'Ready', exact: true }).click();
  await page.getByRole('button', { name: 'Change 3 stories' }).click();
  const left = page.getByRole('dialog', { name: '2 stories were left as they are' });
  await expect(left.getByRole('listitem').filter({ hasText: 'Cedar cup final' })).toContainText(
    'There is no step from published to ready.',
  );
  await expect(left.getByRole('listitem').filter({ hasText: 'Alder bridge' })).toContainText(
    'Nobody approved this text.',
  );
  expect(await statuses()).toEqual(['draft', 'ready', 'published']);
  const anyway = left.getByRole('button', { name: 'Change 1 story anyway' });
  await expect(anyway).toBeDisabled();
  await left.getByRole('textbox', { name: 'Note (needed)' }).fill('The bridge opens tonight.');
  await anyway.click();
  await expect(toast(page, '1 story changed. 1 story was so already.')).toBeVisible();
  expect(await statuses()).toEqual(['ready', 'ready', 'published']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(statuses).toEqual(['draft', 'ready', 'published']);
});

test('a change of many stories keeps what is being written in one of them', async ({
  newsroom,
  shell,
  page,
}) => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Under the pen');
  await newsroom.story.saved();
  const storyId = newsroom.storyId();
  await newsroom.story.write('Words that are being typed.');
  await shell.call('story.batch', {
    session: 'another-window',
    items: [{ storyId, set: { desk: 'Metro', assignee: 'Bo Falk' } }],
  });
  await newsroom.story.write(' And more of them.');
  await newsroom.story.saved();
  await expect
    .poll(async () => {
      const { article } = await shell.call('story.open', { storyId });
      const body = JSON.stringify(article.body);
      return [article.meta.desk, article.meta.assignee, body.includes('typed. And more of them.')];
    })
    .toEqual(['Metro', 'Bo Falk', true]);
  await expect(page.getByRole('button', { name: 'Keep mine on top' })).toHaveCount(0);
});

test('a story is duplicated as a draft', async ({ newsroom, shell, page }) => {
  await threeStories(shell);
  await newsroom.desk.open('Cedar cup final');
  const before = page.url();
  await page.getByRole('button', { name: 'Main menu' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate the story' }).click();
  await page.waitForURL((url) => url.href !== before);
  await expect(newsroom.story.headline).toHaveValue('Cedar cup final');
  const { article } = await shell.call('story.open', { storyId: newsroom.storyId() });
  expect([article.meta.slug, article.meta.status]).toEqual(['b-cedar-copy', 'draft']);
});

test('the table is sorted by keyboard and opens a story', async ({ newsroom, shell, page }) => {
  await threeStories(shell);
  await expect(newsroom.desk.list.getByRole('option')).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+Alt+t');
  const table = page.getByRole('grid', { name: 'Stories' });
  await expect(table).toBeFocused();
  await expect(table).toHaveAttribute('aria-rowcount', '4');
  const first = table.getByRole('row').nth(1);
  await table.getByRole('button', { name: 'Slug' }).press('Enter');
  await expect(table.getByRole('columnheader', { name: 'Slug' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(first).toContainText('Birch budget');
  await table.getByRole('button', { name: 'Slug' }).press('Enter');
  await expect(table.getByRole('columnheader', { name: 'Slug' })).toHaveAttribute('aria-sort', 'descending');
  await expect(first).toContainText('Alder bridge');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'By', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(table.getByRole('columnheader', { name: 'By', exact: true })).toBeVisible();
  await table.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(newsroom.story.headline).toHaveValue('Cedar cup final');
});

test('the day book groups stories by deadline and changes a plan in place', async ({
  newsroom,
  shell,
  page,
}) => {
  const now = Date.now();
  const due = (hours: number) => ({ deadline: { at: now + hours * HOUR, zone: 'Europe/Oslo' } });
  await story(shell, 'Too late', { ...due(-2), desk: 'Metro', plannedWords: 500 });
  await story(shell, 'Far away', due(24 * 20));
  await story(shell, 'Some day');
  await story(shell, 'Done already', { ...due(-1), status: 'published' });
  await expect(newsroom.desk.list.getByRole('option')).toHaveCount(4);
  await page.keyboard.press('ControlOrMeta+Alt+b');
  const book = page.getByRole('grid', { name: 'Stories by deadline' });
  await expect(book).toBeFocused();
  await expect(book.getByRole('row')).toHaveText([
    /^Overdue1/u,
    /Too late.*0 \/ 500/u,
    /^Later1/u,
    /Far away/u,
    /^No deadline1/u,
    /Some day/u,
  ]);
  await expect(page.getByText('Times in Europe/Oslo')).toBeVisible();
  await page.keyboard.press('e');
  await page.getByRole('combobox', { name: 'Assignee' }).fill('Bo Falk');
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(book.getByRole('row').nth(1)).toContainText('Bo Falk');
  await book.focus();
  await page.keyboard.press('Enter');
  await expect(newsroom.story.headline).toHaveValue('Too late');
});
