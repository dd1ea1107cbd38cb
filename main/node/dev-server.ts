import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startCoreProcess } from '../host.ts';
import type { CorePort } from '../link.ts';
import { readPages, type Page } from '../pages/pages.ts';
import { spawnCoreThread } from './core-thread.ts';
import { exportsDirOf, profileDirFrom } from './folders.ts';
import { openInBrowser, removeRedirectFile, writeRedirectFile } from './open-browser.ts';
import { startServer } from './server.ts';

const ROOT = new URL('../../', import.meta.url);

/**
 * The browser shell for development: the server and its token stay while the view and the core are built again, so that
 * an open page goes on. A change in this folder itself needs a new start.
 */
export async function serveWhileChanging(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: { profile: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  });
  const profileDir = profileDirFrom(values.profile);
  const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { version: string };
  const view = fileURLToPath(new URL('dist/renderer', ROOT));
  const pages = new Map<string, Page>(readPages(view));

  let thread: CorePort | null = null;
  let starts = 0;
  const core = startCoreProcess({
    spawn: () => (thread = spawnCoreThread(new URL('dist/main/core.js', ROOT))),
    options: { profileDir, exportsDir: exportsDirOf(profileDir), version },
    // Every start looks long after the one before: a developer may restart the core as often as files are saved.
    now: () => (starts += 1) * 3_600_000,
  });
  const ready = await core.ready;
  if (!ready.ok) throw new Error(ready.problem.message);

  const server = await startServer({ core, pages, version, port: Number(values.port ?? 0) });
  console.log(`Copydesk is open at ${server.newAddress()}`);
  if (values['no-open'] !== true) await openInBrowser(writeRedirectFile(profileDir, server.newAddress()));

  return {
    changed: (target: string): Promise<void> => {
      if (target === 'main') thread?.kill();
      if (target !== 'renderer') return Promise.resolve();
      pages.clear();
      for (const [address, page] of readPages(view)) pages.set(address, page);
      return Promise.resolve();
    },
    stop: async (): Promise<void> => {
      await core.stop();
      await server.close();
      removeRedirectFile(profileDir);
    },
  };
}
