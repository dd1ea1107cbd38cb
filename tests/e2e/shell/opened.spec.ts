import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { call, launch, newProfile, open } from './support/desktop.ts';
import { createStory } from './support/stories.ts';

/** A hand-off as another desk would send it, written where the system would find it. */
async function handoffFile(name: string, passphrase?: string): Promise<string> {
  const { app, page, profile } = await open();
  const { storyId } = await createStory(page);
  const content = await page.evaluate(
    async ([id, word]) => {
      const input = { storyId: id, ...(word === undefined ? {} : { passphrase: word }) };
      const bridge = (
        window as unknown as { copydesk: { call: (n: string, i: unknown) => Promise<unknown> } }
      ).copydesk;
      const answer = (await bridge.call('handoff.pack', input)) as { value: { content: Uint8Array } };
      return Array.from(answer.value.content);
    },
    [storyId, passphrase] as const,
  );
  await app.close();
  const file = path.join(profile, name);
  writeFileSync(file, new Uint8Array(content));
  return file;
}

const stories = async (page: Page): Promise<unknown> => {
  const listed = await call(page, 'story.list', { filter: {}, sort: 'updated', offset: 0, limit: 10 });
  return listed.ok ? listed.value.total : listed.problem;
};

test('a hand-off that the system opens is asked about before anything is taken', async () => {
  const locked = await handoffFile('From the coast.handoff', 'salt and herring 7');
  const plain = await handoffFile('From the valley.handoff');
  const profile = newProfile();
  const app = await launch(profile, [locked]);
  const page = await app.firstWindow();
  const dialog = page.getByRole('dialog', { name: 'Take a hand-off' });
  await expect(dialog.getByText('From the coast.handoff')).toBeVisible();
  await dialog.getByLabel('Passphrase').fill('salt and herring 7');

  // A second one, opened meanwhile, waits its turn: what is typed in the first stays.
  await expect(launch(profile, [plain])).rejects.toThrow();
  await dialog.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(dialog.getByText('Nothing has been changed yet.')).toBeVisible();
  expect(await stories(page)).toBe(0);
  await dialog.getByRole('button', { name: 'Take it in' }).click();
  await expect(dialog.getByText('From the valley.handoff')).toBeVisible();
  expect(await stories(page)).toBe(1);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await stories(page)).toBe(1);
  await app.close();
});
