import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extractAll } from '@electron/asar';
import { _electron } from '@playwright/test';
import { chromiumOrThrow } from '../support/chromium.ts';
import type { Check } from './checks.ts';

/** Starts what was packaged, out of its archive, on the stand-in: the window must show and the store must open. */
export async function checkStart(app: string, root: string): Promise<Check[]> {
  const work = mkdtempSync(path.join(os.tmpdir(), 'copydesk-package-start-'));
  const folder = path.join(work, 'app');
  extractAll(path.join(app, 'resources', 'app.asar'), folder);
  process.env.ELECTRON_OVERRIDE_DIST_PATH = path.join(root, 'tests', 'stand-in');
  try {
    const electron = await _electron.launch({
      args: [folder, '--profile', path.join(work, 'profile')],
      cwd: work,
      env: {
        ...(process.env as Record<string, string>),
        COPYDESK_CHROMIUM: chromiumOrThrow(),
        STAND_IN_PACKAGED: '1',
      },
    });
    try {
      const page = await electron.firstWindow();
      await page.waitForFunction(() => 'copydesk' in window);
      const health = await page.evaluate(() => {
        const { copydesk } = window as unknown as {
          copydesk: { call: (n: string, i: object) => Promise<{ ok: boolean }> };
        };
        return copydesk.call('store.health', {});
      });
      const tools = await electron.evaluate(({ webContents }) => {
        const [contents] = webContents.getAllWebContents() as unknown as {
          getLastWebPreferences: () => { devTools: boolean };
        }[];
        return contents?.getLastWebPreferences().devTools;
      });
      return [
        { name: 'the packaged app shows its window', fault: null },
        { name: 'the packaged app opens its store', fault: health.ok ? null : JSON.stringify(health) },
        {
          name: 'the packaged app has no developer tools',
          fault: tools === false ? null : `devTools is ${String(tools)}`,
        },
      ];
    } finally {
      await electron.close();
    }
  } catch (error) {
    return [
      { name: 'the packaged app starts', fault: error instanceof Error ? error.message : String(error) },
    ];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
