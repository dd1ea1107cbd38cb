import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumOrThrow } from './support/chromium.ts';
import { requireNode } from './support/node-version.ts';

requireNode();

/** Two projects: journeys through the browser shell, and the desktop shell (on the stand-in unless a real Electron is asked for). */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: process.env.COPYDESK_REPORT
    ? [['json', { outputFile: process.env.COPYDESK_REPORT }], ['line']]
    : [['line']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath: chromiumOrThrow(), args: CHROMIUM_FLAGS },
  },
  projects: [
    { name: 'journeys', testMatch: 'journeys/**/*.spec.ts' },
    { name: 'shell', testMatch: 'shell/**/*.spec.ts' },
  ],
});
