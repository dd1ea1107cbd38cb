import { expect, type Locator, type Page } from '@playwright/test';
import { begins, english, type Words } from '../support/tongue.ts';

/** Comments: the words they are about, the composer, the cards beside the text, the list of all. */
export class Comments {
  readonly page: Page;
  readonly w: Words;
  readonly composer: Locator;
  /** The cards beside the text. */
  readonly margin: Locator;
  /** The list of all. */
  readonly list: Locator;

  constructor(page: Page, w: Words = english) {
    this.page = page;
    this.w = w;
    this.composer = page.getByRole('dialog', { name: w.talk.compose.title });
    this.margin = page.getByRole('complementary', { name: w.margin.title });
    this.list = page.getByRole('tabpanel', { name: begins(w.talk.tab) });
  }

  /** Selects the first place of some words in the text. */
  async select(words: string): Promise<void> {
    await this.page
      .getByRole('textbox', { name: this.w.story.sheet.text, exact: true })
      .evaluate((root, wanted) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(wanted) ?? -1;
          if (at === -1) continue;
          root.focus();
          getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
          return;
        }
        throw new Error(`The text has no ${wanted}`);
      }, words);
  }

  /** Comments on what is selected. */
  async say(text: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Alt+k');
    await this.send(text);
  }

  /** Writes into the open composer and sends. */
  async send(text: string): Promise<void> {
    const box = this.composer.getByRole('textbox', { name: this.w.talk.compose.text, exact: true });
    await expect(box).toBeFocused();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('ControlOrMeta+Enter');
    await expect(this.composer).toBeHidden();
  }

  async on(words: string, text: string): Promise<void> {
    await this.select(words);
    await this.say(text);
  }

  async openList(): Promise<void> {
    await this.page.getByRole('tab', { name: begins(this.w.talk.tab) }).click();
    await this.list.waitFor();
  }

  /** The card in the list that says so. */
  card(text: string | RegExp, within: Locator = this.list): Locator {
    return within.getByRole('article').filter({ hasText: text });
  }

  async show(filter: 'open' | 'resolved' | 'detached' | 'mine'): Promise<void> {
    await this.list.getByRole('combobox', { name: this.w.talk.filter.label }).click();
    await this.page
      .getByRole('option', { name: begins(this.w.talk.filter[filter]('').split('(')[0] ?? '') })
      .click();
  }

  /** The words that are painted as commented on, the current ones last. */
  painted(): Promise<string[]> {
    return this.page.evaluate(() =>
      ['copydesk-comment', 'copydesk-comment-current'].flatMap((name) =>
        [...(CSS.highlights.get(name) ?? [])].filter((range) => range instanceof Range).map(String),
      ),
    );
  }

  async paints(words: readonly string[]): Promise<void> {
    await expect.poll(async () => (await this.painted()).toSorted()).toEqual([...words].sort());
  }
}
