import { emptyArticle } from '../../../shared/article/article.ts';
import { Palette } from '../pages/Palette.ts';
import type { BrowserShell } from '../support/browser-shell.ts';
import { expect, PROFILE, test } from '../support/newsroom.ts';
import { english as w } from '../support/tongue.ts';

/* Whose turn a story is, as the desk shows it: asked of me, assigned to me, changes requested, out with someone. */

// Many commands by the palette, one after another.
test.describe.configure({ timeout: 120_000 });

const session = 'journey-turns';

async function put(shell: BrowserShell, headline: string, assignee?: string) {
  const empty = emptyArticle({ language: 'en-GB', zone: 'Europe/Oslo', blockId: 'p000000001' });
  const meta = { ...empty.meta, headline, ...(assignee === undefined ? {} : { assignee }) };
  const { ack } = await shell.call('story.create', { session, article: { ...empty, meta } });
  return { storyId: ack.storyId, session, base: { number: ack.number, sha256: ack.sha256 } };
}

test('stories are found by whose turn they are, with keys and from the menu, and their rows say so', async ({
  newsroom,
  shell,
  page,
}) => {
  const palette = new Palette(page);
  const { desk } = newsroom;
  const { names, empty, row } = w.turns;
  const run = (id: 'asked' | 'mine' | 'changes' | 'out') => palette.run(w.app.commands[`desk.${id}`]);
  await run('asked');
  await expect(page.getByText(empty.asked)).toBeVisible();
  await page.getByRole('button', { name: w.desk.clearFilter }).click();
  const wall = await put(shell, 'The wall');
  await put(shell, 'The quay', PROFILE.name);
  const { storyId } = await put(shell, 'The gate');
  await shell.call('handoff.pack', { storyId, to: 'Tobias' });
  await expect(desk.row('The gate')).toContainText(row.out('Tobias'));
  // What happens elsewhere shows in a list that is open.
  await run('asked');
  const asked = await shell.call('workflow.requestReview', { ...wall, to: PROFILE.name });
  await expect(desk.list.getByRole('option')).toHaveCount(1);
  await expect(desk.row('The wall')).toContainText(row.review(PROFILE.name));
  await shell.call('workflow.requestChanges', {
    ...wall,
    base: { number: asked.ack.number, sha256: asked.ack.sha256 },
    note: 'The figures.',
  });
  await expect(page.getByText(empty.asked)).toBeVisible();
  await run('changes');
  await expect(desk.row('The wall')).toContainText(row.changes);
  await expect(desk.list.getByRole('option')).toHaveCount(1);
  await run('mine');
  await expect(desk.row('The quay')).toBeVisible();
  await expect(desk.list.getByRole('option')).toHaveCount(1);
  await page.getByRole('button', { name: w.library.views.menu }).click();
  await page.getByRole('menuitem', { name: names.out }).click();
  await expect(desk.row('The gate')).toBeVisible();
  await expect(desk.list.getByRole('option')).toHaveCount(1);
  await expect(desk.search).toHaveValue('is:out');
});
