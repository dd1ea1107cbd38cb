import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that counts who calls. */
export type Listener = {
  origin: string;
  heard: Set<string>;
  serve: (path: string, html: string) => void;
  close: () => Promise<void>;
};

export async function listen(): Promise<Listener> {
  const heard = new Set<string>();
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const page = pages.get(path);
    if (page === undefined) heard.add(path.replace(/^\/beacon\//u, ''));
    response.writeHead(200, {
      'content-type': page === undefined ? 'text/plain' : 'text/html; charset=utf-8',
      'access-control-allow-origin': '*',
    });
    response.end(page ?? '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve();
    });
  });
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    heard,
    serve: (path, html) => pages.set(path, html),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Thirteen ways in which a page can tell a server that it is being read. */
export const BEACONS = [
  'import',
  'link',
  'img',
  'svg-image',
  'poster',
  'css',
  'prefetch',
  'frame',
  'attribute-selector',
  'font',
  'script',
  'fetch',
  'refresh',
] as const;

/** Markup that tries all thirteen, and to write into the page around it. */
export function beaconMarkup(origin: string): string {
  const to = (kind: (typeof BEACONS)[number]): string => `${origin}/beacon/${kind}`;
  return `
<style>@import url("${to('import')}");</style>
<link rel="stylesheet" href="${to('link')}">
<img src="${to('img')}" alt="">
<svg width="9" height="9"><image href="${to('svg-image')}" width="9" height="9"/></svg>
<video poster="${to('poster')}"></video>
<div style="background: url('${to('css')}'); width: 9px; height: 9px"></div>
<link rel="prefetch" href="${to('prefetch')}">
<iframe src="${to('frame')}"></iframe>
<input value="secret"><style>input[value^="s"] { background: url("${to('attribute-selector')}") }</style>
<style>@font-face { font-family: beacon; src: url("${to('font')}") } b.beacon { font-family: beacon }</style><b class="beacon">b</b>
<script src="${to('script')}"></script>
<script>fetch("${to('fetch')}"); try { parent.document.title = 'rewritten' } catch {}</script>
<meta http-equiv="refresh" content="2; url=${to('refresh')}">`;
}
