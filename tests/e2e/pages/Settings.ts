import type { Locator, Page } from '@playwright/test';
import { english, type Words } from '../support/tongue.ts';

type PageName = 'You' | 'Look' | 'Keys' | 'Languages' | 'Folders' | 'Backups' | 'About';

/** The settings of the desk. */
export class Settings {
  readonly dialog: Locator;
  readonly page: Page;

  constructor(page: Page, w: Words = english) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: w.app.settings.title });
  }

  async open(name: PageName): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+,');
    await this.goTo(name);
  }

  async goTo(name: PageName): Promise<void> {
    await this.dialog.getByRole('tab', { name, exact: true }).click();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
