import { $isTableCellNode } from '@lexical/table';
import {
  $findMatchingParent,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  PASTE_TAG,
  type BaseSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { Block } from '../article/nodes/index.ts';
import { $bidOf } from './block-id.ts';
import { $nodeOf } from './blocks.ts';
import { $insertBlocks } from './insert.ts';

/** An insertion that is carried out in parts, so that a window can draw and hear keys between them. */
export type LongInsertion = {
  /** How many blocks are still to come; 0 when everything is there, or when what it stood in was taken away. */
  left: () => number;
  /** Puts so many more blocks in. The first part makes the undo step, the others join it. */
  put: (count: number) => void;
};

/** A joined first line is not a block any more: there must be one after it that the rest can follow. */
const FEWEST = 2;

/**
 * Puts blocks in as {@link $insertBlocks} does, with the same outcome and one undo step, but a part at a time. The first
 * part has the last block in it, since only the ends of what comes in meet the text around it.
 * @param place where to put them; where the caret is when it is null or gone
 */
export function longInsertion(
  editor: LexicalEditor,
  blocks: readonly Block[],
  place: BaseSelection | null = null,
): LongInsertion {
  let at = 0;
  let after: NodeKey | null = null;
  const middle = blocks.length - 1;

  const $begin = (count: number): void => {
    if (place && $isWhole(place)) $setSelection(place.clone());
    if ($isInCell() || middle <= Math.max(FEWEST, count)) {
      at = middle;
      $insertBlocks(blocks);
      return;
    }
    at = Math.max(FEWEST, count);
    const [edge, last] = [blocks[at - 1], blocks[middle]];
    if (!edge || !last) return;
    $insertBlocks([...blocks.slice(0, at), last]);
    const found = $getRoot()
      .getChildren()
      .find((node) => $bidOf(node) === edge.id);
    if (found) after = found.getKey();
    else at = middle;
  };

  const $goOn = (count: number): void => {
    let last: LexicalNode | null = after === null ? null : $getNodeByKey(after);
    if (!last?.isAttached()) {
      at = middle;
      return;
    }
    const to = Math.min(middle, at + count);
    for (const block of blocks.slice(at, to)) {
      const node = $nodeOf(block);
      last.insertAfter(node, false);
      last = node;
    }
    after = last.getKey();
    at = to;
  };

  return {
    left: () => Math.max(0, middle - at),
    put: (count) => {
      const first = at === 0;
      editor.update(
        () => {
          if (first) $begin(count);
          else $goOn(count);
        },
        { discrete: true, tag: first ? [PASTE_TAG, HISTORY_PUSH_TAG] : [PASTE_TAG, HISTORY_MERGE_TAG] },
      );
    },
  };
}

const $isInCell = (): boolean => {
  const selection = $getSelection();
  return (
    $isRangeSelection(selection) && $findMatchingParent(selection.anchor.getNode(), $isTableCellNode) !== null
  );
};

const $isWhole = (selection: BaseSelection): boolean =>
  selection.getStartEndPoints()?.every((point) => $getNodeByKey(point.key)?.isAttached() === true) ?? false;
