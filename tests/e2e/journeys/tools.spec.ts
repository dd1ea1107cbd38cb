import { AxeBuilder } from '@axe-core/playwright';
import { Find } from '../pages/Find.ts';
import { expect, test } from '../support/newsroom.ts';

test('what is still to come is counted in every part, painted, and walked through', async ({
  newsroom,
  page,
}) => {
  const find = new Find(page);
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('TK wins');
  await newsroom.story.paste('<p>It cost TK million.</p><p>On TKTK it was paid.</p>');
  const count = page.getByRole('button', { name: '3 TK' });
  await expect(count).toBeVisible();
  await expect.poll(() => find.painted('tk')).toEqual(['TK', 'TKTK']);
  await newsroom.story.text.press('ControlOrMeta+Home');
  const selected = () => page.evaluate(() => getSelection()?.toString());
  await page.keyboard.press('F8');
  expect(await selected()).toBe('TK');
  await page.keyboard.press('F8');
  expect(await selected()).toBe('TKTK');
  await page.keyboard.press('F8');
  await expect(newsroom.story.headline).toBeFocused();
  await newsroom.story.headline.fill('Barrier wins');
  await expect(page.getByRole('button', { name: '2 TK' })).toBeVisible();
});

test('the length is told against what was planned, and of the selection', async ({ newsroom, page }) => {
  await newsroom.desk.newStory();
  await newsroom.story.write('One two three four five.');
  await page.getByRole('button', { name: '5 words', exact: true }).click();
  const length = page.getByRole('dialog', { name: 'Length' });
  await expect(length.getByRole('row', { name: /^Characters without spaces/u })).toContainText('20');
  await length.getByRole('textbox', { name: 'Planned length in words' }).fill('3');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^5 \/ 3 words/u })).toContainText('over by 2');
  await newsroom.story.text.press('ControlOrMeta+a');
  await expect(page.getByRole('button', { name: '5 of 5 words selected' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  test(`the tools put up no serious barrier, ${theme}`, async ({ newsroom, page }) => {
    test.slow();
    await newsroom.theme(theme);
    await newsroom.desk.newStory();
    await newsroom.story.paste('<h2>Part</h2><p>Words TK of a story.</p>');
    await page.keyboard.press('ControlOrMeta+Shift+L');
    await page.keyboard.press('ControlOrMeta+Alt+n');
    await page.keyboard.press('ControlOrMeta+h');
    await page.keyboard.type('words');
    await expect(page.getByRole('search', { name: 'Find in this story' })).toContainText('1 of 1');
    const barriers = async () =>
      (await new AxeBuilder({ page }).analyze()).violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160) ?? ''}`);
    expect(await barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await newsroom.story.text.press('ControlOrMeta+End');
    await page.keyboard.type(' /');
    await expect(page.getByRole('listbox', { name: 'Insert or change' })).toBeVisible();
    expect(await barriers()).toEqual([]);
  });
