import type { Page } from '@playwright/test';
import { english, type Words } from '../support/tongue.ts';
import { Compare } from './Compare.ts';
import { Desk } from './Desk.ts';
import { Exports } from './Exports.ts';
import { Galley } from './Galley.ts';
import { Inspector } from './Inspector.ts';
import { Preview } from './Preview.ts';
import { Story } from './Story.ts';
import { Workflow } from './Workflow.ts';

/** One window of the app, seen as a person sees it: by roles and names. */
export class Newsroom {
  readonly page: Page;
  readonly desk: Desk;
  readonly story: Story;
  readonly inspector: Inspector;
  readonly preview: Preview;
  readonly galley: Galley;
  readonly exports: Exports;
  readonly workflow: Workflow;
  readonly compare: Compare;

  constructor(page: Page, w: Words = english) {
    this.page = page;
    this.desk = new Desk(page, w);
    this.story = new Story(page, w);
    this.inspector = new Inspector(page, w);
    this.preview = new Preview(page, w);
    this.galley = new Galley(page);
    this.exports = new Exports(page);
    this.workflow = new Workflow(page, w);
    this.compare = new Compare(page, w);
  }

  /** A new story with a headline and its first paragraphs. */
  async begin(headline: string, ...paragraphs: readonly string[]): Promise<void> {
    await this.desk.newStory();
    await this.story.headline.fill(headline);
    await this.story.write(...paragraphs);
  }

  /** The opened story's id, from the address: ids there are opaque. */
  storyId(): string {
    const found = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/u.exec(this.page.url());
    if (!found) throw new Error(`No story id in ${new URL(this.page.url()).hash}`);
    return found[0];
  }

  /** Follows the system: the theme of the window as the operating system asks for it. */
  async theme(theme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme: theme });
  }
}
