import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $getRoot,
  $isElementNode,
  $isTextNode,
  configExtension,
  HISTORY_PUSH_TAG,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { inlineText } from '../../../../shared/article/inline.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { $bidOf, ArticleBodyExtension, bodyOf } from '../../../../shared/editor/index.ts';

// This document tells of a changed selection while it is being set, where browsers tell later; Lexical, which answers by
// setting it, would go round for ever. These tests set selections themselves.
document.addEventListener('selectionchange', (event) => {
  event.stopImmediatePropagation();
});

export type Desk = ReturnType<typeof openBody>;

/** An editor on a page that nobody sees. New ids count up: `new-001`, `new-002`. */
export function openBody(blocks: readonly Block[]) {
  let made = 0;
  const newId = (): string => `new-${String((made += 1)).padStart(3, '0')}`;
  const editor: LexicalEditor = buildEditorFromExtensions({
    name: 'test',
    dependencies: [configExtension(ArticleBodyExtension, { newId })],
    theme: { tableScrollableWrapper: 'scroll' },
  });
  const page = document.createElement('div');
  page.contentEditable = 'true';
  document.body.append(page);
  editor.setRootElement(page);
  const body = bodyOf(editor);
  body.load(blocks);
  made = 0;
  return { editor, body, page, newId };
}

/** Does one thing as a writer would: one update, one undo step. */
export const act = (desk: Desk, $do: () => void): void =>
  desk.editor.update($do, { discrete: true, tag: HISTORY_PUSH_TAG });

/** The block with an id, among those of the body and of cells. */
export function $block(bid: string): ElementNode {
  const found = $find($getRoot(), bid);
  if (!$isElementNode(found)) throw new Error(`expected a block ${bid}`);
  return found;
}

function $find(parent: ElementNode, bid: string): LexicalNode | undefined {
  for (const child of parent.getChildren()) {
    if ($bidOf(child) === bid) return child;
    const inside = $isElementNode(child) ? $find(child, bid) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

/** Puts the caret into a block's first text. */
export function $caret(bid: string, offset: number): void {
  const block = $block(bid);
  const first = block.getFirstDescendant();
  if ($isTextNode(first)) first.select(offset, offset);
  else block.select(0, 0);
}

/** The body in short: id, kind and words of each block. */
export const outline = (desk: Desk): string[] =>
  desk.body
    .read()
    .map(
      (b) => `${b.id} ${b.kind}${'content' in b && b.content.length > 0 ? ` ${inlineText(b.content)}` : ''}`,
    );

export const paragraph = (id: string, words: string): Block => ({
  kind: 'paragraph',
  id,
  content: words === '' ? [] : [{ kind: 'text', text: words }],
});
