import { $isTableCellNode, $isTableNode, $isTableRowNode, type TableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $isElementNode,
  $isTextNode,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import type { Inline } from '../../article/inline.ts';
import type { Block } from '../../article/nodes/index.ts';
import type { Table } from '../../article/nodes/table.ts';
import { sameMake } from '../../article/review/keys.ts';
import { propertiesOf } from '../../article/review/properties.ts';
import { sameJson } from '../../kit/json.ts';
import { $nodeOf, $setSuggestions, fieldsOfAtom } from '../blocks.ts';
import { $inlineNodes, $readInlines } from '../inlines.ts';
import { $isAtomNode, atomState } from '../nodes/AtomNode.ts';
import { $setChanged, $setLook } from '../nodes/suggested.ts';

/**
 * Writes a container (the body, a cell) so that it reads as other blocks. Nodes stay where they say the same, and of a line
 * only the pieces in between are made anew: what is not touched is not drawn again, nor read again by a screen reader.
 * Nothing may be selected meanwhile.
 * @param nodes the children of the container, in order
 * @param now what they read as
 * @returns the children for the blocks that are wanted, one each
 */
export function $writeBlocks(
  container: ElementNode,
  nodes: readonly LexicalNode[],
  now: readonly Block[],
  wanted: readonly Block[],
): LexicalNode[] {
  const standing = new Map<Block, LexicalNode>();
  const named = new Map<string, { node: LexicalNode; block: Block }>();
  for (const [i, block] of now.entries()) {
    const node = nodes[i];
    if (!node) continue;
    standing.set(block, node);
    named.set(block.id, { node, block });
  }
  const made = wanted.map((block) => {
    const same = standing.get(block);
    if (same) return same;
    const there = named.get(block.id);
    return there && $become(there.node, there.block, block) ? there.node : $nodeOf(block);
  });
  let from = 0;
  while (from < made.length && made[from]?.is(nodes[from])) from += 1;
  let behind = 0;
  const most = Math.min(made.length, nodes.length) - from;
  while (behind < most && made.at(-1 - behind)?.is(nodes.at(-1 - behind))) behind += 1;
  const gone = nodes.length - from - behind;
  if (gone > 0 || made.length > from + behind)
    container.splice(from, gone, made.slice(from, made.length - behind));
  return made;
}

/** Makes a node say another block of its kind; false where it takes another node. */
function $become(node: LexicalNode, now: Block, wanted: Block): boolean {
  if (now.kind !== wanted.kind || !sameMake(now, wanted)) return false;
  if ('content' in now && 'content' in wanted) {
    if (!$isElementNode(node) || !sameJson(propertiesOf(now), propertiesOf(wanted))) return false;
    if (now.content !== wanted.content) $writeLine(node, wanted.content);
  } else if (now.kind === 'table' && wanted.kind === 'table') {
    if (!$isTableNode(node)) return false;
    $writeCells(node, now, wanted);
  } else if ($isAtomNode(node) && !('content' in wanted) && wanted.kind !== 'table') {
    const fields = fieldsOfAtom(wanted);
    $setState(node, atomState, (old) => (sameJson(old, fields) ? old : fields));
  } else return false;
  $setSuggestions(node, wanted);
  return true;
}

/** Cell by cell; the two have one grid. */
function $writeCells(node: TableNode, now: Table, wanted: Table): void {
  const rows = node.getChildren().filter($isTableRowNode);
  for (const [y, row] of rows.entries())
    for (const [x, cell] of row.getChildren().filter($isTableCellNode).entries()) {
      const [before, after] = [now.rows[y]?.cells[x]?.content, wanted.rows[y]?.cells[x]?.content];
      if (!before || !after || before === after) continue;
      $writeBlocks(cell, cell.getChildren(), before, after);
      if (cell.isEmpty()) cell.append($createParagraphNode());
    }
}

/** Makes a line read as wanted: pieces alike at both ends stay the nodes they are. */
function $writeLine(line: ElementNode, wanted: readonly Inline[]): void {
  const children = line.getChildren();
  const pieces = children.map((child) => $readInlines([child]));
  let [from, at] = [0, 0];
  while (from < children.length && startsWith(wanted, at, pieces[from] ?? [])) {
    at += pieces[from]?.length ?? 0;
    from += 1;
  }
  let [behind, end] = [0, wanted.length];
  while (children.length - behind > from) {
    const piece = pieces[children.length - 1 - behind] ?? [];
    if (end - piece.length < at || !startsWith(wanted, end - piece.length, piece)) break;
    end -= piece.length;
    behind += 1;
  }
  const gone = children.length - behind - from;
  const [first, ...rest] = wanted.slice(at, end);
  const old = children[from];
  // The node in which someone types stays under their hands: only its words and marks change.
  const [said] = pieces[from] ?? [];
  const stays =
    gone > 0 &&
    $isTextNode(old) &&
    old.isSimpleText() &&
    said?.kind === 'text' &&
    first?.kind === 'text' &&
    first.link === undefined &&
    sameJson(said.marks ?? [], first.marks ?? []);
  if (stays) {
    if (old.getTextContent() !== first.text) old.setTextContent(first.text);
    $setChanged(old, first);
    $setLook(old, first.was);
    $splice(line, from + 1, gone - 1, rest);
  } else $splice(line, from, gone, wanted.slice(at, end));
}

/** Where nothing goes and nothing comes, the pieces on both sides are not touched either. */
function $splice(line: ElementNode, from: number, gone: number, wanted: readonly Inline[]): void {
  if (gone > 0 || wanted.length > 0) line.splice(from, gone, $inlineNodes(wanted));
}

const startsWith = (wanted: readonly Inline[], at: number, piece: readonly Inline[]): boolean =>
  piece.length > 0 && piece.every((part, i) => sameJson(part, wanted[at + i]));
