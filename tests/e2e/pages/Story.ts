import { expect, type Locator, type Page } from '@playwright/test';
import { begins, english, type Words } from '../support/tongue.ts';

/** The sheet: headline, standfirst, text, and what is known about saving. */
export class Story {
  readonly page: Page;
  readonly headline: Locator;
  readonly standfirst: Locator;
  readonly text: Locator;
  readonly w: Words;

  constructor(page: Page, w: Words = english) {
    this.page = page;
    this.w = w;
    this.headline = page.getByRole('textbox', { name: w.story.sheet.headline, exact: true });
    this.standfirst = page.getByRole('textbox', { name: w.story.sheet.standfirst, exact: true });
    this.text = page.getByRole('textbox', { name: w.story.sheet.text, exact: true });
  }

  /** The sentence about saving; the one a person reads, not the one that is announced. */
  saveState(words: string | RegExp): Locator {
    return this.page.getByText(words).first();
  }

  /** Waits until everything that was typed is acknowledged. */
  async saved(): Promise<void> {
    // A change becomes "Saving…" at once; waiting for the pause first keeps an older "Saved" from being believed.
    await this.page.waitForTimeout(350);
    await expect(this.saveState(begins(this.w.story.save.saved('')))).toBeVisible();
  }

  /** Writes at the end of the text. */
  async write(...paragraphs: string[]): Promise<void> {
    await this.text.click();
    await this.page.keyboard.press('ControlOrMeta+End');
    for (const [i, paragraph] of paragraphs.entries()) {
      if (i > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.type(paragraph);
    }
  }

  /** Pastes as from another program. */
  async paste(html: string, plain = ''): Promise<void> {
    await this.text.click();
    await this.text.evaluate(
      (element, { html, plain }) => {
        const data = new DataTransfer();
        data.setData('text/html', html);
        data.setData('text/plain', plain);
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      { html, plain },
    );
  }
}
