import { $isTableCellNode, $isTableNode, $isTableRowNode, $isTableSelection } from '@lexical/table';
import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { tidyInlines, type Inline } from '../article/inline.ts';
import type { Block, TextBlock } from '../article/nodes/index.ts';
import type { TableRow } from '../article/nodes/table.ts';
import { $blockOf } from './blocks.ts';
import { $lineOf } from './kinds.ts';
import { $pointOf, type TextPoint } from './place.ts';

/** What is selected, as blocks: whole ones with their ids, the first and last cut to what is selected. */
export function $selectedBlocks(): Block[] {
  const selection = $getSelection();
  if ($isTableSelection(selection)) {
    const rows = new Map<string, TableRow>();
    const [first] = selection.getNodes();
    const table = first ? [first, ...first.getParents()].find($isTableNode) : undefined;
    const read = table ? $blockOf(table) : undefined;
    if (!table || read?.kind !== 'table') return [];
    const chosen = new Set(
      selection
        .getNodes()
        .filter($isTableCellNode)
        .map((cell) => cell.getKey()),
    );
    table
      .getChildren()
      .filter($isTableRowNode)
      .forEach((row, y) => {
        const cells = row.getChildren().flatMap((cell, x) => {
          const found = read.rows[y]?.cells[x];
          return found && chosen.has(cell.getKey()) ? [found] : [];
        });
        if (cells.length > 0) rows.set(row.getKey(), { cells });
      });
    return rows.size > 0 ? [{ kind: 'table', id: read.id, rows: [...rows.values()] }] : [];
  }
  if ($isNodeSelection(selection))
    return selection
      .getNodes()
      .filter((node) => $isRootNode(node.getParent()))
      .map($blockOf);
  return $isRangeSelection(selection) && !selection.isCollapsed() ? $rangeBlocks(selection) : [];
}

function $rangeBlocks(selection: RangeSelection): Block[] {
  const [from, to] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const start = $pointOf(from);
  const end = $pointOf(to);
  const blocks = new Map<string, Block>();
  const inCell = $sharedCell(from.getNode(), to.getNode());
  for (const node of [from.getNode(), ...selection.getNodes(), to.getNode()]) {
    const top = inCell ? $lineOf(node) : $topOf(node);
    if (top && !blocks.has(top.getKey())) blocks.set(top.getKey(), $blockOf(top));
  }
  return [...blocks.values()].map((block) => ('content' in block ? cut(block, start, end) : block));
}

function $sharedCell(a: LexicalNode, b: LexicalNode): boolean {
  const cell = a.getParents().find($isTableCellNode);
  return cell !== undefined && b.getParents().some((node) => node.is(cell));
}

const $topOf = (node: LexicalNode): LexicalNode | null =>
  $isRootNode(node) ? null : ([node, ...node.getParents()].find((n) => $isRootNode(n.getParent())) ?? null);

function cut(block: TextBlock, start: TextPoint | null, end: TextPoint | null): TextBlock {
  const from = start?.bid === block.id ? start.offset : 0;
  const to = end?.bid === block.id ? end.offset : Infinity;
  return from === 0 && to === Infinity ? block : { ...block, content: sliceInlines(block.content, from, to) };
}

/** The part of a line between two offsets; a break or chip counts as one character. */
export function sliceInlines(content: readonly Inline[], from: number, to: number): Inline[] {
  const out: Inline[] = [];
  let at = 0;
  for (const part of content) {
    const length = part.kind === 'text' ? part.text.length : 1;
    if (at + length > from && at < to)
      out.push(
        part.kind === 'text'
          ? { ...part, text: part.text.slice(Math.max(0, from - at), Math.min(length, to - at)) }
          : part,
      );
    at += length;
  }
  return tidyInlines(out);
}

/** The cell the selection is in. */
export const $cellOf = (node: LexicalNode) => [node, ...node.getParents()].find($isTableCellNode) ?? null;
