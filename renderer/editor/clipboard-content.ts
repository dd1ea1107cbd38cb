import { z } from 'zod';
import { SCHEMA_VERSION } from '../../shared/article/article.ts';
import { wrapBlock, writeBlock } from '../../shared/article/document.ts';
import { text } from '../../shared/article/inline.ts';
import { block, type Block } from '../../shared/article/nodes/index.ts';
import { blockText } from '../../shared/article/questions.ts';
import { readBlocks } from '../../shared/article/review/reading.ts';
import { blocksToHtml } from '../../shared/formats/html/blocks.ts';
import { cleanText } from '../../shared/kit/text.ts';

/** Our own type on the clipboard: blocks as they are stored, ids and all. */
export const OWN_TYPE = 'application/x-copydesk+json';

const ownContent = z.object({ schemaVersion: z.literal(SCHEMA_VERSION), blocks: z.array(z.unknown()) });

/** Blocks in the three ways they travel: for us, for word processors, for everything else. What is suggested stays behind. */
export function writeClipboard(selected: readonly Block[], data: DataTransfer): void {
  const blocks = readBlocks(selected, 'final');
  data.setData(OWN_TYPE, JSON.stringify({ schemaVersion: SCHEMA_VERSION, blocks: blocks.map(writeBlock) }));
  data.setData('text/html', blocksToHtml(blocks));
  data.setData('text/plain', blocks.map(blockText).join('\n\n'));
}

/** Our own blocks from the clipboard; null when there are none or they are not whole. */
export function readOwn(json: string): Block[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return null;
  }
  const content = ownContent.safeParse(parsed);
  if (!content.success) return null;
  const blocks = z.array(block).safeParse(content.data.blocks.map(wrapBlock));
  return blocks.success ? [...readBlocks(blocks.data, 'final')] : null;
}

/** Plain text as paragraphs: by blank lines where there are any, with the lines between as breaks; else line by line. */
export function textToParagraphs(plain: string, newId: () => string): Block[] {
  const lines = cleanText(plain).replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n+$/u, '');
  const parts = /\n[ \t]*\n/u.test(lines) ? lines.split(/\n(?:[ \t]*\n)+/u) : lines.split('\n');
  return parts.map((part) => ({
    kind: 'paragraph',
    id: newId(),
    content: part
      .split('\n')
      .flatMap((line, i) => [
        ...(i > 0 ? [{ kind: 'break' as const }] : []),
        ...(line === '' ? [] : [text(line)]),
      ]),
  }));
}
