import { assertNever } from '../kit/assert-never.ts';
import { inlineText } from './inline.ts';
import type { Image } from './nodes/image.ts';
import type { Block } from './nodes/index.ts';
import type { Projection } from './projection.ts';

/** The words of one block, one line per paragraph; cells of a table row are parted by tabs. */
export function blockText(b: Block): string {
  switch (b.kind) {
    case 'paragraph':
    case 'heading':
    case 'listItem':
    case 'quote':
      return inlineText(b.content);
    case 'pullquote':
      return b.attribution ? `${inlineText(b.content)}\n${b.attribution}` : inlineText(b.content);
    case 'image':
      return [b.caption, b.credit].filter(Boolean).join('\n');
    case 'table':
      return b.rows
        .map((row) =>
          row.cells.map((cell) => cell.content.map((c) => inlineText(c.content)).join('\n')).join('\t'),
        )
        .join('\n');
    case 'embed':
      return b.fallback;
    case 'rule':
    case 'unknown':
      return '';
    default:
      return assertNever(b);
  }
}

/** The words of the body, for search and counts. */
export const bodyText = (p: Pick<Projection, 'body'>): string =>
  p.body
    .map(blockText)
    .filter((line) => line !== '')
    .join('\n');

const segmenters = new Map<string, Intl.Segmenter>();
function wordSegmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/** Latin text with plain punctuation, no colon inside a word and no underscore: what the quick way below may count. */
const PLAIN_LATIN = /^(?:[\t\n !-9;-^`-~À-ÖØ-öø-ɏ‘’“”–—…]|:(?![A-Za-zÀ-ÖØ-öø-ɏ]))*$/u;
/** A word by the rules of UAX #29 for such text: `don’t`, `U.S`, `1,000.5` and `B2B` are one word each. */
const LATIN_WORD =
  /[A-Za-z0-9À-ÖØ-öø-ɏ]+(?:(?:(?<=[A-Za-zÀ-ÖØ-öø-ɏ])[.'‘’](?=[A-Za-zÀ-ÖØ-öø-ɏ])|(?<=[0-9])[,;.'‘’](?=[0-9]))[A-Za-z0-9À-ÖØ-öø-ɏ]+)*/gu;

/**
 * How many words a text has, by Unicode word boundaries (UAX #29) and dictionaries for Chinese, Japanese and Thai.
 * Plain Latin text is counted by the same rules without the segmenter, which is some twenty times slower.
 */
export function countWords(text: string, language: string): number {
  let words = 0;
  if (PLAIN_LATIN.test(text)) {
    LATIN_WORD.lastIndex = 0;
    while (LATIN_WORD.test(text)) words += 1;
    return words;
  }
  for (const part of wordSegmenter(language).segment(text)) if (part.isWordLike) words += 1;
  return words;
}

/** The words that a reader reads as copy: paragraphs, headings, lists, quotes and tables; not captions or embeds. */
export const copyText = (b: Block): string => (b.kind === 'image' || b.kind === 'embed' ? '' : blockText(b));

/** Scripts written right to left; enough to choose a base direction for a whole story. */
const RTL_LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The base direction of a story: as chosen, or after its language. */
export const directionOf = (meta: { direction: 'ltr' | 'rtl' | 'auto'; language: string }): 'ltr' | 'rtl' =>
  meta.direction !== 'auto'
    ? meta.direction
    : RTL_LANGUAGES.has(meta.language.split('-')[0]?.toLowerCase() ?? '')
      ? 'rtl'
      : 'ltr';

/** The words that stand for a picture: none where it is marked as decoration, whatever was written before it was. */
export const altOf = (picture: Pick<Image, 'alt' | 'decorative'>): string =>
  picture.decorative === true ? '' : picture.alt;

/** True for a picture that says something and has no words for those who do not see it. */
export const lacksAlt = (picture: Pick<Image, 'alt' | 'decorative'>): boolean =>
  picture.decorative !== true && picture.alt.trim() === '';

/** The ids of the pictures without alternative text, in the order of the body; decoration needs none. */
export const missingAlt = (p: Pick<Projection, 'body'>): string[] =>
  p.body.flatMap((b) => (b.kind === 'image' && lacksAlt(b) ? [b.id] : []));

/** The stored files a story shows, each once. */
export const mediaOf = (p: Pick<Projection, 'body'>): string[] => [
  ...new Set(p.body.flatMap((b) => (b.kind === 'image' && b.media ? [b.media] : []))),
];

/**
 * The stored files a story needs to go on being edited, each once: those it shows, the uncut originals of cuts, and what
 * a picture was before a suggested change of it. Of a body as it stands, struck pictures count like any other.
 */
export const keptMediaOf = (p: Pick<Projection, 'body'>): string[] => {
  const pictures = p.body.filter((b) => b.kind === 'image');
  const states = [...pictures, ...pictures.flatMap((picture) => picture.was?.as ?? [])];
  const kept = [...states.map(({ media }) => media), ...states.map(({ original }) => original)];
  return [...new Set(kept.filter((media) => media !== undefined))];
};

/** From about 200,000 words on a story is longer than most books, and a page takes noticeably longer to lay out. */
const VERY_LONG_CHARACTERS = 1_200_000;

/** True for a story so long that opening and searching it take noticeably longer. Stops counting as soon as it knows. */
export function isVeryLong(p: Pick<Projection, 'body'>): boolean {
  let characters = 0;
  for (const block of p.body) {
    characters += blockText(block).length;
    if (characters > VERY_LONG_CHARACTERS) return true;
  }
  return false;
}
