import { $getState, $isElementNode, type LexicalNode } from 'lexical';
import {
  $changedOf,
  $formerOf,
  $isAtomNode,
  $isBlockNode,
  $lookOf,
  atomState,
} from '../../../shared/editor/index.ts';
import { authorHue } from '../../ui/author-hue.ts';
import './suggested.css';

/** What the style sheet reads: who put it in or struck it out, whose look or kind it changed, and how a run looked. */
const NAMES = ['ins', 'del', 'was', 'mark', 'looked'] as const;

type Said = Partial<Record<(typeof NAMES)[number], string>>;

function $formerFields(node: LexicalNode): { by: string } | undefined {
  const fields = $isAtomNode(node) ? $getState(node, atomState) : null;
  return fields && 'was' in fields ? fields.was : undefined;
}

/** What is suggested of a node, as attributes. Of a line of text it is said of the mark that ends it. */
function $said(node: LexicalNode): Said {
  const { ins, del } = $changedOf(node);
  const look = $lookOf(node);
  const was = look ?? $formerOf(node) ?? $formerFields(node);
  if (!ins && !del && !was) return {};
  return {
    ...(ins ? { ins: String(authorHue(ins.by)) } : {}),
    ...(del ? { del: String(authorHue(del.by)) } : {}),
    ...(was ? { was: String(authorHue(was.by)) } : {}),
    ...($isBlockNode(node) && $isElementNode(node) && !node.getType().startsWith('table')
      ? { mark: '' }
      : {}),
    ...(look ? { looked: [...(look.marks ?? []), ...(look.link ? ['link'] : [])].join(' ') } : {}),
  };
}

/**
 * Shows what is suggested of a node on its element, after Lexical has drawn it: for the eyes by attributes, for screen
 * readers as an insertion or a deletion. A node of which nothing is suggested is left as it is.
 */
export function $drawSuggested(node: LexicalNode, before: LexicalNode | null, dom: HTMLElement): void {
  const said = $said(node);
  if (said.ins === undefined && said.del === undefined && said.was === undefined) {
    if (before === null || !dom.hasAttribute('data-suggested')) return;
    dom.removeAttribute('data-suggested');
    dom.removeAttribute('role');
  } else dom.dataset.suggested = '';
  for (const name of NAMES) {
    const value = said[name];
    if (value === undefined) dom.removeAttribute(`data-${name}`);
    else dom.setAttribute(`data-${name}`, value);
    if (name === 'mark' || name === 'looked') continue;
    if (value === undefined) dom.style.removeProperty(`--${name}-hue`);
    else dom.style.setProperty(`--${name}-hue`, `var(--author-${value})`);
  }
  // A line keeps its own role: only the mark at its end was put in or struck out.
  const role = said.del === undefined ? (said.ins === undefined ? null : 'insertion') : 'deletion';
  if (role === null || said.mark !== undefined) dom.removeAttribute('role');
  else dom.setAttribute('role', role);
}
