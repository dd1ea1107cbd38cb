import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Settings } from '../pages/Settings.ts';
import { expect, test } from '../support/newsroom.ts';

const HEADLINE = 'المجلس يصوّت لصالح الحاجز';
const TEXT = 'صوّت أعضاء المجلس في Marrow Bay بأغلبية 31 صوتًا.';
const html = (page: Page) => page.locator('html');

/** What axe calls serious or critical. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} (${nodes[0]?.html.slice(0, 200) ?? ''})`);
}

/** How far the page reaches beyond the window sideways, in pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('the desk speaks Arabic from right to left, a story leaves with it, and English comes back', async ({
  newsroom,
  shell,
  page,
}) => {
  test.slow();
  await expect(newsroom.desk.search).toBeVisible();
  const settings = new Settings(page);
  await settings.open('Languages');
  await settings.dialog.getByRole('combobox', { name: 'Language of Copydesk' }).click();
  await page.getByRole('option', { name: 'العربية' }).click();
  await expect(html(page)).toHaveAttribute('dir', 'rtl');
  await expect(html(page)).toHaveAttribute('lang', 'ar');

  const found: Record<string, string[]> = {};
  const look = async (screen: string): Promise<void> => {
    // Opening and closing fades would lend axe their half-seen colours.
    await page.waitForTimeout(300);
    found[screen] = await barriers(page);
  };
  const dialog = page.getByRole('dialog', { name: 'الإعدادات' });
  if (await dialog.isVisible()) await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await look('desk');

  await page.getByRole('button', { name: 'مادة جديدة' }).first().click();
  await page.getByRole('textbox', { name: 'العنوان', exact: true }).fill(HEADLINE);
  await page.getByRole('textbox', { name: 'نص المادة', exact: true }).click();
  await page.keyboard.type(TEXT);
  await page.waitForTimeout(350);
  await expect(page.getByText(/^محفوظة · نسخة \d/u).first()).toBeVisible();
  await look('editor');
  const tabs = page.getByRole('tablist', { name: 'تفاصيل المادة' });
  for (const name of ['الوسوم', 'النسخ', 'المادة']) {
    await tabs.getByRole('tab', { name, exact: true }).click();
    await look(`inspector, ${name}`);
  }
  for (const width of [1440, 1024, 800]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => overflow(page), `at ${String(width)} px`).toBe(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByRole('button', { name: 'تصدير…' }).first().click();
  const leaving = page.getByRole('dialog', { name: 'تصدير مادة واحدة' });
  await leaving.getByRole('radio', { name: /^Markdown/u }).click();
  const verb = leaving.getByRole('button', { name: 'تصدير مادة واحدة' });
  const agree = leaving.getByRole('checkbox');
  await expect(verb.or(agree).first()).toBeVisible();
  if (!(await verb.isEnabled()) && (await agree.count()) > 0) await agree.check();
  await verb.click();
  await expect(page.getByText(/صُدّرت إلى/u).last()).toBeVisible({ timeout: 30_000 });
  const [folder] = await shell.call('destination.list', {});
  const files = readdirSync(folder?.path ?? '.', { recursive: true, encoding: 'utf8' });
  const file = files.find((name) => name.endsWith('.md')) ?? '';
  expect(readFileSync(path.join(folder?.path ?? '.', file), 'utf8')).toContain('صوّت أعضاء المجلس');

  await page.keyboard.press('ControlOrMeta+,');
  await look('settings');
  expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
  await dialog.getByRole('tab', { name: 'اللغات' }).click();
  await dialog.getByRole('combobox', { name: 'لغة Copydesk' }).click();
  await page.getByRole('option', { name: 'English', exact: true }).click();
  await expect(html(page)).toHaveAttribute('dir', 'ltr');
  await page.keyboard.press('Escape');
  await expect(newsroom.story.headline).toHaveValue(HEADLINE);
  await expect(newsroom.story.text).toHaveText(TEXT);
});
