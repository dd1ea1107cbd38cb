import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { chromiumOrThrow } from '../../../support/chromium.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** True when the specs run on a real Electron: the same specs, one variable. */
export const REAL = process.env.COPYDESK_REAL_ELECTRON === '1';

export type Desktop = { app: ElectronApplication; page: Page; profile: string };

/** A folder of its own for one spec, taken away when the specs are done. */
export const newProfile = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-shell-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return folder;
};

/** Starts the built desktop app on a profile of its own; `COPYDESK_APP` names another folder than the project. */
export async function launch(
  profile: string = newProfile(),
  more: string[] = [],
): Promise<ElectronApplication> {
  if (!REAL) process.env.ELECTRON_OVERRIDE_DIST_PATH = path.join(ROOT, 'tests/stand-in');
  return _electron.launch({
    args: [process.env.COPYDESK_APP ?? ROOT, '--profile', profile, ...more],
    cwd: ROOT,
    env: { ...(process.env as Record<string, string>), COPYDESK_CHROMIUM: chromiumOrThrow() },
  });
}

export async function open(profile: string = newProfile()): Promise<Desktop> {
  const app = await launch(profile);
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'copydesk' in window);
  return { app, page, profile };
}

/** Ends it as a power cut would, and waits until it is gone. */
export async function kill(app: ElectronApplication): Promise<void> {
  const gone = app.waitForEvent('close').catch(() => undefined);
  app.process().kill('SIGKILL');
  await gone;
}

type Said = { type?: string; message?: string; detail?: string; buttons?: string[] };

/** Answers every message box by the button's words, and remembers what was said. */
export async function answerBoxes(app: ElectronApplication, button: string): Promise<void> {
  await app.evaluate(({ dialog }, label) => {
    const said: Said[] = [];
    Object.assign(globalThis, { said });
    const answer = (...args: unknown[]) => {
      const options = args.at(-1) as Said;
      said.push(options);
      return Promise.resolve({
        response: Math.max(0, options.buttons?.indexOf(label) ?? 0),
        checkboxChecked: false,
      });
    };
    Object.assign(dialog, { showMessageBox: answer });
  }, button);
}

export const boxes = (app: ElectronApplication): Promise<Said[]> =>
  app.evaluate(() => (globalThis as unknown as { said: Said[] }).said);

/** One call by the page's own bridge, as the page would make it. */
export const call = (page: Page, name: string, input: unknown): Promise<Answer> =>
  page.evaluate(([n, i]) => (window as unknown as Bridge).copydesk.call(n, i) as Promise<Answer>, [
    name,
    input,
  ] as const);

export type Answer =
  { ok: true; value: Record<string, unknown> } | { ok: false; problem: { kind: string; message: string } };
export type Bridge = {
  copydesk: {
    call: (name: unknown, input: unknown) => Promise<unknown>;
    on: (name: unknown, hear: unknown) => () => void;
  };
};
