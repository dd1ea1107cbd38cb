import { expect, type Locator, type Page } from '@playwright/test';

export const FORMATS = {
  html: 'Web page',
  markdown: 'Markdown',
  text: 'Plain text',
  'docx-tracked': 'Word document with tracked changes',
  package: 'Copydesk package',
} as const;

/** The export dialog and the list of exports. */
export class Exports {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: /^Export \d/u });
  }

  async openDialog(): Promise<void> {
    await this.page.getByRole('button', { name: 'Export…' }).first().click();
    await this.dialog.waitFor();
  }

  async choose(format: keyof typeof FORMATS): Promise<void> {
    await this.dialog.getByRole('radio', { name: new RegExp(`^${FORMATS[format]}`, 'u') }).click();
  }

  /** Exports the opened story and waits until the window says so. */
  async exportStory(format: keyof typeof FORMATS): Promise<void> {
    await this.openDialog();
    await this.choose(format);
    const agree = this.dialog.getByRole('checkbox');
    const verb = this.dialog.getByRole('button', { name: /^Export 1 story/u });
    await expect(verb.or(agree).first()).toBeVisible();
    if (!(await verb.isEnabled()) && (await agree.count()) > 0) await agree.check();
    await verb.click();
    await expect(this.dialog).toBeHidden();
    await expect(this.page.getByText(/exported to /iu).last()).toBeVisible({ timeout: 30_000 });
  }
}
