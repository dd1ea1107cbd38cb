import type { Locator, Page } from '@playwright/test';

/** The story in a newspaper's column. */
export class Galley {
  readonly page: Page;
  readonly standing: Locator;
  readonly slot: Locator;
  readonly column: Locator;

  constructor(page: Page) {
    this.page = page;
    this.standing = page.getByRole('status', { name: 'Copy-fit' });
    this.slot = page.getByRole('combobox', { name: 'Slot', exact: true });
    this.column = page.locator('[data-galley]');
  }

  /** Changes a measure of the column or its space. */
  async change(name: string, value: string): Promise<void> {
    const field = this.page.getByRole('spinbutton', { name, exact: true });
    if (!(await field.isVisible()))
      await this.page.getByRole('button', { name: 'Column and space…' }).click();
    await field.fill(value);
  }

  /** The words of each line. */
  lines(): Promise<string[]> {
    return this.column.locator('[data-line]').allTextContents();
  }

  /** How wide the widest line is, as a share of its column. */
  widest(): Promise<number> {
    return this.column.locator('[data-line]').evaluateAll((lines) =>
      Math.max(
        ...lines.map((line) => {
          const range = document.createRange();
          range.selectNodeContents(line);
          return range.getBoundingClientRect().width / line.clientWidth;
        }),
      ),
    );
  }
}
