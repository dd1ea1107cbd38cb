import { Comments } from '../pages/Comments.ts';
import { Palette } from '../pages/Palette.ts';
import { LANGUAGES, Look } from '../support/barriers.ts';
import { expect, test } from '../support/newsroom.ts';

/* Comments are free of serious barriers: in light, in dark, in Arabic. */

test.describe.configure({ timeout: 180_000 });
test.use({ actionTimeout: 20_000, trace: 'off' });

for (const language of LANGUAGES)
  test.describe(`comments, ${language}`, () => {
    test.use({ language });

    test('while they are written, beside the text, in the list', async ({ newsroom, page, w }) => {
      const look = new Look(page, language);
      const palette = new Palette(page, w);
      const comments = new Comments(page, w);
      const { desk, story } = newsroom;
      await desk.newStory();
      await story.headline.fill('A story that is spoken about');
      await story.write('The barrier opens in May.', 'The harbour stays open.');
      await comments.select('opens in May');
      await page.keyboard.press('ControlOrMeta+Alt+k');
      const box = comments.composer.getByRole('textbox', { name: w.talk.compose.text, exact: true });
      await expect(box).toBeFocused();
      await page.keyboard.type('Sure, @in');
      await comments.composer.getByRole('listbox', { name: w.talk.mention.list }).waitFor();
      await look.at('a comment that is written, and names to choose', '[role="dialog"]');
      await page.keyboard.press('Enter');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(comments.composer).toBeHidden();
      await comments.on('harbour', 'Which one?');
      await comments.margin.getByRole('article').nth(1).waitFor();
      await look.at('comments beside the text');
      await palette.run(w.app.commands['comment.story']);
      await expect(box).toBeFocused();
      await page.keyboard.type('Left for later');
      await page.keyboard.press('Escape');
      await expect(comments.composer).toBeHidden();
      await comments.openList();
      await comments
        .card('Which one?')
        .getByRole('button', { name: w.talk.card.resolve, exact: true })
        .click();
      await comments.list.locator('summary').click();
      await comments.card('Which one?').waitFor();
      await look.at('every comment', '[role="tabpanel"]');
      await comments.select('opens in May');
      await page.keyboard.press('Delete');
      await comments.show('detached');
      await comments.list.getByRole('article').waitFor();
      await look.at('a comment whose words are gone', '[role="tabpanel"]');
      look.free();
    });
  });
