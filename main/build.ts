import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { writeLicencePage } from './licences.ts';

/** Builds what runs: the main process and the core for Node, the preload as one CommonJS file, the renderer for Chromium. */
export const root = fileURLToPath(new URL('..', import.meta.url));
const external = ['electron', /^node:/u, ...builtinModules, 'better-sqlite3'];

const forNode = (
  out: string,
  input: Record<string, string>,
  format: 'es' | 'cjs',
  file: string,
  empty = true,
): InlineConfig => ({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node24',
    outDir: `${root}dist/${out}`,
    emptyOutDir: empty,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input,
      external,
      output: { format, entryFileNames: file, chunkFileNames: '[name]-[hash].js' },
    },
  },
});

/** What is built, and from where: `dev.ts` builds the same things again whenever a file changes. */
export const targets = {
  main: forNode(
    'main',
    { electron: 'main/electron/main.ts', core: 'main/worker.ts', node: 'main/node/cli.ts' },
    'es',
    '[name].js',
  ),
  // The core starts it from its text, beside which nothing else is found: one file, of the older kind of module.
  reader: forNode('main', { reader: 'main/reader.ts' }, 'cjs', '[name].cjs', false),
  preload: forNode('preload', { index: 'main/electron/preload.ts' }, 'cjs', '[name].cjs'),
  renderer: { configFile: `${root}renderer/vite.config.ts`, logLevel: 'warn' },
} as const satisfies Record<string, InlineConfig>;

async function buildAll(): Promise<void> {
  const started = performance.now();
  for (const config of Object.values(targets)) await build(config);
  writeLicencePage(root);
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

if (import.meta.main) {
  // Not awaited: dev.ts imports this file, which must have ended by then.
  if (process.argv.includes('--watch'))
    void import('./dev.ts').then((dev) => dev.develop(process.argv.slice(2)));
  else await buildAll();
}
