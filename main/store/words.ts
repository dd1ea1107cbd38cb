/** Scripts written without spaces between words, and the marks that belong to them (ー and 々 have no script of their own). */
const CJK = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}ー々〆';
const BETWEEN = new RegExp(`(?<=[${CJK}])(?=[${CJK}])`, 'gu');
const ANY = new RegExp(`[${CJK}]`, 'u');
const SEPARATOR = '\u200b';

/**
 * Text as the search index takes it: every Chinese, Japanese or Korean character is a word of its own, because
 * the tokeniser knows no dictionaries. U+200B parts words there and shows as nothing.
 */
export const partWords = (text: string): string => (ANY.test(text) ? text.replace(BETWEEN, SEPARATOR) : text);

export const joinWords = (text: string): string => text.replaceAll(SEPARATOR, '');
