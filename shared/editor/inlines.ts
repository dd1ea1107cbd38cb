import { $createLinkNode, $isLinkNode } from '@lexical/link';
import {
  $createLineBreakNode,
  $createTextNode,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { text, tidyInlines, type Inline, type Link } from '../article/inline.ts';
import { safeHref } from '../article/links.ts';
import { cleanText } from '../kit/text.ts';
import { formatOf, marksOf } from './marks.ts';
import { $changedOf, $lookOf, $setChanged, $setLook } from './nodes/suggested.ts';
import { $createUnknownInlineNode, $isUnknownInlineNode, originalState } from './nodes/UnknownInlineNode.ts';

const sameLink = (a: Link | undefined, b: Link | undefined): boolean =>
  a?.href === b?.href && a?.title === b?.title;

/** The nodes of a line. Neighbouring runs of one link share one link node. */
export function $inlineNodes(content: readonly Inline[]): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  let open: { link: Link; node: ElementNode } | undefined;
  for (const part of content) {
    if (part.kind !== 'text') {
      open = undefined;
      const piece = part.kind === 'break' ? $createLineBreakNode() : $createUnknownInlineNode(part.original);
      $setChanged(piece, part);
      nodes.push(piece);
      continue;
    }
    const words = $createTextNode(part.text);
    words.setFormat(formatOf(part.marks));
    $setChanged(words, part);
    $setLook(words, part.was);
    if (!part.link) {
      open = undefined;
      nodes.push(words);
    } else if (open && sameLink(open.link, part.link)) open.node.append(words);
    else {
      const node = $createLinkNode(part.link.href, {
        title: part.link.title ?? null,
        rel: null,
        target: null,
      });
      node.append(words);
      nodes.push(node);
      open = { link: part.link, node };
    }
  }
  return nodes;
}

/** The line that nodes make. A link that may not be stored loses its address and keeps its words. */
export function $readInlines(nodes: readonly LexicalNode[]): Inline[] {
  const found: Inline[] = [];
  $collect(nodes, undefined, found);
  return tidyInlines(found);
}

function $collect(nodes: readonly LexicalNode[], link: Link | undefined, found: Inline[]): void {
  for (const node of nodes) {
    if ($isTextNode(node)) {
      const was = $lookOf(node);
      const words = text(cleanText(node.getTextContent()), marksOf(node.getFormat()), link);
      found.push({ ...words, ...$changedOf(node), ...(was ? { was } : {}) });
    } else if ($isLineBreakNode(node)) found.push({ kind: 'break', ...$changedOf(node) });
    else if ($isUnknownInlineNode(node))
      found.push({ kind: 'unknown', original: $getState(node, originalState), ...$changedOf(node) });
    else if ($isLinkNode(node)) $collect(node.getChildren(), $linkOf(node.getURL(), node.getTitle()), found);
    else if ($isElementNode(node)) $collect(node.getChildren(), link, found);
  }
}

function $linkOf(url: string, title: string | null): Link | undefined {
  const href = safeHref(url);
  return href === null ? undefined : { href, ...(title === null ? {} : { title }) };
}
