/**
 * Text as the store accepts it: lone surrogates become U+FFFD and NUL is dropped, because SQLite would
 * alter the first silently and end the string at the second.
 */
export const cleanText = (text: string): string => text.toWellFormed().replaceAll('\u0000', '');

/** Characters that reorder or hide text (Unicode bidi controls, zero-width, soft hyphen, BOM). */
export const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/**
 * Marks that can be left out of a word without changing it: accents on Latin letters, and the vowel points of Hebrew and
 * Arabic. Elsewhere a mark makes another letter (が, й, हि) and stays.
 */
const LOOSE_MARKS =
  /(?<=\p{Script=Latin}\p{M}*)\p{M}|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670]/gu;

/** A slug: lower-case letters, digits and hyphens of any script, no invisible characters, at most 80 characters. */
export const slugify = (text: string): string =>
  cleanText(text)
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(LOOSE_MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 80)
    .replace(/-+$/u, '');

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML and XML, in element content and in quoted attributes. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"']/gu, (c) => ENTITIES[c] ?? c);
