import { childOf, childrenOf, type XmlElement } from '../common/xml.ts';
import { valueOf } from './parts.ts';

/** What a paragraph is by its style, whatever the style is called on the screen. */
export type StyleMeaning =
  | { kind: 'heading'; level: number }
  | { kind: 'title' | 'subtitle' | 'quote' | 'caption' }
  | { kind: 'list'; list: 'bullet' | 'number' }
  | { kind: 'plain' };

export type Style = {
  meaning: StyleMeaning;
  /** Look of the characters, for character styles. */
  look: XmlElement | undefined;
  numbering: XmlElement | undefined;
};

/** Word writes the English name of its own styles in every language. */
function meaningOf(name: string, properties: XmlElement | undefined): StyleMeaning | null {
  const plain = name.toLowerCase();
  const heading = /^heading (\d)$/u.exec(plain)?.[1];
  if (heading !== undefined) return { kind: 'heading', level: Number(heading) };
  if (plain === 'title') return { kind: 'title' };
  if (plain === 'subtitle') return { kind: 'subtitle' };
  if (plain === 'quote' || plain === 'intense quote' || plain === 'block text') return { kind: 'quote' };
  if (plain === 'caption') return { kind: 'caption' };
  if (/^list bullet( \d)?$/u.test(plain)) return { kind: 'list', list: 'bullet' };
  if (/^list number( \d)?$/u.test(plain)) return { kind: 'list', list: 'number' };
  const outline = valueOf(properties, 'w:outlineLvl');
  if (outline !== undefined && Number(outline) < 9) return { kind: 'heading', level: Number(outline) + 1 };
  return null;
}

/** The styles of a document by id; what a style does not say is looked for in the one it is based on. */
export function stylesOf(root: XmlElement | undefined): (id: string | undefined) => Style {
  const elements = new Map<string, XmlElement>();
  for (const style of childrenOf(root, 'w:style')) elements.set(style.attributes['w:styleId'] ?? '', style);
  const known = new Map<string, Style>();
  const none: Style = { meaning: { kind: 'plain' }, look: undefined, numbering: undefined };
  return (id) => {
    if (id === undefined) return none;
    const cached = known.get(id);
    if (cached) return cached;
    let meaning: StyleMeaning | null = null;
    let look: XmlElement | undefined;
    let numbering: XmlElement | undefined;
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const element = elements.get(at);
      const properties = childOf(element, 'w:pPr');
      meaning ??= meaningOf(valueOf(element, 'w:name') ?? at, properties);
      look ??= childOf(element, 'w:rPr');
      numbering ??= childOf(properties, 'w:numPr');
      at = valueOf(element, 'w:basedOn');
    }
    const style: Style = { meaning: meaning ?? { kind: 'plain' }, look, numbering };
    known.set(id, style);
    return style;
  };
}

/** The language that the document is written in, as its own defaults say. */
export function languageOf(root: XmlElement | undefined): string | undefined {
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const language = valueOf(defaults, 'w:lang');
  return language !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u.test(language)
    ? language
    : undefined;
}
