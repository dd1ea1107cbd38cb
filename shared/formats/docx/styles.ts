import { namedMeaning, type StyleMeaning } from '../common/style-meaning.ts';
import { childOf, childrenOf, type XmlElement } from '../common/xml.ts';
import { valueOf } from './parts.ts';

/** Styles that mean something in a newsroom, by their names in lower case. Our own documents are written in them. */
const OWN = {
  'pull quote': 'pullquote',
  'horizontal line': 'rule',
  picture: 'picture',
  credit: 'credit',
  embed: 'embed',
  embargo: 'embargo',
  byline: 'byline',
  dateline: 'dateline',
  correction: 'correction',
  'usage terms': 'usageTerms',
  'table heading': 'tableHeading',
  spacer: 'spacer',
} as const;
type OwnMeaning = { kind: (typeof OWN)[keyof typeof OWN] };

/** Character styles that are no look but say what the words are. */
const ROLES = {
  attribution: 'attribution',
  'html code': 'code',
  'source text': 'code',
  'verbatim char': 'code',
} as const;
type Role = (typeof ROLES)[keyof typeof ROLES];

const isKey = <T extends object>(table: T, key: string): key is keyof T & string => Object.hasOwn(table, key);

export type Style = {
  meaning: StyleMeaning | OwnMeaning;
  role: Role | null;
  /** Look of the characters, for character styles. */
  look: XmlElement | undefined;
  numbering: XmlElement | undefined;
};

function meaningOf(name: string, properties: XmlElement | undefined): Style['meaning'] | null {
  const named = namedMeaning(name);
  if (named) return named;
  const own = name.toLowerCase();
  if (isKey(OWN, own)) return { kind: OWN[own] };
  const outline = valueOf(properties, 'w:outlineLvl');
  return outline !== undefined && Number(outline) < 9
    ? { kind: 'heading', level: Number(outline) + 1 }
    : null;
}

/** The styles of a document by id; what a style does not say is looked for in the one it is based on. */
export function stylesOf(root: XmlElement | undefined): (id: string | undefined) => Style {
  const elements = new Map<string, XmlElement>();
  for (const style of childrenOf(root, 'w:style')) elements.set(style.attributes['w:styleId'] ?? '', style);
  const known = new Map<string, Style>();
  const none: Style = { meaning: { kind: 'plain' }, role: null, look: undefined, numbering: undefined };
  return (id) => {
    if (id === undefined) return none;
    const cached = known.get(id);
    if (cached) return cached;
    let meaning: Style['meaning'] | null = null;
    let role: Role | null = null;
    let look: XmlElement | undefined;
    let numbering: XmlElement | undefined;
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const element = elements.get(at);
      const properties = childOf(element, 'w:pPr');
      const name = valueOf(element, 'w:name') ?? at;
      meaning ??= meaningOf(name, properties);
      const plain = name.toLowerCase();
      if (isKey(ROLES, plain)) role ??= ROLES[plain];
      look ??= childOf(element, 'w:rPr');
      numbering ??= childOf(properties, 'w:numPr');
      at = valueOf(element, 'w:basedOn');
    }
    const style: Style = { meaning: meaning ?? { kind: 'plain' }, role, look, numbering };
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
