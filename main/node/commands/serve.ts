import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { startCoreProcess } from '../../host.ts';
import { CommandError, refusedBy, usage, wholeNumber, type Cli, type Command } from '../command.ts';
import { spawnCoreThread } from '../core-thread.ts';
import { EXIT } from '../exit-codes.ts';
import { exportsDirOf } from '../folders.ts';
import { openInBrowser, removeRedirectFile, writeRedirectFile } from '../open-browser.ts';
import { readPages, type Pages } from '../../pages/pages.ts';
import { startServer, type LoopbackServer } from '../server.ts';

function builtPages(folder: string): Pages {
  if (existsSync(path.join(folder, 'index.html'))) return readPages(folder);
  throw new CommandError('The view is not built yet. Run: npm run build', EXIT.failed);
}

/** Enter in the terminal gives another address: a code lasts a minute, and a tab may have been closed. */
function giveNewAddresses(server: LoopbackServer, say: (line: string) => void): () => void {
  if (!process.stdin.isTTY) return () => undefined;
  say('Press Enter for another address (each opens once, within a minute), Ctrl-C to close.');
  const lines = createInterface({ input: process.stdin });
  lines.on('line', () => {
    say(server.newAddress());
  });
  return () => {
    lines.close();
  };
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });

async function open(cli: Cli): Promise<number> {
  if (cli.words.length > 0) throw usage('serve takes no names.');
  const pages = builtPages(cli.places.view);
  const core = startCoreProcess({
    spawn: () => spawnCoreThread(cli.places.core),
    options: {
      profileDir: cli.profileDir,
      exportsDir: exportsDirOf(cli.profileDir),
      version: cli.version,
    },
  });
  const ready = await core.ready;
  if (!ready.ok) {
    await core.stop();
    throw refusedBy(ready.problem);
  }
  const port = wholeNumber(cli.values, 'port', 0, 65_535);
  const server = await startServer({ core, pages, version: cli.version, port }).catch(async () => {
    await core.stop();
    throw new CommandError(`Port ${String(port)} is not free.`, EXIT.failed);
  });
  cli.say(`Copydesk is open at ${server.newAddress()}`);
  if (cli.values['no-open'] !== true) {
    const file = writeRedirectFile(cli.profileDir, server.newAddress());
    if (!(await openInBrowser(file))) cli.warn('No browser could be opened: open the address above.');
  }
  const quiet = giveNewAddresses(server, cli.say);
  await untilAborted(cli.signal);
  quiet();
  await core.stop();
  await server.close();
  removeRedirectFile(cli.profileDir);
  return EXIT.ok;
}

export const serve: Command = {
  usage: 'serve [--port N] [--no-open]',
  summary: 'opens the app in the browser, for this computer only',
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  run: open,
};
