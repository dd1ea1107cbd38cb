import { assertNever } from '../../kit/assert-never.ts';
import { MARKS, type Inline, type Link, type Mark } from '../inline.ts';
import type { Look } from './model.ts';

/** The smallest thing that is compared: a word, a space, a sign. */
export type Token = { text: string; look: Look };

const PLAIN: Look = { marks: [], link: null };

const lookOf = (marks: readonly Mark[] | undefined, link: Link | undefined): Look =>
  !marks?.length && !link ? PLAIN : { marks: MARKS.filter((m) => marks?.includes(m)), link: link ?? null };

export const sameLook = (a: Look, b: Look): boolean =>
  a === b ||
  (a.marks.join() === b.marks.join() && a.link?.href === b.link?.href && a.link?.title === b.link?.title);

const segmenters = new Map<string, Intl.Segmenter>();
/** Cuts text into words by the rules of a language. */
export function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    // A tag that is well formed and names no language, as a newsroom may have made one up.
    made = new Intl.Segmenter(undefined, { granularity: 'word' });
  }
  segmenters.set(language, made);
  return made;
}

/** Plain Latin text falls into words, spaces and single signs without the segmenter, which is far slower. */
const LATIN = /^[\t\n -~À-ÖØ-öø-ɏ‘’“”–—…]*$/u;
const LATIN_PARTS = /[A-Za-z0-9À-ÖØ-öø-ɏ]+(?:['’][A-Za-zÀ-ÖØ-öø-ɏ]+)*|\s+|[^]/gu;

/** Parts of a text, in order and without a gap: words by the rules of the language, spaces, signs. */
export const partsOf = (text: string, language: string): string[] =>
  LATIN.test(text)
    ? (text.match(LATIN_PARTS) ?? [])
    : Array.from(segmenterOf(language).segment(text), (s) => s.segment);

/** What an inline of a kind that nobody knows stands as. */
export const UNKNOWN_INLINE = '\ufffc';

/** The tokens of a line; a word whose look changes in the middle is as many tokens as it has looks. */
export const tokensOf = (content: readonly Inline[], language: string): Token[] =>
  content.flatMap((part): Token[] => {
    switch (part.kind) {
      case 'text': {
        const look = lookOf(part.marks, part.link);
        return partsOf(part.text, language).map((text) => ({ text, look }));
      }
      case 'break':
        return [{ text: '\n', look: PLAIN }];
      case 'unknown':
        return [{ text: UNKNOWN_INLINE, look: PLAIN }];
      default:
        return assertNever(part);
    }
  });

/** The tokens of a plain string. */
export const tokensOfText = (text: string, language: string): Token[] =>
  partsOf(text, language).map((part) => ({ text: part, look: PLAIN }));

export const isWord = (token: { text: string }): boolean => /[\p{L}\p{N}]/u.test(token.text);

/** The words of a text, whatever its language: Chinese and Japanese are cut by dictionary. */
export const wordsIn = (text: string): string[] =>
  partsOf(text, 'en').filter((part) => isWord({ text: part }));
