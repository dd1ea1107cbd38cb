import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { MAX_MEDIA_BYTES } from '../../shared/protocol/library.ts';

const TEXTS = /\.(?:md|markdown|html?|xhtml)$/iu;
const PICTURES = /\.(?:jpe?g|png|webp|gif|avif)$/iu;
const MAX_FILES = 500;

/** Everything in a text that may be the address of a picture: Markdown images and their definitions, and `src` of HTML. */
const ADDRESSES = [
  /!\[[^\]]*\]\(\s*<([^>\n]+)>/gu,
  /!\[[^\]]*\]\(\s*([^)\s]+)/gu,
  /^\s{0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)/gmu,
  /\ssrc\s*=\s*["']([^"']+)["']/giu,
];

const decoded = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

/** The relative picture paths a text may name: a little too many is no harm, the importer takes those it needs. */
export function picturePaths(text: string): string[] {
  const found = new Set<string>();
  for (const pattern of ADDRESSES)
    for (const [, address = ''] of text.matchAll(pattern)) {
      const plain = decoded(address.split(/[?#]/u, 1)[0] ?? '');
      if (PICTURES.test(plain) && !/^(?:[a-z][a-z0-9+.-]*:|\/|\\)/iu.test(plain)) found.add(plain);
    }
  return [...found].slice(0, MAX_FILES);
}

/** Reads the pictures a text names, only from its own folder and below: links that lead out of it are not followed. */
export async function filesBeside(
  file: string,
  content: Uint8Array,
): Promise<{ name: string; content: Uint8Array }[]> {
  if (!TEXTS.test(file)) return [];
  const folder = await realpath(path.dirname(path.resolve(file)));
  const beside: { name: string; content: Uint8Array }[] = [];
  for (const name of picturePaths(Buffer.from(content).toString('utf8'))) {
    const real = await realpath(path.join(folder, name)).catch(() => null);
    if (real === null || !real.startsWith(folder + path.sep)) continue;
    const found = await stat(real);
    if (found.isFile() && found.size <= MAX_MEDIA_BYTES) beside.push({ name, content: await readFile(real) });
  }
  return beside;
}
