import type { Page } from '@playwright/test';
import type { Article } from '../../../shared/article/article.ts';
import { text } from '../../../shared/article/inline.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import type { CallName } from '../../../shared/protocol/index.ts';
import type { ProblemKind } from '../../../shared/protocol/problem.ts';
import { LANGUAGES, Look } from '../support/barriers.ts';
import { expect, test } from '../support/newsroom.ts';
import { english } from '../support/tongue.ts';

/* What is shown when something went wrong is free of serious barriers: in light, in dark, in Arabic. */

test.describe.configure({ timeout: 180_000 });
test.use({ actionTimeout: 20_000, trace: 'off', samples: 3 });

/** Refuses a call with a sentence of its own, as a newer core would whose codes this window does not know. */
async function refuse(
  page: Page,
  call: CallName,
  said: { kind: ProblemKind; message: string },
): Promise<void> {
  const problem = { ...said, code: 'unknown.here', values: {} };
  await page.route(`**/call/${call}`, (route) => route.fulfill({ json: { ok: false, problem } }));
}
const answerAgain = (page: Page): Promise<void> => page.unrouteAll({ behavior: 'ignoreErrors' });

/** The block at whose end a person goes on writing. */
function lastOf({ body }: Article): Block {
  const last = body.at(-1);
  if (!last) throw new Error('The sample story is empty');
  return last;
}

for (const language of LANGUAGES)
  test.describe(`trouble, ${language}`, () => {
    test.use({ language });

    test('with a story, the store and the connection', async ({ newsroom, page, w }) => {
      const look = new Look(page, language);
      const { desk, story } = newsroom;
      await desk.list.getByRole('option').first().waitFor();
      await page.goto(`${new URL(page.url()).origin}/#/story/00000000-0000-4000-8000-000000000000`);
      await page.getByText(w.app.missingStory).first().waitFor();
      await look.at('a story that is not here');

      await refuse(page, 'story.open', { kind: 'damaged', message: 'The text of this story is damaged.' });
      await desk.list.getByRole('option').nth(1).click();
      await page.getByRole('button', { name: w.story.problem.tryVersion }).waitFor();
      await look.at('a story that is damaged');
      await answerAgain(page);
      await refuse(page, 'job.list', { kind: 'failed', message: 'The list could not be read.' });
      await page.keyboard.press('ControlOrMeta+Shift+E');
      await page
        .getByRole('button', { name: w.exports.list.clearEnded })
        .or(page.getByText(w.exports.list.empty))
        .first()
        .waitFor();
      await page.reload();
      await page.getByText('The list could not be read.').waitFor();
      await look.at('a list that is not read');
      await answerAgain(page);
      await page.keyboard.press('ControlOrMeta+Shift+E');

      await desk.list.getByRole('option').nth(2).click();
      await story.text.waitFor();
      await refuse(page, 'story.save', { kind: 'not-saved', message: 'The disk is full.' });
      await story.write(' More.');
      await page.getByText(w.story.save.notSaved('The disk is full.')).first().waitFor();
      await look.at('not saved');
      await answerAgain(page);
      await refuse(page, 'story.facets', { kind: 'damaged', message: 'The store is damaged.' });
      await page.reload();
      await page.getByRole('button', { name: w.app.health.salvage }).click();
      await page.getByRole('dialog', { name: w.app.health.salvageTitle }).waitFor();
      await look.at('a store that is damaged');
      await answerAgain(page);
      look.free();
    });

    test('in the window itself, and at its start', async ({ newsroom, page, shell, w }) => {
      const look = new Look(page, language);
      await newsroom.desk.list.getByRole('option').first().click();
      await newsroom.story.text.waitFor();
      await refuse(page, 'settings.get', { kind: 'failed', message: 'The settings could not be read.' });
      await page.reload();
      await page.getByText('The settings could not be read.').waitFor();
      await look.at('a window that does not open');
      await answerAgain(page);
      // What the person chose is not known yet: it speaks the language of the system.
      await page.getByRole('button', { name: english.ui.retry }).click();
      await newsroom.story.text.waitFor();
      await shell.kill();
      await expect(page.getByText(w.app.connection.lost)).toBeVisible({ timeout: 30_000 });
      await look.at('a connection that is lost');
      look.free();
    });

    test('between two texts of a story, and in a part of the window', async ({
      newsroom,
      page,
      shell,
      w,
    }) => {
      const look = new Look(page, language);
      const { desk, story } = newsroom;
      await desk.list.getByRole('option').nth(1).click();
      await story.text.waitFor();
      const storyId = newsroom.storyId();
      const { ack, article } = await shell.call('story.open', { storyId });
      await page.context().setOffline(true);
      await story.write(' Words of this window.');
      await shell.call('story.save', {
        storyId,
        session: 'another-window',
        base: { number: ack.number, sha256: ack.sha256 },
        patch: {
          blocks: [{ kind: 'paragraph', id: lastOf(article).id, content: [text('Changed elsewhere.')] }],
        },
      });
      await page.context().setOffline(false);
      await page.getByRole('button', { name: w.story.conflict.mine }).waitFor();
      await look.at('two texts of a story');
      await page.getByRole('button', { name: w.story.conflict.theirs }).click();
      await story.saved();

      // An answer that the window cannot draw breaks the pane that asked for it, and only that.
      await page.route('**/call/revision.list', (route) =>
        route.fulfill({ json: { ok: true, value: null } }),
      );
      await page.getByRole('tab', { name: w.story.inspector.tabs.versions }).click();
      await page.getByText(w.app.crash.title).waitFor();
      await expect(story.text).toBeVisible();
      await look.at('a part of the window that stopped');
      await answerAgain(page);
      look.free();
    });
  });
