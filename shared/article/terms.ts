import { stopWords } from './stop-words.ts';

/** A run of words as it stands in a text, and how often. */
export type Term = { text: string; count: number };

/** More of a text than this is not read for suggestions: the first pages say what it is about. In characters. */
export const MOST_READ = 24_000;

type Token = { start: number; end: number; text: string };

const segmenters = new Map<string, Intl.Segmenter>();
function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    made = new Intl.Segmenter(undefined, { granularity: 'word' });
  }
  segmenters.set(language, made);
  return made;
}

const tokensOf = (text: string, language: string): Token[] =>
  Array.from(segmenterOf(language).segment(text)).flatMap((part) =>
    part.isWordLike === true
      ? [{ start: part.index, end: part.index + part.segment.length, text: part.segment }]
      : [],
  );

/** Between the words of one phrase stands a space, a hyphen, an apostrophe or nothing; a stop or a comma ends it. */
const JOINS = /^[ \u00a0\-‐–'’·・&.]?$/u;

/**
 * Every run of up to `most` words of a text, in lower case and with single spaces, for looking up what a desk knows.
 * Words are found by UAX #29, with dictionaries for Chinese, Japanese and Thai, so that unspaced text has runs as well.
 */
export function phrasesIn(text: string, language: string, most = 4): Map<string, number> {
  const read = text.slice(0, MOST_READ);
  const tokens = tokensOf(read, language);
  const found = new Map<string, number>();
  tokens.forEach((first, at) => {
    let { end } = first;
    for (let n = 0; n < most; n++) {
      const token = tokens[at + n];
      if (!token || (n > 0 && !JOINS.test(read.slice(end, token.start)))) break;
      ({ end } = token);
      const phrase = read.slice(first.start, end).toLowerCase();
      found.set(phrase, (found.get(phrase) ?? 0) + 1);
    }
  });
  return found;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A word worth a keyword: letters, no stop word, not too short for its script. */
const tells = (word: string, idle: ReadonlySet<string>): boolean =>
  /\p{L}/u.test(word) && !/\d/u.test(word) && !idle.has(word) && word.length >= (UNSPACED.test(word) ? 2 : 4);

/** The words a text uses most, without stop words: `termsIn('Ferry to the quay. The ferry waits.', 'en')` begins with ferry. */
export function termsIn(text: string, language: string, most = 20): Term[] {
  const idle = stopWords(language);
  const counts = new Map<string, Term>();
  for (const token of tokensOf(text.slice(0, MOST_READ), language)) {
    const key = token.text.toLowerCase();
    if (!tells(key, idle)) continue;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { text: key, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)).slice(0, most);
}
