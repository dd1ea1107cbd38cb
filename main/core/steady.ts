import { wrapBlock, writeBlock } from '../../shared/article/document.ts';
import type { Inline } from '../../shared/article/inline.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import { MAX_BLOCKS } from '../../shared/article/article.ts';
import { sameJson } from '../../shared/kit/json.ts';

const hasUnknown = (content: readonly Inline[]): boolean => content.some((part) => part.kind === 'unknown');

function holdsUnknown(block: Block): boolean {
  if (block.kind === 'unknown') return true;
  if (block.kind === 'table')
    return block.rows.some((row) =>
      row.cells.some((cell) => cell.content.some((c) => hasUnknown(c.content))),
    );
  return 'content' in block && hasUnknown(block.content);
}

/**
 * The first block that would read back differently from how it was written, or null. Only wrapped unknown kinds can:
 * one that carries another id than its wrapping, or that wraps a kind which this version knows.
 */
export const firstUnsteady = (blocks: readonly Block[]): Block | null =>
  blocks.find((b) => holdsUnknown(b) && !sameJson(wrapBlock(writeBlock(b)), b)) ?? null;

/** Why a body may not be stored, as path and sentence; null when it may. */
export function bodyFault(blocks: readonly Block[], path: string): { path: string; message: string } | null {
  if (blocks.length > MAX_BLOCKS)
    return {
      path,
      message: `A story holds at most ${String(MAX_BLOCKS)} blocks; this one has ${String(blocks.length)}.`,
    };
  if (new Set(blocks.map((b) => b.id)).size !== blocks.length)
    return { path, message: 'Expected every block id once.' };
  const unsteady = firstUnsteady(blocks);
  return unsteady
    ? {
        path: `${path}[${String(blocks.indexOf(unsteady))}]`,
        message: 'Expected a block of an unknown kind to carry its own id.',
      }
    : null;
}
