import { expect, type Locator, type Page } from '@playwright/test';
import type { Status } from '../../../shared/article/meta.ts';
import { begins, english, type Words } from '../support/tongue.ts';

type Act = keyof Words['flow']['acts'];

/** Where the story stands: the control in the top bar, its steps and what they ask, and the story's log. */
export class Workflow {
  readonly page: Page;
  readonly w: Words;
  /** Names the status, and whether what is on the screen is what was approved. */
  readonly control: Locator;
  /** All of it: who has the story, until when, what was asked, what is approved, and the steps. */
  readonly standing: Locator;
  readonly note: Locator;

  constructor(page: Page, w: Words = english) {
    this.page = page;
    this.w = w;
    this.control = page.getByRole('button', { name: begins(w.flow.button('')) });
    this.standing = page.getByRole('dialog', { name: w.flow.title });
    this.note = page.getByRole('dialog').getByRole('textbox', { name: begins(w.flow.ask.note) });
  }

  async open(): Promise<void> {
    if ((await this.control.getAttribute('aria-expanded')) !== 'true') await this.control.click();
    await this.standing.getByRole('listitem').first().waitFor();
  }

  /** A step in the list of steps; it is there, whether or not it may be taken. */
  act(act: Act): Locator {
    return this.standing.getByRole('button', { name: this.w.flow.acts[act], exact: true });
  }

  move(to: Status): Locator {
    return this.standing.getByRole('button', { name: this.w.ui.status[to], exact: true });
  }

  async askForReview(to: string, note: string): Promise<void> {
    await this.open();
    await this.act('requestReview').click();
    const dialog = this.page.getByRole('dialog', { name: this.w.flow.ask.requestReview.title });
    await dialog.getByRole('combobox', { name: this.w.flow.ask.to }).fill(to);
    await this.note.fill(note);
    await dialog.getByRole('button', { name: this.w.flow.ask.requestReview.verb }).click();
    await expect(dialog).toBeHidden();
  }

  async askForChanges(note: string): Promise<void> {
    await this.open();
    await this.act('requestChanges').click();
    const dialog = this.page.getByRole('dialog', { name: this.w.flow.ask.requestChanges.title });
    await this.note.fill(note);
    await dialog.getByRole('button', { name: this.w.flow.ask.requestChanges.verb }).click();
    await expect(dialog).toBeHidden();
  }

  /** Approves what is on the screen. @param anyway a note, where something stands against it */
  async approve(anyway?: string): Promise<void> {
    const { approve } = this.w.flow.ask;
    await this.open();
    await this.act('approve').click();
    const dialog = this.page.getByRole('dialog', { name: approve.title });
    if (anyway !== undefined) await this.note.fill(anyway);
    await dialog
      .getByRole('button', { name: anyway === undefined ? approve.verb : approve.anyway, exact: true })
      .click();
    await expect(dialog).toBeHidden();
  }

  /** Moves the story; with a note where the step takes one. */
  async moveTo(to: Status, note?: string): Promise<void> {
    await this.open();
    await this.move(to).click();
    if (note === undefined) return;
    const dialog = this.page.getByRole('dialog');
    await this.note.fill(note);
    await dialog.getByRole('button').last().waitFor();
    await this.note.press('ControlOrMeta+Enter');
    await expect(dialog).toBeHidden();
  }

  /** The status, and what is said of the approval, as the control names them. */
  async stands(status: Status, approval?: 'fresh' | 'stale'): Promise<void> {
    const { flow, ui } = this.w;
    const word = ui.status[status];
    await expect(this.control).toHaveAccessibleName(
      approval === undefined ? flow.button(word) : flow.buttonApproval(word, flow.approval[approval]),
    );
  }

  /** The story's log, in its details. */
  async log(): Promise<Locator> {
    await this.page.getByRole('tab', { name: this.w.story.inspector.tabs.versions, exact: true }).click();
    const panel = this.page.getByRole('tabpanel');
    await panel.getByRole('button', { name: this.w.flow.shows.log, exact: true }).click();
    return panel.getByRole('region', { name: this.w.flow.log.list });
  }
}
