import { expect, test } from '../support/newsroom.ts';

/** How light a colour is, 0 to 1, from `rgb(…)` or `color(srgb …)`. */
const lightness = (colour: string): number => {
  const parts = [...colour.matchAll(/[\d.]+/gu)].map((m) => Number(m[0])).slice(0, 3);
  const scale = colour.startsWith('color(') ? 1 : 255;
  return parts.reduce((sum, part) => sum + part / scale, 0) / 3;
};

test('the window follows the system from light to dark', async ({ newsroom, page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await newsroom.theme('light');
  expect(lightness(await ground())).toBeGreaterThan(0.8);
  await newsroom.theme('dark');
  await expect.poll(async () => lightness(await ground())).toBeLessThan(0.25);
});

test('a story in Arabic is written from right to left', async ({ newsroom, shell }) => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('ميناء جديد في خليج مارو');
  await newsroom.story.write('افتتحت المدينة ميناء جديدا.');
  await newsroom.story.saved();
  const directions = await newsroom.page.evaluate(() =>
    ['Headline', 'Story text'].map((label) => {
      const field = document.querySelector(`[aria-label="${label}"]`);
      const inner = field?.querySelector('p, [dir]') ?? field;
      return inner ? getComputedStyle(inner).direction : 'missing';
    }),
  );
  expect(directions).toEqual(['rtl', 'rtl']);

  await newsroom.inspector.language('ar');
  await newsroom.story.saved();
  await newsroom.preview.open();
  await expect(newsroom.preview.document.getByText('افتتحت المدينة ميناء جديدا.')).toHaveCSS(
    'direction',
    'rtl',
  );
  const { rows } = await shell.call('story.list', { filter: {}, sort: 'updated', offset: 0, limit: 1 });
  expect(rows[0]?.headline).toBe('ميناء جديد في خليج مارو');
});

test('nothing is cut off in a narrow window', async ({ newsroom, page }) => {
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('A narrow window');
  await newsroom.story.saved();
  for (const width of [1440, 1024, 800]) {
    await page.setViewportSize({ width, height: 700 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${String(width)} px`).toBe(0);
    await expect(newsroom.story.headline).toBeVisible();
  }
});
