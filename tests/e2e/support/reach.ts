import type { Page } from '@playwright/test';

/** How far the page is wider than the window, in CSS pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * The controls that are drawn but cut off: their middle lies outside a part that does not scroll, or outside the window.
 * What can be scrolled to is within reach.
 */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (how: string): boolean => how === 'auto' || how === 'scroll';
    const within = (at: number, from: number, to: number): boolean => at >= from - 1 && at <= to + 1;
    /** Climbs from a control: a part that scrolls takes its place, for what is in it can be brought into view. */
    const reached = (control: Element): boolean => {
      const box = control.getBoundingClientRect();
      let x = box.left + box.width / 2;
      let y = box.top + box.height / 2;
      for (let part = control.parentElement; part; part = part.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(part);
        const frame = part.getBoundingClientRect();
        if (scrolls(overflowX)) x = Math.min(Math.max(x, frame.left), frame.right);
        else if (overflowX !== 'visible' && !within(x, frame.left, frame.right)) return false;
        if (scrolls(overflowY)) y = Math.min(Math.max(y, frame.top), frame.bottom);
        else if (overflowY !== 'visible' && !within(y, frame.top, frame.bottom)) return false;
      }
      return within(x, 0, innerWidth) && within(y, 0, innerHeight);
    };
    const controls = document.querySelectorAll(
      'button, input, textarea, a[href], [role="tab"], [role="option"]',
    );
    return [...controls]
      .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((control) => control.closest('[inert], [aria-hidden="true"]') === null)
      .filter((control) => control.getBoundingClientRect().width > 1 && !reached(control))
      .map((control) => control.outerHTML.slice(0, 160));
  });

/**
 * The parts that scroll sideways though they hold words to be read line by line. What has two directions by nature may:
 * a table, a page as readers see it, a column set for print, a search result at its size.
 */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.checkVisibility())
      .filter((part) => ['auto', 'scroll'].includes(getComputedStyle(part).overflowX))
      .filter((part) => part.closest('table, [role="grid"], [data-galley], [data-true-size]') === null)
      .filter((part) => part.querySelector('table, [role="grid"], iframe, [data-galley]') === null)
      .map((part) => `scrolls sideways: ${part.outerHTML.slice(0, 160)}`),
  );

/** What a window of this size keeps from a person; nothing when all is within reach. */
export async function outOfReach(page: Page): Promise<string[]> {
  const wide = await overflow(page);
  return [
    ...(wide > 0 ? [`the page is ${String(wide)} px too wide`] : []),
    ...(await cutOff(page)),
    ...(await sideways(page)),
  ];
}
