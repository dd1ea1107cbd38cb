import type { Locator, Page } from '@playwright/test';
import { text } from '../../../shared/article/inline.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import { Margin } from '../pages/Margin.ts';
import type { Newsroom } from '../pages/Newsroom.ts';
import type { BrowserShell } from '../support/browser-shell.ts';
import { expect, test } from '../support/newsroom.ts';
import { ADA } from '../support/suggested-story.ts';

test.setTimeout(120_000);

/** Where the line of a card's words ends below its upper edge when it stands level with them; px. */
const JOINED = 20;

const plain = (i: number): Block => ({
  kind: 'paragraph',
  id: `plain${String(i)}`,
  content: [
    text(`Line ${String(i)} of the harbour board's minutes, which nobody wants to change in any way at all.`),
  ],
});

/** A line with some words put in, each a suggestion of its own. */
const added = (id: string, words: readonly string[]): Block => ({
  kind: 'paragraph',
  id,
  content: words.flatMap((word, i) => [
    text(i === 0 ? 'Here ' : ' and '),
    { ...text(word), ins: { id: `${id}${String(i)}`, by: ADA, at: '2026-11-24T09:00:00.000Z' } },
  ]),
});

async function openStory(
  newsroom: Newsroom,
  page: Page,
  shell: BrowserShell,
  body: readonly Block[],
): Promise<Margin> {
  const session = 'journey-margin';
  const { ack, article } = await shell.call('story.create', { session });
  await shell.call('story.save', {
    storyId: ack.storyId,
    session,
    base: { number: ack.number, sha256: ack.sha256 },
    patch: {
      meta: { ...article.meta, headline: 'Harbour minutes' },
      blocks: [...body],
      order: body.map(({ id }) => id),
    },
  });
  await newsroom.desk.open('Harbour minutes');
  const margin = new Margin(page);
  await expect(margin.cards.first()).toBeVisible();
  return margin;
}

const box = async (of: Locator) => {
  const found = await of.boundingBox();
  if (!found) throw new Error('expected it to be drawn');
  return found;
};

/** How far a card is from standing level with its words, in px; only when both have come to rest. */
const off = async (margin: Margin, word: string): Promise<number> => {
  const words = await box(margin.page.getByRole('insertion').filter({ hasText: word }));
  const card = await box(margin.card(`Inserted “${word}”`));
  return Math.round(card.y + JOINED - words.y - words.height);
};

const level = (margin: Margin, word: string) => expect.poll(() => off(margin, word)).toBeCloseTo(0, -1);

/** By how many px each card that is drawn is clear of the one before it. */
const gaps = async (margin: Margin): Promise<number[]> => {
  const boxes = await Promise.all((await margin.cards.all()).map(box));
  return boxes.slice(1).map(({ y }, i) => Math.round(y - (boxes[i]?.y ?? 0) - (boxes[i]?.height ?? 0)));
};

test('cards stand level with their words, scroll with them and follow what is written above them', async ({
  newsroom,
  page,
  shell,
}) => {
  const lines = Array.from({ length: 16 }, (_, i) => plain(i));
  const body = [...lines.slice(0, 4), added('first', ['quay']), ...lines.slice(4), added('last', ['ferry'])];
  const margin = await openStory(newsroom, page, shell, body);
  await level(margin, 'quay');
  await newsroom.story.text.hover();
  const before = await box(margin.card('Inserted “quay”'));
  await page.mouse.wheel(0, 240);
  await expect.poll(async () => (await box(margin.card('Inserted “quay”'))).y).toBe(before.y - 240);
  await level(margin, 'quay');

  await newsroom.story.text.press('ControlOrMeta+Home');
  await page.keyboard.type('One more line.');
  await page.keyboard.press('Enter');
  await level(margin, 'quay');
  await page.keyboard.press('F9');
  await expect(margin.current).toContainText('quay');
  await page.keyboard.press('F9');
  await expect(margin.current).toContainText('ferry');
  await level(margin, 'ferry');
  await expect(margin.card('Inserted “ferry”')).toBeInViewport();
});

test('of cards close together the current one has its place, joined to its words, and none covers another', async ({
  newsroom,
  page,
  shell,
}) => {
  const lines = Array.from({ length: 8 }, (_, i) => plain(i));
  const words = ['quay', 'ferry', 'wall'];
  const margin = await openStory(newsroom, page, shell, [...lines, added('close', words), plain(9)]);
  await level(margin, 'quay');
  await expect(margin.cards).toHaveCount(3);
  expect(await gaps(margin)).toEqual([8, 8]);
  for (const word of ['wall', 'ferry']) {
    await page.getByRole('insertion').filter({ hasText: word }).click();
    await expect(margin.current).toContainText(word);
    await level(margin, word);
    expect(await gaps(margin)).toEqual([8, 8]);
    const line = await box(margin.column.locator('svg:not(.lucide) > path'));
    const from = await box(page.getByRole('insertion').filter({ hasText: word }));
    const to = await box(margin.current);
    expect(Math.abs(line.x - from.x - from.width)).toBeLessThan(3);
    expect(Math.abs(line.x + line.width - to.x)).toBeLessThan(3);
  }
});

test('cards for which there is no room above the current one are a press away', async ({
  newsroom,
  page,
  shell,
}) => {
  const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
  const margin = await openStory(newsroom, page, shell, [added('dense', words), plain(1)]);
  const away = margin.column.getByRole('button', { name: /more cards? above$/u });
  await expect(away).toBeHidden();
  await page.getByRole('insertion').filter({ hasText: 'eight' }).click();
  await level(margin, 'eight');
  await expect(away).toBeVisible();
  const count = Number.parseInt((await away.textContent()) ?? '', 10);
  await expect(margin.cards).toHaveCount(words.length - count);
  await away.click();
  await expect(margin.current).toContainText(words[count - 1] ?? '');
  await expect(margin.cards.first()).toBeVisible();
  // The keys go on in reading order, whatever is out of sight.
  await page.keyboard.press('Shift+F9');
  await expect(margin.current).toContainText(words[count - 2] ?? '');
});

test('by risk the cards are a list of their own, and the text stays where one has read to', async ({
  newsroom,
  page,
  shell,
}) => {
  const lines = Array.from({ length: 24 }, (_, i) => plain(i));
  const body = [...lines.slice(0, 12), added('middle', ['quay']), ...lines.slice(12)];
  const margin = await openStory(newsroom, page, shell, body);
  const line = newsroom.story.text.getByText('Line 11 of');
  await newsroom.story.text.hover();
  await page.mouse.wheel(0, 300);
  await level(margin, 'quay');
  const { y } = await box(line);
  await margin.order('risk');
  await expect.poll(async () => (await box(margin.cards.first())).y).toBeLessThan(200);
  expect((await box(line)).y).toBe(y);
  await margin.order('text');
  await level(margin, 'quay');
  expect((await box(line)).y).toBe(y);
});

test('words that are pressed in a text that is only read choose their card', async ({
  newsroom,
  page,
  shell,
}) => {
  const margin = await openStory(newsroom, page, shell, [plain(1), added('close', ['quay', 'ferry'])]);
  await margin.show('final');
  await expect(page.getByText('This is the text with all suggestions taken.')).toBeVisible();
  for (const word of ['ferry', 'quay']) {
    const at = await newsroom.story.text.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const from = node.nodeValue?.indexOf(wanted) ?? -1;
        if (from === -1) continue;
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, from + wanted.length);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      throw new Error(`The text has no ${wanted}`);
    }, word);
    await page.mouse.click(at.x, at.y);
    await expect(margin.current).toContainText(word);
  }
});
