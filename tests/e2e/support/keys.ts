import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen has between two places that belong together. */
const MOST_STOPS = 60;

/** Goes to a control as someone without a pointer does, from stop to stop. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.waitFor();
  for (let n = 0; n < MOST_STOPS; n++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(wanted).toBeFocused();
}

/** Leaves what lies over the window: what is offered inside it goes first, so it may take a second Escape. */
export async function escape(page: Page, overlay: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(overlay).toBeHidden({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
}
