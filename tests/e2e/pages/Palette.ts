import type { Locator, Page } from '@playwright/test';

/** The command palette. */
export class Palette {
  readonly dialog: Locator;
  readonly box: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'All commands' });
    this.box = this.dialog.getByRole('combobox');
  }

  entry(name: string | RegExp): Locator {
    return this.dialog.getByRole('option', { name });
  }

  /** The entry that Enter would run. */
  get chosen(): Locator {
    return this.dialog.locator('[role="option"][data-highlighted]');
  }
}
