import {
  $createRangeSelection,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setSelection,
  $setState,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from 'lexical';
import type { BlockPart } from '../article/lines.ts';
import { $isAtomNode, atomState, type AtomFields } from './nodes/AtomNode.ts';
import { $isPullQuoteNode, attributionState } from './nodes/PullQuoteNode.ts';
import { $leavesOf, $nodesOf } from './leaves.ts';
import { $placeOf, $restorePlace, type Place, type TextPoint } from './place.ts';

/** A stretch of one line, in the offsets of `linesOf` of the article. */
export type Spot = { block: string; part: BlockPart; from: number; to: number };
export type Edit = Spot & { with: string };

/**
 * Puts words in the place of others, each in the look of the first character it replaces; everything around keeps its own.
 * Breaks inside a stretch go, pieces of unknown kinds stay. Call it in one update: it is then one step to undo.
 * Stretches of one line must not overlap.
 */
export function $replaceSpots(edits: readonly Edit[]): void {
  const place = $placeOf();
  $setSelection(null);
  const nodes = $nodesOf(
    $getRoot(),
    edits.map((edit) => edit.block),
  );
  // From the end, so that the offsets of those before stay right.
  for (const edit of edits.toSorted((a, b) => b.from - a.from)) {
    const node = nodes.get(edit.block);
    if (!node) continue;
    if (edit.part !== 'text') $replaceInField(node, edit);
    else if ($isElementNode(node)) $replaceInLine(node, edit);
  }
  $restorePlace(place && shifted(place, edits));
}

function $replaceInLine(line: ElementNode, { from, to, with: words }: Edit): void {
  let toPlace = words;
  for (const leaf of $leavesOf(line)) {
    if (leaf.to <= from || leaf.from >= to) continue;
    const { node } = leaf;
    const put = toPlace;
    if ($isTextNode(node)) {
      const start = Math.max(0, from - leaf.from);
      const count = Math.min(leaf.to, to) - leaf.from - start;
      if (node.isSimpleText()) $splice(node, start, count, put);
      else {
        // A character with an element of its own (a bidi control) goes as a whole.
        if (put !== '') node.insertBefore($createTextNode(put).setFormat(node.getFormat()));
        node.remove();
      }
      toPlace = '';
    } else if ($isLineBreakNode(node)) {
      if (put !== '') node.insertBefore($createTextNode(put));
      node.remove();
      toPlace = '';
    }
  }
}

function $splice(node: LexicalNode, start: number, count: number, words: string): void {
  if (!$isTextNode(node)) return;
  const text = node.getTextContent();
  const next = text.slice(0, start) + words + text.slice(start + count);
  if (next === '') node.remove();
  else node.setTextContent(next);
}

const splice = (text: string, { from, to, with: words }: Edit): string =>
  text.slice(0, from) + words + text.slice(to);

function $replaceInField(node: LexicalNode, edit: Edit): void {
  if ($isPullQuoteNode(node) && edit.part === 'attribution')
    $setState(node, attributionState, (old) => splice(old ?? '', edit).slice(0, 300));
  else if ($isAtomNode(node)) $setState(node, atomState, (old) => withField(old, edit));
}

/** The longest that the article lets these be. */
const LIMITS = { caption: 4000, alt: 2000, credit: 500, fallback: 2000 } as const;

function withField(fields: AtomFields, edit: Edit): AtomFields {
  const { part } = edit;
  if (fields.kind === 'image' && (part === 'caption' || part === 'alt' || part === 'credit'))
    return { ...fields, [part]: splice(fields[part], edit).slice(0, LIMITS[part]) };
  if (fields.kind === 'embed' && part === 'fallback')
    return { ...fields, fallback: splice(fields.fallback, edit).slice(0, LIMITS.fallback) };
  return fields;
}

const shiftedPoint = (point: TextPoint, edits: readonly Edit[]): TextPoint => ({
  bid: point.bid,
  offset: edits.reduce((offset, edit) => {
    if (edit.block !== point.bid || edit.part !== 'text' || point.offset <= edit.from) return offset;
    const within = Math.min(point.offset, edit.to) - edit.from;
    return (
      offset - within + (point.offset >= edit.to ? edit.with.length : Math.min(within, edit.with.length))
    );
  }, point.offset),
});

const shifted = (place: Place, edits: readonly Edit[]): Place => ({
  anchor: shiftedPoint(place.anchor, edits),
  focus: shiftedPoint(place.focus, edits),
});

/** Selects a stretch of a line of text. False when it is not there. */
export function $selectSpot({ block, part, from, to }: Spot): boolean {
  const node = $nodesOf($getRoot(), [block]).get(block);
  if (part !== 'text' || !$isElementNode(node)) return false;
  const selection = $createRangeSelection();
  $setAt(selection.anchor, node, from);
  $setAt(selection.focus, node, to);
  $setSelection(selection);
  return true;
}

function $setAt(point: PointType, line: ElementNode, offset: number): void {
  for (const leaf of $leavesOf(line)) {
    if (offset > leaf.to) continue;
    if ($isTextNode(leaf.node)) {
      point.set(leaf.node.getKey(), offset - leaf.from, 'text');
      return;
    }
    const parent = leaf.node.getParent();
    if (!parent || offset === leaf.to) continue;
    point.set(parent.getKey(), leaf.node.getIndexWithinParent(), 'element');
    return;
  }
  point.set(line.getKey(), line.getChildrenSize(), 'element');
}
