import type { Locator, Page } from '@playwright/test';
import { english, type Words } from '../support/tongue.ts';

/** Two versions against each other, and the list of what differs. */
export class Compare {
  readonly view: Locator;
  readonly list: Locator;
  /** The change in hand. */
  readonly current: Locator;

  constructor(page: Page, w: Words = english) {
    const { compare } = w.versions;
    this.view = page.getByRole('region', { name: compare.title });
    this.list = this.view.getByRole('region', { name: compare.list });
    this.current = this.list.locator('[aria-current]');
  }

  /** The button that takes a change from the earlier version, by the words of the change. */
  take(what: RegExp): Locator {
    return this.list.getByRole('listitem').getByRole('button', { name: what }).last();
  }
}
