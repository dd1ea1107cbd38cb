import { expect, type Locator, type Page } from '@playwright/test';
import { begins, english, type Words } from '../support/tongue.ts';
import { Palette } from './Palette.ts';

type Order = { to?: string; note?: string; passphrase?: string; folder?: string };

/** A story's way to another desk and back: the dialogs that make and take a hand-off, and what stands over the story. */
export class HandOff {
  readonly page: Page;
  readonly w: Words;
  readonly palette: Palette;
  readonly packing: Locator;
  readonly ready: Locator;
  readonly taking: Locator;
  /** The line that says that something waits in the shared folder, and the list of it. */
  readonly offered: Locator;
  readonly waiting: Locator;

  constructor(page: Page, w: Words = english) {
    this.page = page;
    this.w = w;
    this.palette = new Palette(page, w);
    const { pack, take, shared } = w.handoff;
    this.packing = page
      .getByRole('dialog')
      .filter({ has: page.getByRole('button', { name: pack.verb, exact: true }) });
    this.ready = page.getByRole('dialog', { name: pack.done });
    this.taking = page.getByRole('dialog', { name: take.title });
    this.offered = page
      .getByRole('status')
      .filter({ has: page.getByRole('button', { name: shared.show, exact: true }) });
    this.waiting = page.getByRole('dialog', { name: shared.title });
  }

  /** Opens the dialog for the story on the sheet and fills it in. */
  async begin({ to, note, passphrase, folder }: Order = {}): Promise<void> {
    const { pack, lock } = this.w.handoff;
    await this.palette.run(this.w.app.commands['handoff.pack']);
    await this.packing.waitFor();
    if (to !== undefined) await this.packing.getByRole('textbox', { name: pack.to }).fill(to);
    if (note !== undefined) await this.packing.getByRole('textbox', { name: pack.note }).fill(note);
    if (folder !== undefined) {
      await this.packing.getByRole('combobox', { name: pack.folder }).click();
      await this.page.getByRole('option', { name: folder }).click();
    }
    if (passphrase === undefined) return;
    await this.packing.getByRole('switch', { name: lock.wanted }).click();
    await this.packing.getByRole('textbox', { name: lock.passphrase, exact: true }).fill(passphrase);
    await this.packing.getByRole('textbox', { name: lock.again }).fill(passphrase);
  }

  /** Hands the story on the sheet off. @returns where the file is */
  async pack(order: Order = {}): Promise<string> {
    await this.begin(order);
    await this.packing.getByRole('button', { name: this.w.handoff.pack.verb, exact: true }).click();
    await this.ready.waitFor();
    const path = await this.ready.getByText(/^(?:\/|[A-Z]:\\).*\.handoff$/u).innerText();
    await this.ready.getByRole('button', { name: this.w.handoff.pack.close, exact: true }).click();
    await expect(this.ready).toBeHidden();
    return path;
  }

  /** Chooses a file to take and waits until it was looked at. */
  async look(file: string): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.palette.run(this.w.app.commands['handoff.take']);
    await (await choosing).setFiles(file);
    await this.taking.waitFor();
  }

  async unlock(passphrase: string): Promise<void> {
    const { lock, take } = this.w.handoff;
    await this.taking.getByRole('textbox', { name: lock.passphrase, exact: true }).fill(passphrase);
    await this.taking.getByRole('button', { name: take.unlock, exact: true }).click();
  }

  /** Takes in what was looked at: the story opens after it. */
  async take(plan: keyof Words['handoff']['take']['verbs']): Promise<void> {
    const { take } = this.w.handoff;
    await this.taking.getByText(take.plans[plan]).waitFor();
    await this.taking.getByRole('button', { name: take.verbs[plan], exact: true }).click();
    await expect(this.taking).toBeHidden();
  }

  /** What stands over the story, by how it begins. */
  notice(words: string): Locator {
    return this.page.getByRole('status').filter({ hasText: begins(words) });
  }
}
