import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const room = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: room,
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome150',
    outDir: `${room}../dist/renderer`,
    emptyOutDir: true,
    sourcemap: true,
    modulePreload: false,
    chunkSizeWarningLimit: 1500,
  },
});
