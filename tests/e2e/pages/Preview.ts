import type { FrameLocator, Locator, Page } from '@playwright/test';
import { english, type Words } from '../support/tongue.ts';

/** The story as it will be seen elsewhere. */
export class Preview {
  readonly page: Page;
  /** What scrolls, so that the place stays when a newer frame takes over. */
  readonly scroller: Locator;
  readonly style: Locator;
  readonly w: Words;

  constructor(page: Page, w: Words = english) {
    this.page = page;
    this.w = w;
    this.scroller = page.getByRole('region', { name: w.preview.page.scroller });
    this.style = page.getByRole('combobox', { name: w.preview.style.label });
  }

  async open(view: 'Page' | 'Cards' | 'Galley' = 'Page'): Promise<void> {
    const { app, preview } = this.w;
    const names = { Page: preview.views.page, Cards: preview.views.cards, Galley: preview.views.galley };
    await this.page.getByRole('button', { name: app.preview, exact: true }).click();
    await this.choose(preview.view, names[view]);
    if (view === 'Page') await this.iframe.waitFor();
  }

  /** Presses one of a few. */
  async choose(group: string, name: string): Promise<void> {
    await this.page
      .getByRole('group', { name: group, exact: true })
      .getByRole('button', { name, exact: true })
      .click();
  }

  async chooseStyle(name: string): Promise<void> {
    await this.style.click();
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  /** Two frames take turns while the text changes: the last one is in front. */
  get iframe(): Locator {
    return this.page.locator(`iframe[title="${this.w.preview.page.frame}"]`).last();
  }

  get document(): FrameLocator {
    return this.iframe.contentFrame();
  }
}
