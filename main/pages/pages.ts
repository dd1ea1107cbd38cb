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
  '.wasm': 'application/wasm',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
};

/** Large, and not needed by most windows: read from the disk each time they are asked for, and not kept. */
const WHEN_ASKED = new Set(['.wasm', '.aff', '.dic']);

const read = (file: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(file));

const lateContent = (type: string, file: string): Page => ({
  type,
  get content() {
    return read(file);
  },
});

/**
 * Reads the built view once, but for its large files. Source maps and files of unknown types are left out.
 * @param folder the built view
 * @param origin what stands before every address, as in `app://newsroom`; empty for paths alone
 */
export function readPages(folder: string, origin = ''): Pages {
  const pages = new Map<string, Page>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const ending = path.extname(entry.name);
    const type = TYPES[ending];
    if (!entry.isFile() || !type) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = `${origin}/${path.relative(folder, file).split(path.sep).join('/')}`;
    const page = WHEN_ASKED.has(ending) ? lateContent(type, file) : { type, content: read(file) };
    pages.set(address, page);
    if (address === `${origin}/index.html`) pages.set(`${origin}/`, page);
  }
  return pages;
}
