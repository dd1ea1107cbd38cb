import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ROOT } from './place.ts';
import { row, type Row } from './row.ts';

const BARE = `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
createRoot(document.body).render(
  createElement(LexicalComposer, { initialConfig: { namespace: 'bare', onError: console.error } },
    createElement(RichTextPlugin, { contentEditable: createElement(ContentEditable), ErrorBoundary: LexicalErrorBoundary }),
    createElement(HistoryPlugin)));
`;

const zipped = (content: string | Uint8Array): number => gzipSync(content).byteLength / 1000;

/** React and Lexical's rich text, as small as a page with both can be. */
async function bare(): Promise<number> {
  const id = 'virtual:bare';
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'bare',
        resolveId: (name) => (name === id ? path.join(ROOT, 'renderer', 'bare.js') : null),
        load: (name) => (name === path.join(ROOT, 'renderer', 'bare.js') ? BARE : null),
      },
    ],
    build: { write: false, target: 'chrome150', rolldownOptions: { input: id } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  return outputs.reduce((sum, one) => sum + (one.type === 'chunk' ? zipped(one.code) : 0), 0);
}

/** What the page names, and what those scripts import before they run. */
function firstLoad(): { files: string[]; size: number } {
  const view = path.join(ROOT, 'dist', 'renderer');
  const page = readFileSync(path.join(view, 'index.html'), 'utf8');
  const files = new Set(
    [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/gu)].map((m) => m[1] ?? ''),
  );
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(path.join(view, file), 'utf8');
    for (const [, name] of code.matchAll(/(?:^|[;}])import(?:[^"'()]*from)?["']\.\/([^"']+\.js)["']/gu))
      files.add(`assets/${name ?? ''}`);
  }
  const sizes = [...files].map((file) => zipped(readFileSync(path.join(view, file))));
  return { files: [...files], size: sizes.reduce((sum, size) => sum + size, 0) };
}

/** How much a window fetches before it draws. */
export async function weight(): Promise<Row[]> {
  const { files, size } = firstLoad();
  const later = readdirSync(path.join(ROOT, 'dist', 'renderer', 'assets'))
    .filter((file) => /\.(?:js|wasm)$/u.test(file) && !files.includes(`assets/${file}`))
    .reduce(
      (sum, file) => sum + zipped(readFileSync(path.join(ROOT, 'dist', 'renderer', 'assets', file))),
      0,
    );
  return [
    row({ name: 'first load, gzipped', value: size, unit: 'kB', baseline: await bare() }),
    row({ name: 'scripts and WebAssembly that come later', value: later, unit: 'kB' }),
  ];
}
