import { expect, test } from '../support/newsroom.ts';

const LONG = 'The harbour board met again and heard what the new barrier would cost the town. '
  .repeat(2)
  .trim();

test('says how far the copy is over or under as words are typed, and counts the decks', async ({
  newsroom,
  page,
}) => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Barrier');
  await newsroom.story.write('One line.');
  await newsroom.story.saved();
  await newsroom.preview.open('Galley');
  await page.getByRole('button', { name: 'Beside the text' }).click();
  const { galley } = newsroom;
  await expect(galley.standing).toHaveText(/^Under by 59 lines1 lines in a space of 60/u);

  await galley.change('Depth', '2');
  await expect(galley.standing).toContainText('Under by 1 line');
  await newsroom.story.write(' Now it is longer, so that it certainly needs');
  await expect(galley.standing).toContainText('Fits exactly');
  await newsroom.story.write(` ${LONG}`);
  await expect(galley.standing).toContainText(/Over by \d+ lines.*cut about \d+ words/u);

  await expect(page.getByText('1 of 2 decks filled')).toBeVisible();
  await newsroom.story.headline.fill(
    'Barrier clears its last vote after nine hours of debate in the old town hall by the harbour',
  );
  await expect(page.getByText(/^Over by \d+ decks? of 2$/u)).toBeVisible();
});

test('keeps a slot by name, gives it to another story, and takes it back', async ({ newsroom, page }) => {
  await newsroom.desk.newStory();
  await newsroom.preview.open('Galley');
  const { galley } = newsroom;
  await galley.change('Depth', '42');
  await page.getByRole('textbox', { name: 'Name for other stories' }).fill('Page 3, lead');
  await page.getByRole('button', { name: 'Keep slot' }).click();
  await expect(galley.slot).toHaveText('Page 3, lead');

  await newsroom.desk.newStory();
  await newsroom.preview.open('Galley');
  await expect(galley.standing).toContainText('in a space of 60');
  await galley.slot.click();
  await page.getByRole('option', { name: 'Page 3, lead' }).click();
  await expect(galley.standing).toContainText('in a space of 42');

  await page.getByRole('button', { name: 'Remove slot Page 3, lead' }).click();
  await expect(galley.slot).toHaveText('This story’s own');
  await expect(galley.standing).toContainText('in a space of 42');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(galley.slot).toHaveText('Page 3, lead');
});

const SCRIPTS = [
  ['ar', 'rtl', 'أعلنت المدينة اليوم إعادة افتتاح الميناء بعد العاصفة التي ضربت الساحل في الأسبوع الماضي. '],
  ['he', 'rtl', 'העירייה הודיעה היום על פתיחת הנמל מחדש לאחר הסערה שפגעה בחוף בשבוע שעבר. '],
  ['ja', 'ltr', '市は今日、先週の嵐の後に港を再開すると発表した。「長い道のりだった」と市長は語った。'],
] as const;

for (const [language, direction, sentence] of SCRIPTS)
  test(`sets a column of ${language}`, async ({ newsroom, shell }) => {
    await newsroom.desk.newStory();
    await newsroom.inspector.language(language);
    await newsroom.story.paste(`<p>${sentence.repeat(4)}</p>`, sentence.repeat(4));
    await newsroom.story.saved();
    await newsroom.preview.open('Galley');
    const { galley } = newsroom;
    await expect(galley.column).toHaveAttribute('dir', direction);
    await expect(galley.column).toHaveAttribute('lang', language);
    const lines = await galley.lines();
    const { article } = await shell.call('story.open', { storyId: newsroom.storyId() });
    const [block] = article.body;
    const words =
      block?.kind === 'paragraph' ? block.content.map((c) => (c.kind === 'text' ? c.text : '')) : [];
    const letters = (text: string) => text.replaceAll(/\s/gu, '');
    expect(lines.length).toBeGreaterThan(3);
    expect(letters(lines.join(''))).toBe(letters(words.join('')));
    // No line is wider than its column, nor begins with a sign that may not.
    expect(await galley.widest()).toBeLessThanOrEqual(1.01);
    expect(lines.filter((line) => /^[、。」]/u.test(line))).toEqual([]);
  });
