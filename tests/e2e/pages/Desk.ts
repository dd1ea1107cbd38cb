import type { Locator, Page } from '@playwright/test';
import { english, type Words } from '../support/tongue.ts';

/** The list of stories, its search, and what brings stories in. */
export class Desk {
  readonly page: Page;
  readonly list: Locator;
  readonly search: Locator;
  readonly w: Words;

  constructor(page: Page, w: Words = english) {
    this.page = page;
    this.w = w;
    this.list = page.getByRole('listbox', { name: w.desk.list });
    this.search = page.getByRole('combobox', { name: w.desk.search });
  }

  async ready(): Promise<void> {
    await this.search.waitFor();
  }

  row(headline: string | RegExp): Locator {
    return this.list.getByRole('option').filter({ hasText: headline });
  }

  async open(headline: string | RegExp): Promise<void> {
    await this.row(headline).first().click();
    await this.page.getByRole('textbox', { name: this.w.story.sheet.headline, exact: true }).waitFor();
  }

  async newStory(): Promise<void> {
    // Another story may be open already: the new one has an address of its own.
    const before = this.page.url();
    await this.page.getByRole('button', { name: this.w.desk.newStory }).first().click();
    await this.page.waitForURL((url) => url.href !== before);
    await this.page.getByRole('textbox', { name: this.w.story.sheet.headline, exact: true }).waitFor();
  }

  /** Chooses files as the person does in the system's dialog. */
  async chooseFiles(...files: string[]): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.page
      .getByRole('button', { name: /^Import/u })
      .first()
      .click();
    await (await choosing).setFiles(files);
  }

  async searchFor(query: string): Promise<void> {
    await this.search.fill(query);
  }
}
