import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './api/app.ts';
import { serve } from './api/served.ts';
import { routeEvents } from './api/web-contents.ts';
import { chromium } from './cdp.ts';

/** What Electron does between being started and `ready`, in the same order. */
const args = process.argv.slice(2);
process.argv = [process.execPath, ...args];

const preloads: string[] = [];
let target = '.';
for (let i = 0; i < args.length; i++) {
  const argument = args[i] ?? '';
  if (argument === '-r') preloads.push(args[++i] ?? '');
  else if (!argument.startsWith('-')) {
    target = argument;
    break;
  }
}

const root = path.resolve(target);
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  name: string;
  productName?: string;
  version: string;
  main: string;
};
const require = createRequire(import.meta.url);
const electronVersion = (require('../../node_modules/electron/package.json') as { version: string }).version;
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: path.dirname(root) });
Object.assign(process.versions, { electron: electronVersion, chrome: '0.0.0.0' });
app.describe({ name: manifest.productName ?? manifest.name, version: manifest.version, root });

for (const preload of preloads) require(preload);
// `ready` comes only after the entry was evaluated: an entry that waits for it at its top level never ends.
await import(pathToFileURL(path.resolve(root, manifest.main)).href);

const port = await serve();
const profile = path.join(app.getPath('userData'), 'stand-in-chromium');
mkdirSync(profile, { recursive: true });
await chromium.launch(process.env.COPYDESK_CHROMIUM ?? '/usr/bin/chromium', [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // Sandboxed frames stay in the page's process, so that one DevTools session sees every navigation.
  '--disable-features=IsolateSandboxedIframes',
  '--no-startup-window',
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  `--user-data-dir=${profile}`,
  `--host-resolver-rules=MAP *.localhost:80 127.0.0.1:${String(port)}`,
]);
chromium.process?.once('exit', () => {
  if (!app.quitting) setTimeout(() => process.exit(70), 1000).unref();
});
process.once('exit', () => chromium.process?.kill('SIGKILL'));
await routeEvents();
await import('./api/window.ts');
app.becomeReady();
