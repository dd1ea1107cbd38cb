import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from './run.ts';

/** The entry of the command line and of the browser shell, as source and as built: both lie two folders below the root. */
const root = new URL('../../', import.meta.url);
const here = import.meta.url;
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };

process.exitCode = await runCommandLine(process.argv.slice(2), {
  version,
  places: {
    view: fileURLToPath(new URL('dist/renderer', root)),
    core: new URL(here.endsWith('.ts') ? '../worker.ts' : './core.js', here),
  },
});
