import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { escapeMarkup } from '../../shared/kit/text.ts';
import { CODE_LIFE_MS } from './secrets.ts';

/** A page that only this user can read and that leads to the app: the one-use code stays out of every argument list. */
const redirectPage = (address: string): string =>
  `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">` +
  `<title>Copydesk</title><meta http-equiv="refresh" content="0; url=${escapeMarkup(address)}">` +
  `<p><a href="${escapeMarkup(address)}" rel="noreferrer">Open Copydesk</a></p>\n`;

/** Writes the page (mode 0600) and returns its path; it is removed when its code has run out. */
export function writeRedirectFile(profileDir: string, address: string): string {
  const file = path.join(profileDir, 'open-copydesk.html');
  mkdirSync(profileDir, { recursive: true });
  // A file that was there keeps its rights when it is written over, so it goes first.
  rmSync(file, { force: true });
  writeFileSync(file, redirectPage(address), { mode: 0o600, flag: 'wx' });
  setTimeout(() => {
    rmSync(file, { force: true });
  }, CODE_LIFE_MS).unref();
  return file;
}

export const removeRedirectFile = (profileDir: string): void => {
  rmSync(path.join(profileDir, 'open-copydesk.html'), { force: true });
};

const opener = (): [string, string[]] =>
  process.platform === 'darwin'
    ? ['open', []]
    : process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '']]
      : ['xdg-open', []];

/** Asks the system to show a file in the browser; answers whether it could be asked. */
export const openInBrowser = (file: string): Promise<boolean> =>
  new Promise((resolve) => {
    const [command, args] = opener();
    const child = spawn(command, [...args, file], { stdio: 'ignore', detached: true });
    child.once('error', () => {
      resolve(false);
    });
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
