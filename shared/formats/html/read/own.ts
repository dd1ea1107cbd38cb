import type { HtmlBlocks } from '../read.ts';
import { parseHtml } from './tree.ts';
import { Walker } from './walker.ts';

/** Reads a piece of HTML that this app wrote inside another format: letter for letter, with its own classes. */
export function readOwnBlocks(html: string, newId: () => string): HtmlBlocks {
  const walker = new Walker({ newId, own: true, file: true, title: false });
  walker.read(parseHtml(html));
  const { blocks, notes, pictures, paths } = walker.finish();
  return { blocks, notes, pictures, paths };
}
