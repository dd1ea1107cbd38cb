import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** Commands under which a Chromium is known on the systems we meet. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'msedge',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where installers put one without a command. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Quiet, offline, and able to run as root in a container: nothing here loosens what a page may do. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function onPath(name: string): string | null {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter))
    for (const ending of endings) {
      const file = path.join(folder, name + ending);
      if (folder !== '' && runs(file)) return file;
    }
  return null;
}

function playwrightsOwn(): string | null {
  const file = chromium.executablePath();
  return file !== '' && existsSync(file) ? file : null;
}

/** The Chromium to test with: the one named in COPYDESK_CHROMIUM, Playwright's own, or one that is installed. */
export function findChromium(): string | null {
  const named = process.env.COPYDESK_CHROMIUM;
  if (named) {
    if (runs(named)) return named;
    throw new Error(`COPYDESK_CHROMIUM names ${named}, which cannot be run. Correct it or unset it.`);
  }
  const own = playwrightsOwn();
  if (own) return own;
  for (const name of NAMES) {
    const file = onPath(name);
    if (file) return file;
  }
  return PLACES.find(runs) ?? null;
}

const WHAT_TO_DO =
  'No Chromium was found. Install Chromium, Chrome or Edge so that it is on the PATH (Debian: apt-get install chromium), or name one: COPYDESK_CHROMIUM=/path/to/chrome npm test';

/** For test configurations: the Chromium, or an error that says what to install. */
export function chromiumOrThrow(): string {
  const file = findChromium();
  if (!file) throw new Error(WHAT_TO_DO);
  return file;
}

const isDebian = (): boolean => {
  try {
    return /^ID(?:_LIKE)?=.*debian/mu.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
};

/** The Chromium; on Debian as root one is installed when there is none. */
export function ensureChromium(say: (line: string) => void): string {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && isDebian()) {
    say('No Chromium here: installing Debian’s with apt-get.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return chromiumOrThrow();
}
