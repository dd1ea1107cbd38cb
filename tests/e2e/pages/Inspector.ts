import type { Locator, Page } from '@playwright/test';
import { begins, english, type Words } from '../support/tongue.ts';

type Tab = 'Story' | 'Tags' | 'Language' | 'Checks' | 'Versions';

/** Story details: fields, tags, versions. */
export class Inspector {
  readonly page: Page;
  readonly tabs: Locator;
  readonly w: Words;

  constructor(page: Page, w: Words = english) {
    this.page = page;
    this.w = w;
    this.tabs = page.getByRole('tablist', { name: w.story.inspector.title });
  }

  async tab(name: Tab): Promise<Locator> {
    const { story, language, inspector } = this.w;
    const { story: details, tags, versions } = story.inspector.tabs;
    const names = {
      Story: details,
      Tags: tags,
      Language: language.tab,
      Checks: inspector.tabs.checks,
      Versions: versions,
    } satisfies Record<Tab, string>;
    // How much there is to see stands after the name of some.
    const called = begins(names[name]);
    await this.tabs.getByRole('tab', { name: called }).click();
    return this.page.getByRole('tabpanel', { name: called });
  }

  async field(name: string, value: string): Promise<void> {
    const panel = await this.tab('Story');
    const field = panel.getByRole('textbox', { name, exact: true });
    await field.fill(value);
    await field.blur();
  }

  async language(tag: string): Promise<void> {
    const panel = await this.tab('Story');
    const field = panel.getByRole('combobox', { name: 'Language', exact: true });
    await field.fill(tag);
    await field.press('Enter');
    await field.press('Tab');
  }

  async addKeyword(keyword: string): Promise<void> {
    const panel = await this.tab('Tags');
    const input = panel.getByRole('combobox', { name: 'Keywords' });
    await input.fill(keyword);
    await input.press('Enter');
    await panel.getByText(keyword, { exact: true }).first().waitFor();
  }

  async addSubject(query: string, name: string | RegExp): Promise<void> {
    const panel = await this.tab('Tags');
    await panel.getByRole('searchbox', { name: 'Search Media Topics' }).fill(query);
    await panel.getByRole('list', { name: 'Subjects found' }).getByRole('button', { name }).first().click();
    await panel.getByRole('list', { name: 'Chosen subjects' }).getByText(name).first().waitFor();
  }

  async versions(): Promise<Locator> {
    return (await this.tab('Versions')).getByRole('listitem');
  }
}
