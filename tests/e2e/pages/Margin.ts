import type { Locator, Page } from '@playwright/test';
import { begins, english, type Words } from '../support/tongue.ts';

/** The column of cards beside the text, how the text is worked on, and what is shown of suggestions. */
export class Margin {
  readonly page: Page;
  readonly w: Words;
  /** The column itself. */
  readonly column: Locator;
  /** All cards in sight. */
  readonly cards: Locator;
  /** The card that the keys are about. */
  readonly current: Locator;
  /** The control in the story's bar: editing, suggesting, viewing. */
  readonly mode: Locator;

  constructor(page: Page, w: Words = english) {
    this.page = page;
    this.w = w;
    this.column = page.getByRole('complementary', { name: w.margin.title, exact: true });
    this.cards = this.column.getByRole('listitem');
    this.current = this.column.locator('[aria-current="true"]');
    this.mode = page.getByRole('combobox', { name: w.work.mode });
  }

  /** The card that does what this sentence says, as `Inserted “new”`. */
  card(sentence: string): Locator {
    return this.cards.filter({ has: this.page.getByRole('button', { name: begins(sentence) }) });
  }

  /** Changes how the text is worked on, by the control in the bar. */
  async work(mode: keyof Words['work']['modes']): Promise<void> {
    await this.mode.click();
    await this.page.getByRole('option', { name: this.w.work.modes[mode], exact: true }).click();
  }

  /** Changes what is shown of suggestions. */
  async show(view: keyof Words['work']['views']): Promise<void> {
    await this.column.getByRole('combobox', { name: this.w.work.view }).click();
    await this.page.getByRole('option', { name: this.w.work.views[view], exact: true }).click();
  }

  async order(order: keyof Words['margin']['orders']): Promise<void> {
    await this.column.getByRole('combobox', { name: this.w.margin.order }).click();
    await this.page.getByRole('option', { name: this.w.margin.orders[order], exact: true }).click();
  }

  async accept(sentence: string): Promise<void> {
    await this.column.getByRole('button', { name: this.w.margin.acceptThis(sentence), exact: true }).click();
  }

  async reject(sentence: string): Promise<void> {
    await this.column.getByRole('button', { name: this.w.margin.rejectThis(sentence), exact: true }).click();
  }

  /** Chooses in the menu for many suggestions at once: `w.margin.acceptAll`, `w.margin.rejectAllOf(name)`. */
  async many(label: string): Promise<void> {
    await this.column.getByRole('button', { name: this.w.margin.more }).click();
    await this.page.getByRole('menuitem', { name: label, exact: true }).click();
  }
}
