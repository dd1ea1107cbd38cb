import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Tags nested deeper than this are left out before parsing; their words stay. Honest pages nest 30 to 60 deep. */
const MAX_DEPTH = 128;

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);
/** Often left open; they close themselves, so they do not count as nesting. */
const SELF_CLOSING = new Set([
  'p',
  'li',
  'td',
  'th',
  'tr',
  'dt',
  'dd',
  'option',
  'thead',
  'tbody',
  'tfoot',
  'colgroup',
]);
const RAW = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'plaintext',
]);

const TAG = /<(\/?)([a-zA-Z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^>"'])*>?/gu;

/**
 * Drops start tags beyond the depth cap. Parsers of HTML walk up their stack of open elements at every tag, so
 * hostile nesting costs them its square; this pass looks at each tag once.
 */
export function capDepth(html: string): string {
  const tag = new RegExp(TAG);
  const open = new Map<string, number>();
  const unclosed = new Set<string>();
  const out: string[] = [];
  let lower: string | undefined;
  let depth = 0;
  let from = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const name = (found[2] ?? '').toLowerCase();
    if (VOID.has(name) || SELF_CLOSING.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (found[1] === '/') {
      if (count === 0) continue;
      open.set(name, count - 1);
      depth -= 1;
    } else if (RAW.has(name)) {
      if (unclosed.has(name)) continue;
      lower ??= html.toLowerCase();
      const end = lower.indexOf(`</${name}`, tag.lastIndex);
      if (end === -1) unclosed.add(name);
      else tag.lastIndex = end;
    } else if (depth >= MAX_DEPTH) {
      out.push(html.slice(from, found.index));
      from = tag.lastIndex;
    } else {
      open.set(name, count + 1);
      depth += 1;
    }
  }
  return from === 0 ? html : [...out, html.slice(from)].join('');
}

/** The tree of an HTML text, as a browser would build it; never deeper than the cap. */
export const parseHtml = (html: string): Parent => parse(capDepth(html), { scriptingEnabled: false });

export const isElement = (node: Node | Parent): node is Element => 'tagName' in node;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((a) => a.name === name)?.value;

export const classesOf = (element: Element): string[] =>
  (attribute(element, 'class') ?? '').split(/\s+/u).filter((c) => c !== '');

export const hasClass = (element: Element, name: string): boolean => classesOf(element).includes(name);

/** Elements in document order that a test accepts; walks with its own stack. */
export function* elementsOf(root: Parent): Generator<Element> {
  const stack: Node[] = root.childNodes.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child) stack.push(child);
    }
  }
}

export function findElement(root: Parent, test: (e: Element) => boolean): Element | null {
  for (const element of elementsOf(root)) if (test(element)) return element;
  return null;
}

/** All text below a node; `br` is a newline. */
export function textOf(root: Parent | Node): string {
  const parts: string[] = [];
  const stack: (Node | Parent)[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    if (node.nodeName === 'br') parts.push('\n');
    if (!('childNodes' in node) || node.nodeName === 'script' || node.nodeName === 'style') continue;
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child) stack.push(child);
    }
  }
  return parts.join('');
}

/** Inline style declarations as a map of lower-case names; the last of a name wins. */
export function styleOf(element: Element): Map<string, string> {
  const style = attribute(element, 'style');
  const out = new Map<string, string>();
  if (style === undefined) return out;
  for (const part of style.slice(0, 4000).split(';')) {
    const at = part.indexOf(':');
    if (at > 0)
      out.set(
        part.slice(0, at).trim().toLowerCase(),
        part
          .slice(at + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return out;
}
