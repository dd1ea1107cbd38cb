import { $createHeadingNode, $isHeadingNode, type HeadingTagType } from '@lexical/rich-text';
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import {
  $createParagraphNode,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import type { Block, TextBlock } from '../article/nodes/index.ts';
import type { CellBlock, Table, TableCell } from '../article/nodes/table.ts';
import { assertNever } from '../kit/assert-never.ts';
import { cleanText } from '../kit/text.ts';
import type { Json } from '../kit/json.ts';
import { $bidOf, bidState } from './block-id.ts';
import { $inlineNodes, $readInlines } from './inlines.ts';
import {
  $createAtomNode,
  $isAtomNode,
  atomState,
  type Atom,
  type AtomFields,
  type AtomNode,
} from './nodes/AtomNode.ts';
import {
  $createListEntryNode,
  $isListEntryNode,
  levelState,
  listState,
  startState,
} from './nodes/ListEntryNode.ts';
import { $createPullQuoteNode, $isPullQuoteNode, attributionState } from './nodes/PullQuoteNode.ts';
import { $createQuoteLineNode, $isQuoteLineNode } from './nodes/QuoteLineNode.ts';
import { $changedOf, $formerOf, $idsOf, $setChanged, $setFormer, $setIds } from './nodes/suggested.ts';

const HEADING_TAGS = { 2: 'h2', 3: 'h3', 4: 'h4' } as const satisfies Record<number, HeadingTagType>;

/** The node that stands for a block. */
export function $nodeOf(block: Block): LexicalNode {
  const node = $bareNode(block);
  $setState(node, bidState, block.id);
  $setSuggestions(node, block);
  return node;
}

/** Says of a node what is suggested of its block; of an atom, what it was is among its fields. */
export function $setSuggestions(node: LexicalNode, block: Block): void {
  $setIds(node, block.ids);
  $setChanged(node, block);
  if ('content' in block) $setFormer(node, block.was);
}

const $suggestedOf = (node: LexicalNode): Pick<Block, 'ids' | 'ins' | 'del'> => {
  const ids = $idsOf(node);
  return { ...(ids ? { ids } : {}), ...$changedOf(node) };
};

function $bareNode(block: Block): LexicalNode {
  if ('content' in block) {
    const node = $emptyTextNode(block);
    node.append(...$inlineNodes(block.content));
    if (block.dir) node.setDirection(block.dir);
    return node;
  }
  if (block.kind === 'table') return $tableOf(block);
  return $createAtomNode(fieldsOfAtom(block));
}

/** What an atom says of itself. */
export function fieldsOfAtom({ id, ids, ins, del, ...fields }: Atom): AtomFields {
  void [id, ids, ins, del];
  return fields;
}

/** An empty node of the kind of a text block, with its properties and without its words. */
export function $emptyTextNode(block: TextBlock): ElementNode {
  switch (block.kind) {
    case 'paragraph':
      return $createParagraphNode();
    case 'heading':
      return $createHeadingNode(HEADING_TAGS[block.level]);
    case 'listItem':
      return $createListEntryNode(block.list, block.level, block.start ?? null);
    case 'quote':
      return $createQuoteLineNode();
    case 'pullquote':
      return $createPullQuoteNode(block.attribution ?? null);
    default:
      return assertNever(block);
  }
}

function $tableOf(block: Table): TableNode {
  const table = $createTableNode();
  for (const row of block.rows) {
    const line = $createTableRowNode();
    line.append(...row.cells.map($cellOf));
    table.append(line);
  }
  return table;
}

function $cellOf(cell: TableCell): TableCellNode {
  const node = $createTableCellNode(
    cell.header ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS,
    cell.colSpan ?? 1,
  );
  if (cell.rowSpan) node.setRowSpan(cell.rowSpan);
  // A cell needs a line to write in.
  node.append(...(cell.content.length > 0 ? cell.content.map($nodeOf) : [$createParagraphNode()]));
  return node;
}

/** The block a node of the body stands for, read in full. */
export function $blockOf(node: LexicalNode): Block {
  const id = $bidOf(node);
  if ($isTableNode(node)) return $readTable(node, id);
  if ($isAtomNode(node)) return $readAtom(node, id);
  return $readText(node, id);
}

function $readAtom(node: AtomNode, id: string): Atom {
  const suggested = $suggestedOf(node);
  const atom: Atom = { ...$getState(node, atomState), id, ...suggested };
  // What is suggested of an unknown kind is stored around it, so that it stays as it came.
  if (suggested.ids ?? suggested.ins ?? suggested.del ?? ('was' in atom && atom.was)) return atom;
  // A copied block of an unknown kind is stored as it came but for its id, which must be its own.
  if (atom.kind === 'unknown' && isRecord(atom.original) && atom.original.id !== id)
    return { ...atom, original: { ...atom.original, id } };
  return atom;
}

const isRecord = (v: Json): v is { [key: string]: Json } =>
  v !== null && typeof v === 'object' && !Array.isArray(v);

/** A text node's block; a node of no kind of ours (another tool's paste) reads as a paragraph of its words. */
function $readText(node: LexicalNode, id: string): TextBlock {
  const element = $isElementNode(node) ? node : null;
  const content = $readInlines(element ? element.getChildren() : [node]);
  const direction = element?.getDirection() ?? null;
  const was = $formerOf(node);
  const around = {
    ...(direction === null ? {} : { dir: direction }),
    ...$suggestedOf(node),
    ...(was ? { was } : {}),
  };
  if ($isHeadingNode(node)) return { kind: 'heading', id, level: levelOf(node.getTag()), content, ...around };
  if ($isQuoteLineNode(node)) return { kind: 'quote', id, content, ...around };
  if ($isPullQuoteNode(node)) {
    const attribution = $getState(node, attributionState);
    const by = attribution === null ? {} : { attribution: cleanText(attribution) };
    return { kind: 'pullquote', id, content, ...by, ...around };
  }
  if ($isListEntryNode(node)) {
    const start = $getState(node, startState);
    const place = { list: $getState(node, listState), level: $getState(node, levelState) };
    return { kind: 'listItem', id, ...place, ...(start === null ? {} : { start }), content, ...around };
  }
  return { kind: 'paragraph', id, content, ...around };
}

const levelOf = (tag: HeadingTagType): 2 | 3 | 4 => (tag === 'h4' ? 4 : tag === 'h3' ? 3 : 2);

function $readTable(node: TableNode, id: string): Table {
  const rows = node
    .getChildren()
    .filter($isTableRowNode)
    .map((row) => ({ cells: row.getChildren().filter($isTableCellNode).map($readCell) }));
  return { kind: 'table', id, rows: rows.length > 0 ? rows : [{ cells: [] }], ...$suggestedOf(node) };
}

function $readCell(cell: TableCellNode): TableCell {
  const colSpan = cell.getColSpan();
  const rowSpan = cell.getRowSpan();
  return {
    ...(cell.getHeaderStyles() === TableCellHeaderStates.NO_STATUS ? {} : { header: true }),
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    content: cell.getChildren().map($readCellBlock),
  };
}

/** Cells hold paragraphs and list entries; anything else keeps its words as a paragraph. */
function $readCellBlock(node: LexicalNode): CellBlock {
  const block = $readText(node, $bidOf(node));
  if (block.kind === 'paragraph' || block.kind === 'listItem') return block;
  return {
    kind: 'paragraph',
    id: block.id,
    content: block.content,
    ...(block.dir ? { dir: block.dir } : {}),
    ...$suggestedOf(node),
  };
}

/** True for an empty paragraph: what a new story begins with. */
export const $isEmptyParagraph = (node: LexicalNode | null): boolean =>
  $isParagraphNode(node) && node.isEmpty();
