import { emptyArticle } from '../../../shared/article/article.ts';
import { Find } from '../pages/Find.ts';
import { LanguageHelp } from '../pages/LanguageHelp.ts';
import { Palette } from '../pages/Palette.ts';
import { Settings } from '../pages/Settings.ts';
import type { BrowserShell } from '../support/browser-shell.ts';
import { tabTo } from '../support/keys.ts';
import { expect, test } from '../support/newsroom.ts';

/* No journey here uses a pointer: what is done is done with keys, from the first to the last. */

test.describe.configure({ timeout: 120_000 });

async function twoStories(shell: BrowserShell): Promise<void> {
  for (const [headline, slug] of [
    ['Alder bridge', 'b-alder'],
    ['Birch budget', 'a-birch'],
  ] as const) {
    const empty = emptyArticle({ language: 'en-GB', zone: 'Europe/Oslo', blockId: 'p000000001' });
    const article = { ...empty, meta: { ...empty.meta, headline, slug } };
    await shell.call('story.create', { session: 'journey-keyboard', article });
  }
}

test('the table is sorted and a story opened from it', async ({ newsroom, shell, page }) => {
  await twoStories(shell);
  await expect(newsroom.desk.list.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+Alt+t');
  const table = page.getByRole('grid', { name: 'Stories' });
  await expect(table).toBeFocused();
  await tabTo(page, table.getByRole('button', { name: 'Slug' }));
  await page.keyboard.press('Enter');
  await expect(table.getByRole('columnheader', { name: 'Slug' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.getByRole('row').nth(1)).toContainText('Birch budget');
  await tabTo(page, table, 'Shift+Tab');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(newsroom.story.headline).toHaveValue('Birch budget');
});

test('a view of the desk is saved and chosen', async ({ newsroom, shell, page }) => {
  await twoStories(shell);
  const { desk } = newsroom;
  await expect(desk.list.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('/');
  await page.keyboard.type('alder ');
  await expect(desk.list.getByRole('option')).toHaveCount(1);
  await new Palette(page).run('Save this view of the desk…');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('The bridge');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+O');
  await expect(desk.search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(desk.list.getByRole('option')).toHaveCount(2);
  await tabTo(page, page.getByRole('button', { name: 'Saved views' }));
  await page.keyboard.press('Enter');
  // The views that every desk has come first; letters lead past them.
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.type('the');
  await expect(page.getByRole('menuitem', { name: 'The bridge' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.list.getByRole('option')).toHaveCount(1);
});

test('several stories are tagged', async ({ newsroom, shell, page }) => {
  await twoStories(shell);
  await expect(newsroom.desk.list.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(newsroom.desk.list).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await tabTo(page, page.getByRole('button', { name: 'Change…' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('combobox', { name: 'Add keywords' }));
  await page.keyboard.type('Weekend');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Change 2 stories' }));
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => {
      const filter = { query: 'tag:weekend' };
      return (await shell.call('story.list', { filter, sort: 'updated', offset: 0, limit: 5 })).total;
    })
    .toBe(2);
});

test('a story begins from a template and is given a subject', async ({ newsroom, page }) => {
  await newsroom.desk.ready();
  await new Palette(page).run('New story from a template…');
  const choose = page.getByRole('dialog', { name: 'New story from a template' });
  await tabTo(page, choose.getByRole('button', { name: /^Live brief/u }));
  await page.keyboard.press('Enter');
  await expect(newsroom.story.text).toContainText('What is known: TK');
  await tabTo(page, newsroom.inspector.tabs.getByRole('tab', { name: 'Story' }));
  await page.keyboard.press('ArrowRight');
  const tags = page.getByRole('tabpanel', { name: 'Tags' });
  await tabTo(page, tags.getByRole('treeitem').first());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(tags.getByRole('list', { name: 'Chosen subjects' }).getByRole('listitem')).toHaveCount(1);
});

test('the space of a story is set and kept for others', async ({ newsroom, shell, page }) => {
  await page.locator('body').press('Alt+n');
  await expect(newsroom.story.headline).toBeFocused();
  await page.keyboard.type('Fits');
  await newsroom.story.saved();
  await new Palette(page).run('Preview: print galley');
  await tabTo(page, page.getByRole('button', { name: 'Column and space…' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: 'Name for other stories' }));
  await page.keyboard.type('Page three');
  await tabTo(page, page.getByRole('button', { name: 'Keep slot' }));
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await shell.call('kept.list', { kind: 'slot' })).map(({ name }) => name))
    .toEqual(['Page three']);
});

test('a command is given other keys', async ({ newsroom, page }) => {
  const { dialog } = new Settings(page);
  await page.locator('body').press('Alt+n');
  await expect(newsroom.story.headline).toBeFocused();
  await page.keyboard.press('ControlOrMeta+,');
  await tabTo(page, dialog.getByRole('tab', { selected: true }));
  await page.keyboard.press('Home');
  for (let n = 0; n < 2; n++) await page.keyboard.press('ArrowDown');
  await tabTo(page, dialog.getByRole('textbox', { name: 'Search commands' }));
  await page.keyboard.type('Export…');
  const change = dialog.getByRole('button', { name: /^Change the keys .* of Export…$/u });
  await tabTo(page, change);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+J');
  await expect(change).toHaveAccessibleName(/ J of Export…$/u);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('ControlOrMeta+j');
  await expect(newsroom.exports.dialog).toBeVisible();
});

test('a word is added to the house dictionary', async ({ newsroom, page }) => {
  const help = new LanguageHelp(page);
  await page.locator('body').press('Alt+n');
  await expect(newsroom.story.headline).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(newsroom.story.text).toBeFocused();
  await page.keyboard.type('The Quenlith bridge is open.');
  await newsroom.story.saved();
  await help.paints('spelling', ['Quenlith']);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Alt+F7');
  await page.keyboard.press('Shift+F10');
  await tabTo(page, help.popover.getByRole('button', { name: 'Add to the house dictionary' }));
  await page.keyboard.press('Enter');
  await help.paints('spelling', []);
});

test('words are found, replaced and left, and writing goes on at the match', async ({ newsroom, page }) => {
  const find = new Find(page);
  const { story } = newsroom;
  const count = find.bar.getByRole('status');
  const selected = () => page.evaluate(() => getSelection()?.toString());
  await page.locator('body').press('Alt+n');
  await expect(story.headline).toBeFocused();
  await page.keyboard.type('The harbour');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(story.text).toBeFocused();
  await page.keyboard.type('One harbour, two harbours and a harbour wall.');

  await page.keyboard.press('ControlOrMeta+h');
  await expect(find.query).toBeFocused();
  await page.keyboard.type('harbour');
  await expect(count).toHaveText('1 of 4, in the headline');
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('2 of 4');
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('3 of 4');
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText('2 of 4');
  await expect(find.query).toBeFocused();

  // Left at a match in the text, it is what is written over.
  await page.keyboard.press('Escape');
  await expect(find.bar).toBeHidden();
  await expect(story.text).toBeFocused();
  await expect.poll(selected).toBe('harbour');
  await page.keyboard.type('haven');
  await expect(story.text).toHaveText('One haven, two harbours and a harbour wall.');

  // Opened again, one is replaced at the place; then it stands at the next.
  await page.keyboard.press('ControlOrMeta+h');
  await expect(find.query).toBeFocused();
  await expect(count).toHaveText('2 of 3');
  await tabTo(page, find.replacement);
  await page.keyboard.type('quay');
  await page.keyboard.press('Enter');
  await expect(story.text).toHaveText('One haven, two quays and a harbour wall.');
  await expect(count).toHaveText('2 of 2');
  await page.keyboard.press('F3');
  await expect(count).toHaveText('1 of 2, in the headline');

  // Left at a match in the headline, the headline has the focus and the match in it is selected.
  await page.keyboard.press('Escape');
  await expect(story.headline).toBeFocused();
  await page.keyboard.type('port');
  await expect(story.headline).toHaveValue('The port');

  // With nothing left to find, the text has the focus again.
  await page.keyboard.press('ControlOrMeta+h');
  await expect(count).toHaveText('1 of 1');
  await tabTo(page, find.button('Replace all'));
  await page.keyboard.press('Enter');
  await expect(story.text).toHaveText('One haven, two quays and a quay wall.');
  await expect(count).toHaveText('No matches');
  await page.keyboard.press('Escape');
  await expect(story.text).toBeFocused();
});
