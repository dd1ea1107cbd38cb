import { expect, type Locator, type Page } from '@playwright/test';
import { english, type Words } from '../support/tongue.ts';

/** The command palette. */
export class Palette {
  readonly page: Page;
  readonly dialog: Locator;
  readonly box: Locator;

  constructor(page: Page, w: Words = english) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: w.frame.palette.title });
    this.box = this.dialog.getByRole('combobox');
  }

  entry(name: string | RegExp): Locator {
    return this.dialog.getByRole('option', { name });
  }

  /** The entry that Enter would run. */
  get chosen(): Locator {
    return this.dialog.locator('[role="option"][data-highlighted]');
  }

  /** Runs a command by its name, with keys alone. */
  async run(command: string): Promise<void> {
    // A dialog that is still going away keeps the keys of the window to itself.
    await expect(this.page.locator('[data-dialog]')).toHaveCount(0);
    await this.page.keyboard.press('F1');
    await this.box.waitFor();
    await this.page.keyboard.type(command);
    await this.chosen.filter({ hasText: command }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
