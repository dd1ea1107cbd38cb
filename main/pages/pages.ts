import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Page = { type: string; content: Uint8Array<ArrayBuffer> };
/** Every address that is served, and its bytes. Nothing is worked out from what a request says. */
export type Pages = ReadonlyMap<string, Page>;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
};

/**
 * Reads the built view once. Source maps and files of unknown types are left out.
 * @param folder the built view
 * @param origin what stands before every address, as in `app://newsroom`; empty for paths alone
 */
export function readPages(folder: string, origin = ''): Pages {
  const pages = new Map<string, Page>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[path.extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = `${origin}/${path.relative(folder, file).split(path.sep).join('/')}`;
    const page = { type, content: new Uint8Array(readFileSync(file)) };
    pages.set(address, page);
    if (address === `${origin}/index.html`) pages.set(`${origin}/`, page);
  }
  return pages;
}
