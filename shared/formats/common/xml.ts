import { SaxesParser } from 'saxes';

export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlNode[] };
export type XmlNode = XmlElement | string;

/** Why a part of a document was refused: it is not XML, it defines entities, or it nests deeper than people write. */
export class XmlProblem extends Error {
  readonly kind: 'broken' | 'doctype' | 'deep';
  constructor(kind: 'broken' | 'doctype' | 'deep') {
    super(`XML ${kind}`);
    this.kind = kind;
  }
}

/** Tables in tables in text boxes stay below a hundred levels. */
const MAX_DEPTH = 256;

const decode = (content: Uint8Array): string => {
  const [a, b] = content;
  const label = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(content);
};

/** Names with the prefix that we know a namespace by, whatever prefix the file chose for it. */
function namesOf(root: Record<string, string>, known: Record<string, string>): (raw: string) => string {
  const prefixes = new Map<string, string>();
  for (const [name, uri] of Object.entries(root)) {
    const ours = known[uri];
    if (ours === undefined) continue;
    if (name === 'xmlns') prefixes.set('', ours);
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), ours);
  }
  const seen = new Map<string, string>();
  return (raw) => {
    const cached = seen.get(raw);
    if (cached !== undefined) return cached;
    const at = raw.indexOf(':');
    const prefix = at === -1 ? '' : raw.slice(0, at);
    const ours = prefixes.get(prefix);
    const name = ours === undefined ? raw : `${ours}:${raw.slice(at + 1)}`;
    seen.set(raw, name);
    return name;
  };
}

export type XmlOptions = {
  /** Namespace addresses and the prefixes by which the caller names them. */
  namespaces: Record<string, string>;
  /** Children of elements of this name are handed over as they close and then forgotten, so that a long text is never held twice. With them comes the root element as far as it has been read. */
  within?: string;
  visit?: (child: XmlElement, root: XmlElement) => void;
};

/**
 * Reads XML into elements and strings. Entities that a file defines itself are refused with their DOCTYPE (they can swell
 * without end or name other files); nothing outside of the text is ever read.
 * @throws {XmlProblem}
 */
export function readXml(content: Uint8Array, { namespaces, within, visit }: XmlOptions): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const stack: XmlElement[] = [root];
  let nameOf: ((raw: string) => string) | null = null;
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new XmlProblem('doctype');
  });
  parser.on('error', () => {
    throw new XmlProblem('broken');
  });
  parser.on('opentag', (tag) => {
    nameOf ??= namesOf(tag.attributes, namespaces);
    if (stack.length > MAX_DEPTH) throw new XmlProblem('deep');
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes))
      // A namespace without a prefix is that of elements only.
      if (!name.startsWith('xmlns')) attributes[name.includes(':') ? nameOf(name) : name] = value;
    const element: XmlElement = { name: nameOf(tag.name), attributes, children: [] };
    const parent = stack.at(-1);
    if (parent && !(visit && parent.name === within)) parent.children.push(element);
    stack.push(element);
  });
  const addText = (words: string): void => {
    stack.at(-1)?.children.push(words);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = stack.pop();
    if (element && visit && stack.at(-1)?.name === within) visit(element, rootOf(root));
  });
  const text = decode(content);
  try {
    parser.write(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).close();
  } catch (error) {
    throw error instanceof XmlProblem ? error : new XmlProblem('broken');
  }
  return rootOf(root);
}

const rootOf = (above: XmlElement): XmlElement => childrenOf(above)[0] ?? above;

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export const childrenOf = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  element?.children.filter((c): c is XmlElement => isElement(c) && (name === undefined || c.name === name)) ??
  [];

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((c): c is XmlElement => isElement(c) && c.name === name);

/** The first element of a name anywhere below. */
export function findBelow(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of childrenOf(element)) {
    const found = child.name === name ? child : findBelow(child, name);
    if (found) return found;
  }
  return undefined;
}

/** All text below an element. */
export const textBelow = (element: XmlElement | undefined): string =>
  element?.children.map((c) => (isElement(c) ? textBelow(c) : c)).join('') ?? '';
