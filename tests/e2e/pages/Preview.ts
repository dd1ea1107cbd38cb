import type { FrameLocator, Locator, Page } from '@playwright/test';

const FRAME = 'iframe[title="The story as a reader sees it"]';

/** The story as it will be seen elsewhere. */
export class Preview {
  readonly page: Page;
  /** What scrolls, so that the place stays when a newer frame takes over. */
  readonly scroller: Locator;
  readonly style: Locator;

  constructor(page: Page) {
    this.page = page;
    this.scroller = page.getByRole('region', { name: 'The reader’s page' });
    this.style = page.getByRole('combobox', { name: 'Site style' });
  }

  async open(view: 'Page' | 'Cards' | 'Galley' = 'Page'): Promise<void> {
    await this.page.getByRole('button', { name: 'Preview', exact: true }).click();
    await this.choose('What to preview', view);
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
    return this.page.locator(FRAME).last();
  }

  get document(): FrameLocator {
    return this.iframe.contentFrame();
  }
}
