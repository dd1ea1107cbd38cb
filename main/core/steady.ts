import { wrapBlock, writeBlock } from '../../shared/article/document.ts';
import type { Inline } from '../../shared/article/inline.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import { MAX_BLOCKS } from '../../shared/article/article.ts';
import { sameJson } from '../../shared/kit/json.ts';
import { say, type Said } from '../../shared/protocol/said.ts';

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

/** Why a body may not be stored, and where; null when it may. */
export function bodyFault(blocks: readonly Block[], path: string): { path: string; why: Said } | null {
  if (blocks.length > MAX_BLOCKS)
    return {
      path,
      why: say('story.too-many-blocks', { most: MAX_BLOCKS, blocks: blocks.length }),
    };
  if (new Set(blocks.map((b) => b.id)).size !== blocks.length)
    return { path, why: say('story.same-block-twice') };
  const unsteady = firstUnsteady(blocks);
  return unsteady
    ? {
        path: `${path}[${String(blocks.indexOf(unsteady))}]`,
        why: say('story.wrong-block-id'),
      }
    : null;
}
