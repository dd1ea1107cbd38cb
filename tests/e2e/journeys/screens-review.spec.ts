import { Margin } from '../pages/Margin.ts';
import { Palette } from '../pages/Palette.ts';
import { LANGUAGES, Look } from '../support/barriers.ts';
import { expect, test } from '../support/newsroom.ts';
import { suggestedStory } from '../support/suggested-story.ts';

/* Suggestions, and the cards beside them, are free of serious barriers: in light, in dark, in Arabic. */

test.describe.configure({ timeout: 180_000 });
test.use({ actionTimeout: 20_000, trace: 'off' });

for (const language of LANGUAGES)
  test.describe(`suggestions, ${language}`, () => {
    test.use({ language });

    test('in the text, beside it, and as the text would be', async ({ newsroom, page, shell, w }) => {
      const look = new Look(page, language);
      const palette = new Palette(page, w);
      const margin = new Margin(page, w);
      await suggestedStory(shell, true);
      await newsroom.desk.row(/Flood barrier plan/u).click();
      await margin.cards.first().waitFor();
      await palette.run(w.app.commands['margin.next']);
      await expect(margin.current).toHaveCount(1);
      await look.at('suggestions of two people, one of them a clash');
      await margin.column.getByRole('button', { name: w.margin.more }).click();
      await page.getByRole('menu').waitFor();
      await look.at('what can be done with many suggestions', '[role="menu"]');
      await page.keyboard.press('Escape');
      await margin.order('risk');
      await look.at('cards by risk');
      await margin.work('suggesting');
      await look.at('a story that is suggested on');
      await margin.show('final');
      await look.at('the text as it would be');
      await margin.show('original');
      await look.at('the text as it was');
      look.free();
    });
  });
