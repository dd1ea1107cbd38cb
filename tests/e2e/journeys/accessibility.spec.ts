import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/newsroom.ts';

/** What axe calls serious or critical, with the first element of each. */
async function barriers(page: Page): Promise<string[]> {
  // The preview's frame runs no scripts, so axe cannot enter it; its page is looked at by itself below.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html.slice(0, 200) ?? ''})`);
}

test.describe('a new desk', () => {
  test('has no serious barrier', async ({ newsroom, page }) => {
    await newsroom.desk.list.or(page.getByText('No stories yet')).first().waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});

test.describe('a desk with stories', () => {
  test.use({ samples: 30 });

  for (const theme of ['light', 'dark'] as const)
    test(`no serious barrier on any screen, ${theme}`, async ({ newsroom, page, context }) => {
      test.slow();
      const found: Record<string, string[]> = {};
      const look = async (screen: string): Promise<void> => {
        await page.waitForTimeout(300);
        found[screen] = await barriers(page);
      };
      await newsroom.theme(theme);
      await expect(newsroom.desk.list.getByRole('option').first()).toBeVisible();
      await look('desk');
      await newsroom.desk.searchFor('the');
      await look('search');
      await newsroom.desk.searchFor('');

      await newsroom.desk.list.getByRole('option').first().click();
      await newsroom.story.text.waitFor();
      await look('editor');
      for (const tab of ['Story', 'Tags', 'Versions'] as const) {
        await newsroom.inspector.tab(tab);
        await look(`inspector, ${tab}`);
      }
      await newsroom.exports.openDialog();
      await look('export dialog');
      await page.keyboard.press('Escape');

      const served = page.waitForResponse('**/preview/*');
      await newsroom.preview.open();
      await look('preview');
      const reader = await context.newPage();
      await reader.emulateMedia({ colorScheme: theme });
      await reader.setContent(await (await served).text());
      found['reader’s page'] = await barriers(reader);
      await reader.close();

      await page.keyboard.press('ControlOrMeta+Shift+E');
      await look('exports');
      expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
    });
});
