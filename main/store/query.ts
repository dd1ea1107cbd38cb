import { cleanText } from '../../shared/kit/text.ts';
import { partWords } from './words.ts';

/** More words than this are not a question but a paste. */
const MOST_TERMS = 32;
/** Quoted parts first; a quote that is not closed reads as the start of one. */
const PARTS = /"([^"]*)("|$)(\*?)|([^\s"]+)/gu;
const HAS_WORD = /[\p{L}\p{N}\p{Co}]/u;

type Term = { words: string; prefix: boolean };

/** Inside quotes FTS5 reads everything as text, except the quote itself. */
const quoted = (words: string): string => `"${partWords(words).replaceAll('"', '""')}"`;

/**
 * What a person typed, as an FTS5 expression: all words must be there, `"phrases"` as they stand, `begin*` as a beginning,
 * and the last word as a beginning while it is still being typed. Anything else the person types is text, never syntax.
 * Null when there is no word in it.
 */
export function ftsQuery(input: string): string | null {
  const terms: Term[] = [];
  const text = cleanText(input).normalize('NFC');
  for (const match of text.matchAll(PARTS)) {
    const [, phrase, , star, word] = match;
    if (phrase !== undefined) {
      if (HAS_WORD.test(phrase)) terms.push({ words: phrase, prefix: star === '*' });
      continue;
    }
    const plain = (word ?? '').replace(/\*+$/u, '');
    if (HAS_WORD.test(plain)) terms.push({ words: plain, prefix: plain !== word });
    if (terms.length >= MOST_TERMS) break;
  }
  const last = terms.at(-1);
  if (!last) return null;
  // A space or a closing quote after the last word says that it is finished.
  if (!/[\s"]$/u.test(text)) last.prefix = true;
  return terms.map((t) => `${quoted(t.words)}${t.prefix ? '*' : ''}`).join(' AND ');
}
