import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds what runs: the main process and the core for Node, the preload as one CommonJS file, the renderer for Chromium. */
const root = fileURLToPath(new URL('..', import.meta.url));
const external = ['electron', /^node:/u, ...builtinModules, 'better-sqlite3'];

const forNode = (out: string, input: Record<string, string>, format: 'es' | 'cjs', file: string) =>
  build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node24',
      outDir: `${root}dist/${out}`,
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      rolldownOptions: { input, external, output: { format, entryFileNames: file } },
    },
  });

const started = performance.now();
await forNode(
  'main',
  { electron: 'main/electron/main.ts', core: 'main/worker.ts', node: 'main/node/cli.ts' },
  'es',
  '[name].js',
);
await forNode('preload', { index: 'main/electron/preload.ts' }, 'cjs', '[name].cjs');
await build({ configFile: `${root}renderer/vite.config.ts`, logLevel: 'warn' });
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
