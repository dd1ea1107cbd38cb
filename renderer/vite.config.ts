import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const room = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: room,
  base: './',
  plugins: [react()],
  // Packages of dictionaries open only to Node; their two files are served as they are.
  resolve: {
    alias: [
      { find: /^(dictionary-[a-z-]+\/index\.(?:aff|dic)\?url)$/u, replacement: `${room}../node_modules/$1` },
    ],
  },
  assetsInclude: ['**/*.aff', '**/*.dic'],
  // Never from a blob and never inlined: the page's policy runs only files of ours.
  worker: { format: 'es' },
  build: {
    target: 'chrome150',
    outDir: `${room}../dist/renderer`,
    emptyOutDir: true,
    sourcemap: true,
    modulePreload: false,
    // A small dictionary would be put into the script as an address of its own kind, which the page's policy refuses.
    assetsInlineLimit: (file) => (/\.(?:aff|dic)$/u.test(file) ? false : undefined),
    chunkSizeWarningLimit: 1500,
  },
});
