import type { Page } from '@playwright/test';
import { bodyText } from '../../../shared/article/questions.ts';
import { project } from '../../../shared/article/projection.ts';
import { Margin } from '../pages/Margin.ts';
import type { Newsroom } from '../pages/Newsroom.ts';
import type { BrowserShell } from '../support/browser-shell.ts';
import { expect, test } from '../support/newsroom.ts';
import { ADA, NILS, suggestedStory } from '../support/suggested-story.ts';

/** What the store holds of the open story: before all suggestions, and with them. */
async function stored(newsroom: Newsroom, shell: BrowserShell): Promise<{ base: string; final: string }> {
  await newsroom.story.saved();
  const { article } = await shell.call('story.open', { storyId: newsroom.storyId() });
  return { base: bodyText(project(article, 'base')), final: bodyText(project(article, 'final')) };
}

async function openSuggested(
  newsroom: Newsroom,
  page: Page,
  shell: BrowserShell,
  withClash = false,
): Promise<Margin> {
  await suggestedStory(shell, withClash);
  await page.getByRole('option', { name: /Flood barrier plan/u }).click();
  const margin = new Margin(page);
  await expect(margin.cards.first()).toBeVisible();
  return margin;
}

test('what is written, taken out and split while suggesting is told as cards, and the text before stays', async ({
  newsroom,
  page,
  shell,
}) => {
  const margin = new Margin(page);
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Suggested on');
  await newsroom.story.write('The council voted. It was late.');
  await page.keyboard.press('ControlOrMeta+Alt+Shift+s');
  await expect(page.getByText('Suggesting as Ines Quill.')).toBeVisible();
  await expect(margin.mode).toHaveText('Suggesting');

  await newsroom.story.text.press('ControlOrMeta+End');
  await page.keyboard.type(' Nobody objected.');
  await expect(margin.card('Inserted “Nobody objected.”')).toBeVisible();
  await newsroom.story.text.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await expect(page.getByRole('button', { name: /^1 of 8 words selected/u })).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(margin.card('Deleted “The”')).toBeVisible();
  await newsroom.story.text.getByText('council voted').dblclick();
  await expect(page.getByRole('button', { name: /^1 of 7 words selected/u })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: /^7 words/u })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(margin.card('Paragraph split')).toBeVisible();
  await expect(margin.cards).toHaveCount(3);
  const { base, final } = await stored(newsroom, shell);
  expect(base).toBe('The council voted. It was late.');
  expect(final).toContain('Nobody objected.');
  expect(final).not.toContain('The');

  // The first card is that of the caret that goes there; answers go on to the next.
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('F9');
  await page.keyboard.press('F9');
  await expect(margin.current).toHaveCount(1);
  await newsroom.story.text.press('ControlOrMeta+Alt+a');
  await expect(margin.cards).toHaveCount(2);
  await newsroom.story.text.press('ControlOrMeta+Alt+r');
  await expect(margin.cards).toHaveCount(1);
  await newsroom.story.text.press('ControlOrMeta+z');
  await expect(margin.cards).toHaveCount(2);
  await newsroom.story.saved();

  await page.reload();
  await expect(margin.cards).toHaveCount(2);
  await expect(margin.mode).toHaveText('Suggesting');
});

test('cards lead to their words and follow the caret, and stand by risk when asked', async ({
  newsroom,
  page,
  shell,
}) => {
  const margin = await openSuggested(newsroom, page, shell);
  await expect(margin.cards).toHaveCount(6);
  await newsroom.story.text.getByText('It rained.').click();
  await expect(margin.current).toContainText('It rained.');
  await margin.column.getByRole('button', { name: 'Replaced “30” with “31”', exact: true }).click();
  await expect(margin.current).toContainText('31');
  await expect(margin.cards.first()).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(margin.cards.nth(1)).toHaveAttribute('aria-current', 'true');
  await expect(margin.card('Bold added: “a lot”')).toBeVisible();
  await expect(margin.card('Paragraph → Heading: “What happens next”')).toBeVisible();
  await margin.order('risk');
  await expect(margin.cards.first()).toContainText('Figure');
  await expect(margin.cards.last()).toContainText('Punctuation');
});

test('a whole author is rejected at once, with one step back, and another accepted by command', async ({
  newsroom,
  page,
  shell,
}) => {
  const margin = await openSuggested(newsroom, page, shell);
  await margin.many(`Reject all of ${ADA}`);
  await expect(margin.cards).toHaveCount(3);
  await expect(page.getByText(`3 suggestions of ${ADA} rejected.`).first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(margin.cards).toHaveCount(6);
  await margin.many(`Accept all of ${NILS}`);
  await expect(margin.cards).toHaveCount(3);
  await margin.accept('Replaced “30” with “31”');
  await margin.reject('Paragraph split');
  await margin.reject('Inserted “It rained.”');
  await expect(margin.column).toBeHidden();
  const { base, final } = await stored(newsroom, shell);
  expect(final).toBe(base);
  expect(final).toContain('The council voted 31 to 12 on Monday, nine years on.');
  expect(final).toContain('cost a lot. Work begins');
  expect(final).not.toContain('It rained.');
});

test('a clash stops accepting all, says why, and is decided on by itself', async ({
  newsroom,
  page,
  shell,
}) => {
  const margin = await openSuggested(newsroom, page, shell, true);
  await expect(margin.cards).toHaveCount(7);
  await margin.many('Accept all');
  await expect(page.getByText('Nothing was accepted: decide on each by itself.').first()).toBeVisible();
  await expect(margin.cards).toHaveCount(7);
  await expect(margin.current).toContainText('changed on both sides');
  await margin.accept('Inserted “never”');
  await margin.many('Accept all');
  await expect(margin.column).toBeHidden();
});

test('the final and the original text are only read, and viewing refuses what is typed', async ({
  newsroom,
  page,
  shell,
}) => {
  const margin = await openSuggested(newsroom, page, shell);
  const { text } = newsroom.story;
  await margin.show('final');
  await expect(page.getByText('This is the text with all suggestions taken.')).toBeVisible();
  await expect(text).toContainText('The council voted 31 to 12 on Monday, nine years on.');
  await margin.show('original');
  await expect(text).toContainText('The council voted 30 to 12 on Monday nine years on.');
  // Another kind of line before it was suggested to be a heading.
  await expect(text.getByRole('heading')).toHaveCount(0);
  await expect(text).toHaveAttribute('contenteditable', 'false');
  await page.getByRole('button', { name: 'Show all markup' }).click();
  await expect(text).toHaveAttribute('contenteditable', 'true');

  await margin.work('viewing');
  await expect(page.getByText('Viewing. Nothing you type changes this story.')).toBeVisible();
  await expect(text).toHaveAttribute('contenteditable', 'false');
  await expect(margin.cards.first().getByRole('button', { name: /^Accept/u })).toBeHidden();
  await newsroom.story.headline.press('x');
  await expect(page.getByText(/^You are viewing\. Nothing was changed/u).first()).toBeVisible();
  await expect(newsroom.story.headline).toHaveValue('Flood barrier plan');
  await page.getByRole('button', { name: 'Switch to editing' }).first().click();
  await expect(margin.mode).toHaveText('Editing');
  await expect(text).toHaveAttribute('contenteditable', 'true');
});

test('the headline stays while another is suggested for it, and is written into while editing', async ({
  newsroom,
  page,
  shell,
}) => {
  const margin = await openSuggested(newsroom, page, shell);
  await margin.work('suggesting');
  await newsroom.story.headline.press('End');
  await page.keyboard.type('s');
  await expect(margin.cards.first()).toContainText('Flood barrier plans');
  await margin.work('editing');
  await expect(newsroom.story.headline).toHaveValue('Flood barrier plan');
  await newsroom.story.headline.press('End');
  await page.keyboard.type(' B');
  await expect(newsroom.story.headline).toHaveValue('Flood barrier plan B');
});

test('suggesting asks for a name that nobody has given yet', async ({ newsroom, page, shell }) => {
  await shell.call('profile.set', {
    name: '',
    initials: '',
    role: '',
    language: 'en-GB',
    zone: 'Europe/Oslo',
  });
  const margin = await openSuggested(newsroom, page, shell);
  await margin.work('suggesting');
  const asking = page.getByRole('dialog', { name: 'Whose suggestions are these?' });
  await asking.getByRole('textbox').fill('Ines Quill');
  await asking.getByRole('button', { name: 'Start suggesting' }).click();
  await expect(page.getByText('Suggesting as Ines Quill.')).toBeVisible();
  await newsroom.story.text.press('ControlOrMeta+End');
  await page.keyboard.type(' Mine.');
  await expect(margin.cards.last()).toContainText('Ines Quill');
});
