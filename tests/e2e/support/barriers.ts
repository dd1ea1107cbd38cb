import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, ContextObject, RunOptions } from 'axe-core';

type Barriers = readonly string[];

/** The languages in which every screen is looked at: one for each way of reading. */
export const LANGUAGES = ['en', 'ar'] as const;

/** The rules whose answer a theme can change. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * axe itself, as its Playwright package brings it. That package hands the whole of axe to the page again at every look,
 * which over a hundred screens takes longer than the looking; here a page gets it once.
 */
const AXE = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core');

declare global {
  // axe, in a page that has it.
  var axe: { run: (context: ContextObject, options: RunOptions) => Promise<AxeResults> } | undefined;
}

/** What axe calls serious or critical in a part of the page, with the first elements of each; `rules` narrows to some. */
async function barriersOf(page: Page, part: string | undefined, rules: readonly string[]): Promise<Barriers> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(readFileSync(AXE, 'utf8'));
  const violations = await page.evaluate(
    async ({ part, rules }) => {
      // The preview's frame runs no scripts, so axe cannot enter it; its page is looked at by itself.
      const context = part === undefined ? { exclude: ['iframe'] } : { include: [part], exclude: ['iframe'] };
      const only = rules.length > 0 ? { runOnly: rules } : {};
      const seen = await globalThis.axe?.run(context, { resultTypes: ['violations'], ...only });
      return seen?.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => {
          const places = nodes.slice(0, 3);
          return `${id}: ${places.map(({ html, any }) => `${html.slice(0, 200)} ${any[0]?.message ?? ''}`).join(' | ')}`;
        });
    },
    { part, rules: [...rules] },
  );
  if (!violations) throw new Error('axe did not run');
  return violations;
}

/** Lets what is moving come to rest, so that no colour is caught half-way; what never rests is not waited for. */
const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    // Twice: the first frame has begun what is to be waited for.
    for (let n = 0; n < 2; n++)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    await Promise.race([
      Promise.allSettled(document.getAnimations().map((one) => one.finished)),
      new Promise((resolve) => {
        setTimeout(resolve, 1000);
      }),
    ]);
  });

/**
 * Looks at screens in the order in which a person comes by them: everything in one theme, and what a theme can change, the
 * colours, in the other too. Nothing is judged before the end, so that one run names every barrier of a journey.
 */
export class Look {
  readonly page: Page;
  readonly #found: Record<string, Barriers> = {};
  readonly #dark: boolean;
  #theme: 'light' | 'dark' = 'light';

  /** @param language a second language shows the same colours, so it is looked at in light alone */
  constructor(page: Page, language: string = 'en') {
    this.page = page;
    this.#dark = language === 'en';
  }

  /**
   * @param part a selector of the only part that has changed since the last look; without one, the whole window
   */
  async at(screen: string, part?: string): Promise<void> {
    this.#keep(`${screen}, ${this.#theme}`, await this.#barriers(part, []));
    if (!this.#dark) return;
    // Looked at in the other theme, in which the next screen begins: one change for each screen.
    this.#theme = this.#theme === 'light' ? 'dark' : 'light';
    this.#keep(`${screen}, ${this.#theme}`, await this.#barriers(part, OF_COLOUR));
  }

  /** The end of a journey: there was no barrier anywhere. */
  free(): void {
    expect(this.#found).toEqual({});
  }

  /** What is only there while a theme is being changed, as on a busy machine, is no barrier: what counts is what stays. */
  async #barriers(part: string | undefined, rules: readonly string[]): Promise<Barriers> {
    await this.#draw();
    let found = await barriersOf(this.page, part, rules);
    for (let again = 0; again < 3 && found.length > 0; again++) {
      await this.page.waitForTimeout(700);
      await atRest(this.page);
      found = await barriersOf(this.page, part, rules);
    }
    return found;
  }

  async #draw(): Promise<void> {
    const colorScheme = this.#theme;
    await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The window is told in an event of its own, and draws itself anew; a page of another kind follows by itself.
    await this.page.waitForFunction(
      (wanted) => (document.documentElement.dataset.theme ?? wanted) === wanted,
      colorScheme,
    );
    await atRest(this.page);
  }

  #keep(screen: string, barriers: Barriers): void {
    if (barriers.length > 0) this.#found[screen] = barriers;
  }
}
