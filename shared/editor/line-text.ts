import { $isLinkNode } from '@lexical/link';
import { $isElementNode, $isTextNode, type ElementNode, type LexicalNode, type TextNode } from 'lexical';
import type { Edit, Range } from '../typography/index.ts';

/** The words of one line, each with the place where it begins; a break or chip counts as one U+FFFC. */
export type LineText = { text: string; parts: { node: TextNode; from: number }[]; kept: Range[] };

/** Reads a line. What is code, or a link that shows its address, is kept from corrections. */
export function $lineText(line: ElementNode): LineText {
  const read: LineText = { text: '', parts: [], kept: [] };
  $collect(line, read, false);
  return read;
}

function $collect(parent: ElementNode, read: LineText, kept: boolean): void {
  for (const child of parent.getChildren()) {
    const from = read.text.length;
    if ($isElementNode(child)) $collect(child, read, kept || $showsAddress(child));
    else if ($isTextNode(child)) {
      read.text += child.getTextContent();
      read.parts.push({ node: child, from });
      if (kept || child.hasFormat('code') || !child.isSimpleText())
        read.kept.push({ from, to: read.text.length });
    } else read.text += '\ufffc';
  }
}

const $showsAddress = (node: LexicalNode): boolean =>
  $isLinkNode(node) && /^\S*[/@.]\S*$/u.test(node.getTextContent());

/** Makes corrections in a line, the last first so that places stay true. Text nodes keep their look and their identity. */
export function $editLine({ parts }: LineText, edits: readonly Edit[]): void {
  for (const { from, to, text } of [...edits].reverse()) {
    const touched = parts.filter(({ node, from: start }) => {
      const end = start + node.getTextContentSize();
      return from === to ? from > start && from <= end : start < to && end > from;
    });
    touched.forEach(({ node, from: start }, i) => {
      const cutFrom = Math.max(0, from - start);
      const cutTo = Math.min(node.getTextContentSize(), to - start);
      node.spliceText(cutFrom, cutTo - cutFrom, i === 0 ? text : '');
    });
  }
}
