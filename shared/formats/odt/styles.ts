import { namedMeaning, type StyleMeaning } from '../common/style-meaning.ts';
import { childOf, childrenOf, type XmlElement } from '../common/xml.ts';

/** What a style says of the look of characters; what it does not say is undefined. */
export type Look = {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  height?: 'sup' | 'sub' | 'none';
  hidden?: boolean;
};

export type ParagraphStyle = {
  meaning: StyleMeaning;
  /** The list that the style puts its paragraphs into. */
  list: string | undefined;
  rtl: boolean;
  /** What somebody gave the paragraph by hand. The look of the named style is the style's and no emphasis. */
  look: Look;
};

export type Styles = {
  paragraph: (name: string | undefined) => ParagraphStyle;
  text: (name: string | undefined) => Look;
  /** True for sections that the page does not show. */
  hidesSection: (name: string | undefined) => boolean;
  list: (name: string | undefined) => XmlElement | undefined;
};

/** Style names are written with everything but letters and digits as `_20_`. */
const plainName = (name: string): string =>
  name.replace(/_([0-9a-f]{1,4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const drawn = (type: string | undefined): boolean | undefined =>
  type === undefined ? undefined : type !== 'none';

/** `super 58%`, `sub 58%`, or a share of the height, positive upwards. */
function heightOf(position: string | undefined): Look['height'] {
  const [first] = position?.trim().split(/\s+/u) ?? [];
  if (first === undefined) return undefined;
  if (first === 'super') return 'sup';
  if (first === 'sub') return 'sub';
  const share = Number.parseFloat(first);
  return share > 0 ? 'sup' : share < 0 ? 'sub' : 'none';
}

function lookOf(element: XmlElement | undefined): Look {
  const said = childOf(element, 'style:text-properties')?.attributes ?? {};
  const weight = said['fo:font-weight'];
  const slope = said['fo:font-style'];
  return {
    bold: weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600,
    italic: slope === undefined ? undefined : slope !== 'normal',
    underline: drawn(said['style:text-underline-style'] ?? said['style:text-underline-type']),
    strike: drawn(said['style:text-line-through-style'] ?? said['style:text-line-through-type']),
    height: heightOf(said['style:text-position']),
    hidden: said['text:display'] === undefined ? undefined : said['text:display'] === 'none',
  };
}

/** One look upon another: what the upper does not say is the lower's. */
export function lookOver(below: Look, above: Look): Look {
  return { ...below, ...Object.fromEntries(Object.entries(above).filter(([, said]) => said !== undefined)) };
}

const outlineOf = (element: XmlElement | undefined): StyleMeaning | null => {
  const level = Number(element?.attributes['style:default-outline-level'] ?? '');
  return Number.isInteger(level) && level >= 1 ? { kind: 'heading', level } : null;
};

/**
 * The styles of a document: the named ones of `styles.xml`, and the automatic ones that the text keeps for what was
 * formatted by hand. What a style does not say is looked for in its parent.
 */
export function stylesOf(named: XmlElement | undefined, automatic: XmlElement | undefined): Styles {
  const keyOf = (style: XmlElement): string =>
    `${style.attributes['style:family'] ?? ''} ${style.attributes['style:name'] ?? ''}`;
  const byHand = new Map(childrenOf(automatic, 'style:style').map((style) => [keyOf(style), style]));
  const byName = new Map(childrenOf(named, 'style:style').map((style) => [keyOf(style), style]));
  const lists = new Map(
    [...childrenOf(named, 'text:list-style'), ...childrenOf(automatic, 'text:list-style')].map((style) => [
      style.attributes['style:name'] ?? '',
      style,
    ]),
  );

  /** A style and those it goes back to, the nearest first; a circle ends where it began. */
  function chain(family: string, name: string | undefined): { style: XmlElement; byHand: boolean }[] {
    const found: { style: XmlElement; byHand: boolean }[] = [];
    const seen = new Set<XmlElement>();
    for (let at = name; at !== undefined;) {
      const hand = byHand.get(`${family} ${at}`);
      const style: XmlElement | undefined = hand && !seen.has(hand) ? hand : byName.get(`${family} ${at}`);
      if (!style || seen.has(style)) break;
      seen.add(style);
      found.push({ style, byHand: style === hand });
      at = style.attributes['style:parent-style-name'];
    }
    return found;
  }

  function readParagraph(name: string | undefined): ParagraphStyle {
    const styles = chain('paragraph', name);
    let meaning = name === undefined ? null : namedMeaning(plainName(name));
    let list: string | undefined;
    let mode: string | undefined;
    let look: Look = {};
    for (const { style, byHand: own } of styles) {
      meaning ??= namedMeaning(plainName(style.attributes['style:name'] ?? '')) ?? outlineOf(style);
      list ??= style.attributes['style:list-style-name'];
      mode ??= childOf(style, 'style:paragraph-properties')?.attributes['style:writing-mode'];
      if (own) look = lookOver(lookOf(style), look);
      // A named style may have an automatic name's parent that this file does not hold.
      const parent = style.attributes['style:parent-style-name'];
      meaning ??= parent === undefined ? null : namedMeaning(plainName(parent));
    }
    return {
      meaning: meaning ?? { kind: 'plain' },
      list: list === '' ? undefined : list,
      rtl: mode === 'rl-tb' || mode === 'rl',
      look,
    };
  }

  return {
    paragraph: remembered(readParagraph),
    text: remembered((name) =>
      chain('text', name).reduceRight<Look>((below, { style }) => lookOver(below, lookOf(style)), {}),
    ),
    hidesSection: (name) =>
      chain('section', name).some(
        ({ style }) => childOf(style, 'style:section-properties')?.attributes['text:display'] === 'none',
      ),
    list: (name) => (name === undefined ? undefined : lists.get(name)),
  };
}

function remembered<T>(read: (name: string | undefined) => T): (name: string | undefined) => T {
  const known = new Map<string | undefined, T>();
  return (name) => {
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    const made = read(name);
    known.set(name, made);
    return made;
  };
}

/** The language that the document is written in, as its own defaults say. */
export function languageOf(named: XmlElement | undefined): string | undefined {
  const defaults = childrenOf(named, 'style:default-style').find(
    (style) => style.attributes['style:family'] === 'paragraph',
  );
  const said = childOf(defaults, 'style:text-properties')?.attributes ?? {};
  const language = said['fo:language'];
  if (language === undefined || !/^[a-z]{2,3}$/u.test(language)) return undefined;
  const country = said['fo:country'] ?? '';
  return /^[A-Z]{2}$/u.test(country) ? `${language}-${country}` : language;
}
