import { $getRoot, $getSelection, $isRangeSelection, $isRootNode, type LexicalNode } from 'lexical';
import { outlineOf, sectionTarget, headingAt } from '../article/outline.ts';
import type { Block } from '../article/nodes/index.ts';
import { $bidOf } from './block-id.ts';
import { $blockOf } from './blocks.ts';

/** The body in short, for the order of its headings: other blocks are not read in full. */
const $bodyOf = (): Block[] =>
  $getRoot()
    .getChildren()
    .map((node) =>
      node.getType() === 'heading' ? $blockOf(node) : { kind: 'rule' as const, id: $bidOf(node) },
    );

/** The block of the body that the caret is in; -1 while there is none. */
export function $caretBlock(): number {
  const selection = $getSelection();
  const first = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes()[0];
  const top = first && [first, ...first.getParents()].find((node) => $isRootNode(node.getParent()));
  return top ? top.getIndexWithinParent() : -1;
}

/** The id of the heading whose section the caret is in; null above the first heading. */
export const $sectionAtCaret = (): string | null =>
  headingAt(outlineOf($bodyOf()), $caretBlock())?.id ?? null;

/**
 * Moves a heading with all that belongs to it by one place up or down. Its blocks are the same nodes afterwards, so
 * their ids, the caret and notes in them go along. False when there is nowhere to go.
 */
export function $moveSection(id: string, by: 1 | -1): boolean {
  const body = $bodyOf();
  const section = outlineOf(body).find((entry) => entry.id === id);
  const to = sectionTarget(body, id, by);
  if (!section || to === null) return false;
  const children = $getRoot().getChildren();
  const moved = children.slice(section.at, section.end);
  const before = children[to];
  if (before) for (const node of moved) before.insertBefore(node);
  else {
    let last: LexicalNode | null = $getRoot().getLastChild();
    for (const node of moved) {
      last?.insertAfter(node);
      last = node;
    }
  }
  return true;
}
