import { $getSelection, $isRangeSelection, type ElementNode } from 'lexical';
import { $bidOf } from '../block-id.ts';
import { $kindOf, $lineOf } from '../kinds.ts';
import { $leavesOf } from '../leaves.ts';
import { $isStruck } from '../nodes/suggested.ts';
import { $pointOf } from '../place.ts';
import { $selectSpot } from '../replace.ts';
import { $isElementNode } from 'lexical';

/**
 * Before something is deleted: takes the caret over what is struck out already, so that the next letter that is still
 * there goes. True when there is nothing left to delete in this direction.
 */
export function $skipStruck(backwards: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const point = $pointOf(selection.anchor);
  let line = $lineOf(selection.anchor.getNode());
  if (!point || !line) return false;
  let at = point.offset;
  let moved = false;
  for (;;) {
    const to = overStruck(line, at, backwards);
    moved ||= to !== at;
    at = to;
    const next = $nextLine(line, at, backwards);
    if (next === null) break;
    moved = true;
    line = next;
    at = backwards ? lengthOf(next) : 0;
  }
  if (moved) $selectSpot({ block: $bidOf(line), part: 'text', from: at, to: at });
  return false;
}

const lengthOf = (line: ElementNode): number => $leavesOf(line).at(-1)?.to ?? 0;

/** The place behind the struck leaves beside a place. */
function overStruck(line: ElementNode, from: number, backwards: boolean): number {
  const leaves = $leavesOf(line);
  let at = from;
  for (const leaf of backwards ? leaves.toReversed() : leaves) {
    const beside = backwards ? leaf.from < at && at <= leaf.to : leaf.from <= at && at < leaf.to;
    if (!beside) continue;
    if (!$isStruck(leaf.node)) break;
    at = backwards ? leaf.from : leaf.to;
  }
  return at;
}

/** The line on the other side of a paragraph mark that is struck out already; null where the mark still stands. */
function $nextLine(line: ElementNode, at: number, backwards: boolean): ElementNode | null {
  if (backwards ? at > 0 : at < lengthOf(line)) return null;
  const next = backwards ? line.getPreviousSibling() : line.getNextSibling();
  if (!$isElementNode(next) || $kindOf(next) === null) return null;
  return $isStruck(backwards ? next : line) ? next : null;
}
