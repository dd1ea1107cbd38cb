/** How a language writes quotations, dashes and the spaces around them. */
export type Typography = {
  /** Opening and closing mark of a quotation. */
  double: readonly [string, string];
  /** The same inside a quotation; null where the key only ever means an apostrophe. */
  single: readonly [string, string] | null;
  /** The space between a mark and the words it encloses. */
  inside: string;
  /** Two hyphens. */
  dash: string;
  /** Quotations may follow a word without a space, so a mark opens or closes by its turn. */
  unspaced?: true;
  /** What stands before these signs, where the language parts them from the word. */
  before?: Readonly<Record<string, string>>;
  /** Abbreviations that stay with the number after them. */
  numbered: readonly string[];
};

export const NBSP = '\u00a0';
/** The narrow no-break space: `espace fine insécable`. */
export const NNBSP = '\u202f';

const curly = { double: ['“', '”'], single: ['‘', '’'], inside: '', dash: '–' } as const;
const low = { double: ['„', '“'], single: ['‚', '‘'], inside: '', dash: '–' } as const;
const angled = { double: ['«', '»'], single: ['‘', '’'], inside: '', dash: '–' } as const;
const corner = {
  double: ['「', '」'],
  single: ['『', '』'],
  inside: '',
  dash: '——',
  unspaced: true,
} as const;

/**
 * Marks after Unicode CLDR 45, `delimiters` (`quotationStart` … `alternateQuotationEnd`), save where newsrooms write
 * otherwise: Dutch papers quote with double marks, Norwegian ones quote within quotations as CLDR says for nb.
 * French spaces: Imprimerie nationale, *Lexique des règles typographiques*: a thin space before `; ! ?` and inside `« »`,
 * a word space before `:`, none of which may be broken. Quebec: OQLF, *Banque de dépannage linguistique*: none before `; ! ?`.
 * Dashes: New Hart's Rules §4.11 (spaced en rule, British) and the Chicago Manual of Style §6.85 (em dash, American);
 * elsewhere the spaced en rule, in Spanish and Russian the em dash (RAE, *Ortografía* §3.4.7; ГОСТ 7.32).
 */
const languages: Record<string, Typography> = {
  en: { ...curly, numbered: ['No.', 'Nos.', 'p.', 'pp.', 'Fig.', 'Art.', 'Vol.', 'Ch.'] },
  'en-us': { ...curly, dash: '—', numbered: ['No.', 'Nos.', 'p.', 'pp.', 'Fig.', 'Art.', 'Vol.', 'Ch.'] },
  'en-ca': { ...curly, dash: '—', numbered: ['No.', 'Nos.', 'p.', 'pp.', 'Fig.', 'Art.', 'Vol.', 'Ch.'] },
  de: { ...low, numbered: ['Nr.', 'S.', 'Art.', 'Abs.', 'Kap.', 'Abb.'] },
  'de-ch': { ...angled, single: ['‹', '›'], numbered: ['Nr.', 'S.', 'Art.', 'Abs.', 'Kap.', 'Abb.'] },
  fr: {
    double: ['«', '»'],
    single: null,
    inside: NNBSP,
    dash: '–',
    before: { ';': NNBSP, '!': NNBSP, '?': NNBSP, ':': NBSP, '»': NNBSP },
    numbered: ['n°', 'nº', 'no', 'p.', 'art.', 'chap.', 'fig.'],
  },
  'fr-ca': {
    double: ['«', '»'],
    single: null,
    inside: NBSP,
    dash: '–',
    before: { ':': NBSP, '»': NBSP },
    numbered: ['n°', 'nº', 'no', 'p.', 'art.', 'chap.', 'fig.'],
  },
  nb: { ...angled, numbered: ['nr.', 's.', 'kl.', 'kap.', 'art.'] },
  nn: { ...angled, numbered: ['nr.', 's.', 'kl.', 'kap.', 'art.'] },
  no: { ...angled, numbered: ['nr.', 's.', 'kl.', 'kap.', 'art.'] },
  da: { ...curly, numbered: ['nr.', 's.', 'kl.', 'kap.', 'art.'] },
  sv: { ...curly, double: ['”', '”'], single: ['’', '’'], numbered: ['nr', 's.', 'kl.', 'kap.', 'art.'] },
  fi: { ...curly, double: ['”', '”'], single: ['’', '’'], numbered: ['n:o', 'nro', 's.', 'klo'] },
  is: { ...low, numbered: ['nr.', 'bls.', 'kl.'] },
  nl: { ...curly, numbered: ['nr.', 'blz.', 'art.'] },
  es: { ...angled, single: ['“', '”'], dash: '—', numbered: ['n.º', 'núm.', 'p.', 'pp.', 'art.'] },
  pt: { ...curly, numbered: ['n.º', 'p.', 'pp.', 'art.'] },
  'pt-pt': { ...angled, single: ['“', '”'], numbered: ['n.º', 'p.', 'pp.', 'art.'] },
  it: { ...angled, single: null, numbered: ['n.', 'p.', 'pp.', 'art.'] },
  ca: { ...angled, single: null, dash: '—', numbered: ['núm.', 'p.', 'art.'] },
  pl: { ...curly, double: ['„', '”'], single: ['«', '»'], numbered: ['nr', 's.', 'art.'] },
  cs: { ...low, numbered: ['č.', 's.', 'čl.'] },
  sk: { ...low, numbered: ['č.', 's.', 'čl.'] },
  hu: { ...curly, double: ['„', '”'], single: ['»', '«'], numbered: [] },
  ro: { ...curly, double: ['„', '”'], single: ['«', '»'], numbered: ['nr.', 'p.', 'art.'] },
  ru: { ...angled, single: ['„', '“'], dash: '—', numbered: ['№', 'с.', 'ст.'] },
  uk: { ...angled, single: ['„', '“'], dash: '—', numbered: ['№', 'с.', 'ст.'] },
  el: { ...angled, single: ['“', '”'], numbered: ['αρ.', 'σ.'] },
  tr: { ...curly, numbered: ['No.', 's.'] },
  he: { ...curly, double: ['”', '”'], single: ['’', '’'], numbered: ["מס'"] },
  ar: { ...curly, double: ['”', '“'], single: null, numbered: [] },
  ja: { ...corner, numbered: [] },
  zh: { ...curly, dash: '——', unspaced: true, numbered: [] },
  'zh-hant': { ...corner, numbered: [] },
  'zh-tw': { ...corner, numbered: [] },
  'zh-hk': { ...corner, numbered: [] },
  ko: { ...curly, numbered: [] },
};

const plain: Typography = { ...curly, numbered: [] };

/** The typography of a language tag: of its variety, of its language, or curly marks. */
export function typographyOf(tag: string): Typography {
  const parts = tag.toLowerCase().split('-');
  for (let n = parts.length; n > 0; n--) {
    const found = languages[parts.slice(0, n).join('-')];
    if (found) return found;
  }
  return plain;
}
