import { expect, type Locator, type Page } from '@playwright/test';
import { english, type Words } from '../support/tongue.ts';

/** Help with language: what is painted, the list beside the story, the popover. */
export class LanguageHelp {
  readonly page: Page;
  readonly list: Locator;
  readonly popover: Locator;
  readonly w: Words;

  constructor(page: Page, w: Words = english) {
    this.page = page;
    this.w = w;
    this.list = page.getByRole('tabpanel', { name: w.language.tab, exact: true });
    this.popover = page.getByRole('dialog', { name: w.language.finding.popover });
  }

  /** The words under which the browser paints a line of this kind, in order. */
  painted(sort: 'spelling' | 'grammar' | 'style'): Promise<string[]> {
    return this.page.evaluate((name) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])].filter((range) => range instanceof Range);
      return ranges
        .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
        .map((range) => range.toString());
    }, `copydesk-${sort}`);
  }

  async paints(sort: 'spelling' | 'grammar' | 'style', words: readonly string[]): Promise<void> {
    // The grammar checker is 16 MB of WebAssembly, and a dictionary a few: the first answer takes its time.
    await expect.poll(() => this.painted(sort), { timeout: 60_000 }).toEqual(words);
  }

  async openList(): Promise<void> {
    await this.page.getByRole('tab', { name: this.w.language.tab, exact: true }).click();
    await this.list.waitFor();
  }

  /** Puts the caret into painted words and asks about them by keyboard. */
  async ask(words: string): Promise<void> {
    await this.page.evaluate((wanted) => {
      const all = ['spelling', 'grammar', 'style'].flatMap((sort) => [
        ...(CSS.highlights.get(`copydesk-${sort}`) ?? []),
      ]);
      const range = all.find((one) => one instanceof Range && one.toString() === wanted);
      if (!range) throw new Error(`Nothing is painted under ${wanted}`);
      getSelection()?.collapse(range.startContainer, range.startOffset + 1);
    }, words);
    await this.page.keyboard.press('Shift+F10');
    await this.popover.waitFor();
  }

  async settings(page: 'Proofreading' | 'House rules'): Promise<Locator> {
    await this.page.keyboard.press('ControlOrMeta+,');
    const dialog = this.page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByRole('tab', { name: page, exact: true }).click();
    return dialog.getByRole('tabpanel', { name: page, exact: true });
  }
}
