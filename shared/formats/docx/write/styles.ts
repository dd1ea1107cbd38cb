import { part, spaces, tag, valued } from './xml.ts';

/** The styles of our documents by their ids; names are those of Word where it has such a style. */
export const STYLES = {
  Normal: 'Normal',
  Title: 'Title',
  Subtitle: 'Subtitle',
  Embargo: 'Embargo',
  Byline: 'Byline',
  Dateline: 'Dateline',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  Heading4: 'heading 4',
  ListBullet: 'List Bullet',
  ListNumber: 'List Number',
  Quote: 'Quote',
  PullQuote: 'Pull Quote',
  HorizontalLine: 'Horizontal Line',
  Picture: 'Picture',
  Caption: 'caption',
  Credit: 'Credit',
  Embed: 'Embed',
  TableHeading: 'Table Heading',
  Correction: 'Correction',
  UsageTerms: 'Usage Terms',
  Spacer: 'Spacer',
} as const;
export type StyleId = keyof typeof STYLES;

export const CHARACTER_STYLES = {
  Hyperlink: 'Hyperlink',
  HTMLCode: 'HTML Code',
  Attribution: 'Attribution',
  CommentReference: 'annotation reference',
} as const;

const size = (points: number): string => valued('w:sz', points * 2) + valued('w:szCs', points * 2);
const BOLD = tag('w:b') + tag('w:bCs');
const ITALIC = tag('w:i') + tag('w:iCs');
const color = (value: string): string => valued('w:color', value);
const around = (before: number, after: number): string =>
  tag('w:spacing', { 'w:before': before * 20, 'w:after': after * 20 });
const LINE = tag(
  'w:pBdr',
  {},
  tag('w:bottom', { 'w:val': 'single', 'w:sz': 6, 'w:space': 1, 'w:color': 'auto' }),
);

/** How each style looks: properties of its paragraphs, then of its characters, each in the order of the schema. */
const LOOKS: Partial<Record<StyleId, { paragraph?: string; run?: string; next?: StyleId }>> = {
  Title: { paragraph: tag('w:keepNext') + around(0, 6), run: BOLD + size(22), next: 'Normal' },
  Subtitle: { paragraph: around(0, 12), run: size(14), next: 'Normal' },
  Embargo: { run: BOLD + color('9C1C1C') },
  Byline: { paragraph: around(0, 0), run: BOLD },
  Dateline: { paragraph: around(0, 12), run: color('595959') },
  Heading1: { paragraph: heading(0), run: BOLD + size(18), next: 'Normal' },
  Heading2: { paragraph: heading(1), run: BOLD + size(15), next: 'Normal' },
  Heading3: { paragraph: heading(2), run: BOLD + size(13), next: 'Normal' },
  Heading4: { paragraph: heading(3), run: BOLD + ITALIC, next: 'Normal' },
  Quote: { paragraph: tag('w:ind', { 'w:left': 567, 'w:right': 567 }), run: ITALIC },
  PullQuote: { paragraph: around(12, 12) + tag('w:ind', { 'w:left': 567, 'w:right': 567 }), run: size(15) },
  HorizontalLine: { paragraph: LINE + around(0, 12) },
  Picture: { paragraph: tag('w:keepNext') + around(12, 4) },
  Caption: { paragraph: around(0, 4), run: size(10) },
  Credit: { paragraph: around(0, 12), run: color('595959') + size(9) },
  TableHeading: { run: BOLD },
  Correction: { paragraph: around(18, 8), run: ITALIC },
  UsageTerms: { run: color('595959') + size(9) },
  Spacer: {
    paragraph: tag('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 20, 'w:lineRule': 'exact' }),
  },
};

function heading(outline: number): string {
  return tag('w:keepNext') + around(16, 6) + valued('w:outlineLvl', outline);
}

const paragraphStyle = (id: StyleId): string => {
  const { paragraph = '', run = '', next } = LOOKS[id] ?? {};
  return tag(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': id === 'Normal' ? 1 : undefined, 'w:styleId': id },
    valued('w:name', STYLES[id]),
    ...(id === 'Normal' ? [] : [valued('w:basedOn', 'Normal')]),
    ...(next ? [valued('w:next', next)] : []),
    tag('w:qFormat'),
    ...(paragraph === '' ? [] : [tag('w:pPr', {}, paragraph)]),
    ...(run === '' ? [] : [tag('w:rPr', {}, run)]),
  );
};

const characterStyle = (id: keyof typeof CHARACTER_STYLES, look: string): string =>
  tag(
    'w:style',
    { 'w:type': 'character', 'w:styleId': id },
    valued('w:name', CHARACTER_STYLES[id]),
    valued('w:uiPriority', 99),
    ...(look === '' ? [] : [tag('w:rPr', {}, look)]),
  );

const FIXED_WIDTH = tag('w:rFonts', {
  'w:ascii': 'Courier New',
  'w:hAnsi': 'Courier New',
  'w:cs': 'Courier New',
});
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
  tag(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' }),
);

/** Fonts that Word finds for scripts of East Asia, by language. */
const EAST_ASIAN: Record<string, string> = { zh: 'SimSun', ja: 'MS Mincho', ko: 'Batang' };
const COMPLEX = /^(?:ar|fa|ur|he|yi|ps|sd|ckb|ug|dv|th|hi|bn|ta|te|mr|gu|kn|ml|pa|ne|si|my|km|lo)(?:-|$)/iu;

/** The part `word/styles.xml`, for a story in a language and a direction. */
export function stylesXml(language: string, direction: 'ltr' | 'rtl'): string {
  const plain = language.split('-')[0]?.toLowerCase() ?? '';
  const eastAsian = EAST_ASIAN[plain];
  const fonts = tag('w:rFonts', {
    'w:ascii': 'Georgia',
    'w:hAnsi': 'Georgia',
    'w:eastAsia': eastAsian ?? 'MS Mincho',
    'w:cs': 'Times New Roman',
  });
  const lang = tag('w:lang', {
    'w:val': language,
    'w:eastAsia': eastAsian === undefined ? undefined : language,
    'w:bidi': COMPLEX.test(language) ? language : undefined,
  });
  return part(
    tag(
      'w:styles',
      spaces('w'),
      tag(
        'w:docDefaults',
        {},
        tag('w:rPrDefault', {}, tag('w:rPr', {}, fonts, size(11), lang)),
        tag(
          'w:pPrDefault',
          {},
          tag('w:pPr', {}, ...(direction === 'rtl' ? [tag('w:bidi')] : []), around(0, 8)),
        ),
      ),
      ...(Object.keys(STYLES) as StyleId[]).map(paragraphStyle),
      characterStyle('Hyperlink', color('0B5394') + valued('w:u', 'single')),
      characterStyle('HTMLCode', FIXED_WIDTH),
      characterStyle('Attribution', color('595959')),
      characterStyle('CommentReference', size(8)),
      tag(
        'w:style',
        { 'w:type': 'table', 'w:styleId': 'TableGrid' },
        valued('w:name', 'Table Grid'),
        tag('w:tblPr', {}, tag('w:tblBorders', {}, ...BORDERS)),
      ),
    ),
  );
}
