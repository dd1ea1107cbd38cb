import type { Locator, Page } from '@playwright/test';
import { english, type Words } from '../support/tongue.ts';

/** The bar of find and replace. */
export class Find {
  readonly page: Page;
  readonly bar: Locator;
  readonly query: Locator;
  readonly replacement: Locator;

  constructor(page: Page, w: Words = english) {
    this.page = page;
    this.bar = page.getByRole('search', { name: w.find.title });
    this.query = this.bar.getByRole('textbox', { name: w.find.find, exact: true });
    this.replacement = this.bar.getByRole('textbox', { name: w.find.replaceWith });
  }

  button(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true });
  }

  /** The words that are painted, in the order in which they stand. */
  painted(name: 'find' | 'find-current' | 'tk' | 'sentence'): Promise<string[]> {
    return this.page.evaluate((key) => {
      const ranges = [...(CSS.highlights.get(key) ?? [])];
      return ranges.map((found) => {
        const range = document.createRange();
        range.setStart(found.startContainer, found.startOffset);
        range.setEnd(found.endContainer, found.endOffset);
        return range.toString();
      });
    }, `copydesk-${name}`);
  }
}
