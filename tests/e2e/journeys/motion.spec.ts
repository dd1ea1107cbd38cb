import type { Page } from '@playwright/test';
import { Palette } from '../pages/Palette.ts';
import { expect, test } from '../support/newsroom.ts';

/** Keeps the name of everything that moves for longer than a moment nobody sees; times in milliseconds. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  const seen = await page.evaluateHandle(() => {
    const moved: string[] = [];
    const note = (event: Event): void => {
      if (!(event.target instanceof Element)) return;
      for (const one of event.target.getAnimations({ subtree: false })) {
        const { duration = 0 } = one.effect?.getTiming() ?? {};
        if (Number(duration) > 1) moved.push(`${event.target.className}: ${String(duration)}`);
      }
    };
    for (const name of ['transitionrun', 'animationstart']) document.addEventListener(name, note, true);
    return moved;
  });
  return () => seen.evaluate((moved) => [...new Set(moved)]);
}

/** Opens and closes what moves where motion is welcome. */
async function tour(page: Page): Promise<void> {
  const palette = new Palette(page);
  await page.keyboard.press('F1');
  await palette.box.waitFor();
  await page.keyboard.press('Escape');
  await palette.dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Main menu' }).click();
  await page.getByRole('menuitem').first().hover();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('dialog', { name: 'Settings' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

test('who wants less motion sees none', async ({ newsroom, page }) => {
  await newsroom.desk.ready();
  const moving = await watch(page);
  await tour(page);
  // Without the wish, things move: else this would prove nothing.
  expect(await moving()).not.toEqual([]);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await newsroom.desk.ready();
  const still = await watch(page);
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Still');
  await newsroom.story.saved();
  await tour(page);
  expect(await still()).toEqual([]);
});
