import type { FrameLocator, Locator, Page } from '@playwright/test';

const FRAME = 'iframe[title="The story as a reader sees it"]';

/** The story as a reader sees it. */
export class Preview {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Preview', exact: true }).click();
    await this.iframe.waitFor();
  }

  /** Two frames take turns while the text changes: the last one is in front. */
  get iframe(): Locator {
    return this.page.locator(FRAME).last();
  }

  get document(): FrameLocator {
    return this.iframe.contentFrame();
  }
}
