import { $createLinkNode, $isLinkNode, LinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link';
import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import { addressOf, safeHref } from '../article/links.ts';
import { $isBlockNode } from './block-id.ts';
import { typedCharacter } from './typed.ts';

/** The link a node is in. */
export const $linkAround = (node: LexicalNode): LinkNode | null =>
  [node, ...node.getParents()].find($isLinkNode) ?? null;

/** What is asked about a link: its address, and its words where they can be changed as one. */
export type LinkHere = { href: string | null; text: string | null };

/** The link or the selected words, as a question about them begins. */
export function $linkHere(): LinkHere {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return { href: null, text: null };
  const link = $wholeLink(selection);
  if (link) return { href: link.getURL(), text: link.getTextContent() };
  const href = $linkAround(selection.anchor.getNode())?.getURL() ?? null;
  const words = selection.getTextContent();
  return { href, text: words.includes('\n') ? null : words };
}

/** The link that holds the whole selection. */
function $wholeLink(selection: RangeSelection): LinkNode | null {
  const link = $linkAround(selection.anchor.getNode());
  return link?.is($linkAround(selection.focus.getNode())) ? link : null;
}

const plainLink = (href: string): LinkNode => $createLinkNode(href, { rel: null, target: null });

/**
 * Makes the selected words, or the link the selection is in, a link to an address. Words given as `text` take the place of
 * what is there when they differ; with nothing selected they come in at the caret, or the address does.
 */
export function $setLink(editor: LexicalEditor, href: string, text: string | null): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const link = $wholeLink(selection);
  if (link) {
    link.setURL(href);
    if (text !== null && text !== '' && text !== link.getTextContent()) $replaceWords(link, text);
    return;
  }
  const words = text !== null && text !== '' ? text : href.replace(/^(?:mailto|tel):/u, '');
  if (!selection.isCollapsed() && (text === null || text === '' || text === selection.getTextContent()))
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, { url: href, rel: null, target: null });
  else {
    const made = $createTextNode(words).setFormat(selection.format);
    selection.insertNodes([plainLink(href).append(made)]);
  }
}

/** The first run keeps its look and takes the words. */
function $replaceWords(link: LinkNode, text: string): void {
  const [first, ...rest] = link.getAllTextNodes();
  if (!first) return;
  for (const node of rest) node.remove();
  first.setTextContent(text);
  first.select(text.length, text.length);
}

/** Takes the link off and leaves its words. */
export function $removeLink(editor: LexicalEditor): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const link = $wholeLink(selection);
  if (!link) {
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, null);
    return;
  }
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

/**
 * Keeps blocks out of links. Lexical makes a link of whatever is selected, of a picture between two lines as of their words;
 * a block in a link stands in no line and would be lost when the text is read.
 */
export const registerLinkedWords = (editor: LexicalEditor): (() => void) =>
  editor.registerNodeTransform(LinkNode, (link) => {
    for (const block of link.getChildren().filter($isBlockNode)) link.insertBefore(block);
    if (link.isEmpty()) link.remove();
  });

/** An address in running text, after a space or an opening bracket or mark; what only ends the sentence is not part of it. */
const TYPED_ADDRESS =
  /(?:^|[\s([{«„“‘"'])((?:https?:\/\/|www\.)[^\s<>"«»“”]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)$/iu;
const AFTER_ADDRESS = /[.,;:!?)\]}'’…]+$/u;

/**
 * Makes a typed address a link when the space or Enter after it is typed. It is a step of its own, so undo gives back the
 * plain words.
 */
export const registerAutolink = (editor: LexicalEditor): (() => void) => {
  const link = (key: NodeKey, before: string): void => {
    if (!TYPED_ADDRESS.test(before)) return;
    queueMicrotask(() => {
      editor.update(() => $autolink(key, before), { tag: HISTORY_PUSH_TAG });
    });
  };
  return mergeRegister(
    editor.registerUpdateListener((change) => {
      const typed = typedCharacter(editor, change);
      if (typed && /\s$/u.test(typed.before)) link(typed.key, typed.before.slice(0, -1));
    }),
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
        const node = selection.anchor.getNode();
        if ($isTextNode(node)) link(node.getKey(), node.getTextContent().slice(0, selection.anchor.offset));
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
};

function $autolink(key: NodeKey, before: string): void {
  const node = $getNodeByKey(key);
  if (!$isTextNode(node) || !node.isAttached() || !node.isSimpleText()) return;
  if (node.hasFormat('code') || $linkAround(node) || !node.getTextContent().startsWith(before)) return;
  const typed = TYPED_ADDRESS.exec(before)?.[1] ?? '';
  const words = typed.replace(AFTER_ADDRESS, (end) => (/\)/u.test(end) && typed.includes('(') ? ')' : ''));
  const href = addressOf(words);
  if (href === null || safeHref(href) === null) return;
  const from = before.length - typed.length;
  const parts = node.splitText(from, from + words.length);
  const found = from === 0 ? parts[0] : parts[1];
  if (!found) return;
  const made = plainLink(href);
  found.insertBefore(made);
  made.append(found);
}
