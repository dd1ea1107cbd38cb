import type { Span } from './finding.ts';

const segmenters = new Map<string, Intl.Segmenter>();
function segmenter(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const found = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity });
  segmenters.set(key, found);
  return found;
}

/** A sentence or word and where it stands. */
export type Segment = { from: number; to: number; text: string };

/** The sentences of a text by Unicode's rules (UAX #29), without the space around them. */
export const sentencesOf = (text: string, language: string): Segment[] =>
  [...segmenter(language, 'sentence').segment(text)].flatMap(({ segment, index }) => {
    const words = segment.trim();
    const from = index + segment.indexOf(words);
    return words === '' ? [] : [{ from, to: from + words.length, text: words }];
  });

/** The words of a text by Unicode's rules, and by dictionaries for Chinese, Japanese and Thai. */
export const wordsOf = (text: string, language: string): Segment[] =>
  [...segmenter(language, 'word').segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike === true ? [{ from: index, to: index + segment.length, text: segment }] : [],
  );

/** Addresses, handles, hashtags, file names. */
const ADDRESSES =
  /https?:\/\/\S{1,2000}|www\.\S{1,2000}|[^\s@]{1,64}@[^\s@]{1,255}|[@#][\p{L}\p{N}_]{1,100}|[\p{L}\p{N}-]{1,100}\.(?:com|org|net|example|pdf|jpe?g|png|docx?|html?)(?![\p{L}\p{N}])/giu;
/** Placeholders for what is to come, and anything with a digit in it. */
const NUMBERS =
  /(?<![\p{L}\p{N}])TK+(?![\p{L}\p{N}])|[\p{L}\p{M}'’-]{0,60}\p{N}[\p{L}\p{M}\p{N}.,:'’/%-]{0,60}/gu;

const spansOf = (text: string, what: RegExp): Span[] =>
  [...text.matchAll(what)].map((m) => [m.index, m.index + m[0].length] as const);

/** Stretches that no rule speaks about: addresses, handles, file names. */
export const addressSpans = (text: string): Span[] => spansOf(text, ADDRESSES);

/** Stretches that look like words and are not spelt: addresses, figures, placeholders such as TK. */
export const notWords = (text: string): Span[] => [...spansOf(text, ADDRESSES), ...spansOf(text, NUMBERS)];

const OPENING: Record<string, string> = { '“': '”', '«': '»', '„': '“”', '「': '」', '『': '』', '"': '"' };

/** Stretches of direct speech: what others said stays as they said it. An unclosed quotation runs to the end. */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const closing = OPENING[text.charAt(at)];
    if (closing === undefined) continue;
    let end = at + 1;
    while (end < text.length && !closing.includes(text.charAt(end))) end++;
    spans.push([at, Math.min(end + 1, text.length)]);
    at = end;
  }
  return spans;
}

/** True when two stretches have a character in common. */
export const overlaps = (spans: readonly Span[], from: number, to: number): boolean =>
  spans.some(([start, end]) => from < end && start < to);
