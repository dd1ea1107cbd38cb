import { chromium, type Browser } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumOrThrow } from '../support/chromium.ts';

/** A Chromium that paints as fast as it can, so that a measure is work and not waiting for the screen. */
const UNLIMITED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

export async function inBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: chromiumOrThrow(),
    args: [...CHROMIUM_FLAGS, ...UNLIMITED],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
