import { Margin } from '../pages/Margin.ts';
import { expect, test } from '../support/newsroom.ts';
import type { BrowserShell } from '../support/browser-shell.ts';
import type { Newsroom } from '../pages/Newsroom.ts';

// Some thirty acts each, on a machine that may be busy.
test.describe.configure({ timeout: 120_000 });

const OLD = 'Flood barrier plan clears its last vote';
const NEW = 'Barrier passes at last';

async function stored(newsroom: Newsroom, shell: BrowserShell) {
  await newsroom.story.saved();
  const { article } = await shell.call('story.open', { storyId: newsroom.storyId() });
  const { headline, standfirst, proposals } = article.meta;
  return { headline, standfirst, proposed: (proposals ?? []).map(({ by, value }) => `${by}: ${value}`) };
}

test('a headline is suggested as it is typed, decided on from its card, and one undo takes that back', async ({
  newsroom,
  page,
  shell,
}) => {
  const margin = new Margin(page);
  const { headline } = newsroom.story;
  await newsroom.desk.newStory();
  await headline.fill(OLD);
  await newsroom.story.standfirst.fill('Councillors voted.');
  await newsroom.story.write('The council voted.');
  await margin.work('suggesting');
  await headline.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(NEW);
  const sentence = `Headline “${OLD}” changed to “${NEW}”`;
  await expect(margin.card(sentence)).toBeVisible();
  expect(await stored(newsroom, shell)).toEqual({
    headline: OLD,
    standfirst: 'Councillors voted.',
    proposed: [`Ines Quill: ${NEW}`],
  });
  // Lists say what stands.
  await expect(page.getByRole('option', { name: new RegExp(OLD, 'u') })).toBeVisible();

  // What it says already is no suggestion.
  await headline.fill(OLD);
  await expect(margin.column).toBeHidden();
  await headline.fill(NEW);
  await expect(margin.card(sentence)).toBeVisible();

  // The text shows it both ways; neither is written in.
  await margin.show('original');
  await expect(headline).toHaveValue(OLD);
  await margin.show('final');
  await expect(headline).toHaveValue(NEW);
  await expect(headline).not.toBeEditable();
  await margin.show('markup');

  await margin.work('editing');
  await expect(headline).toHaveValue(OLD);
  await expect(page.getByRole('list', { name: 'Suggestions for the headline' })).toContainText('Ines Quill');
  await margin.accept(sentence);
  await expect(headline).toHaveValue(NEW);
  expect(await stored(newsroom, shell)).toMatchObject({ headline: NEW, proposed: [] });
  await newsroom.story.text.press('ControlOrMeta+z');
  await expect(headline).toHaveValue(OLD);
  await expect(margin.card(sentence)).toBeVisible();
});

test('a suggestion is decided on below its field as well, and the keys of undo work in the field', async ({
  newsroom,
  page,
}) => {
  const margin = new Margin(page);
  const { headline } = newsroom.story;
  await newsroom.desk.newStory();
  await headline.fill(OLD);
  await margin.work('suggesting');
  await headline.fill(NEW);
  const sentence = `Headline “${OLD}” changed to “${NEW}”`;
  await newsroom.story.saved();
  await page.reload();
  await expect(margin.card(sentence)).toBeVisible();
  await margin.work('editing');
  await expect(headline).toHaveValue(OLD);
  await page
    .getByRole('list', { name: 'Suggestions for the headline' })
    .getByRole('button', { name: `Reject: ${sentence}`, exact: true })
    .click();
  await expect(margin.column).toBeHidden();
  await expect(headline).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(margin.card(sentence)).toBeVisible();
});

test('suggestions on fields and text are decided on by the keys of cards, and all at once', async ({
  newsroom,
  page,
  shell,
}) => {
  const margin = new Margin(page);
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill(OLD);
  await newsroom.story.standfirst.fill('Councillors voted.');
  await newsroom.story.write('The council voted.');
  await margin.work('suggesting');
  await newsroom.story.headline.fill(NEW);
  await newsroom.story.standfirst.fill('');
  await newsroom.story.write(' It was late.');
  await expect(margin.cards).toHaveCount(3);
  await expect(margin.cards.first()).toContainText('Headline');
  await newsroom.story.headline.click();
  await expect(margin.current).toContainText(NEW);
  await newsroom.story.headline.press('ControlOrMeta+Alt+r');
  await expect(margin.cards).toHaveCount(2);
  await expect(newsroom.story.headline).toHaveValue(OLD);
  await margin.many('Accept all');
  await expect(page.getByText('2 suggestions accepted.').first()).toBeVisible();
  expect(await stored(newsroom, shell)).toEqual({ headline: OLD, standfirst: '', proposed: [] });
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(margin.cards).toHaveCount(2);
  expect((await stored(newsroom, shell)).standfirst).toBe('Councillors voted.');
});
