import { cleanText } from '../kit/text.ts';
import { wordsOf } from './segments.ts';

export const MAX_WORD = 200;
export const MAX_WORDS = 200_000;

const collators = new Map<string, Intl.Collator>();
const collator = (language: string): Intl.Collator => {
  const found = collators.get(language) ?? new Intl.Collator(language);
  collators.set(language, found);
  return found;
};

/** A word as it is kept: composed, without space around it. */
const tidy = (word: string): string => cleanText(word).normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Each word once, in the order of its language. */
export const sortedWords = (words: readonly string[], language: string): string[] =>
  [...new Set(words.map(tidy).filter((word) => word !== '' && word.length <= MAX_WORD))].sort(
    collator(language).compare,
  );

/**
 * Reads a list of words: one a line. A Hunspell `.dic` (its count on the first line, flags after a slash) is read as well;
 * lines that begin with `#` are remarks.
 * @example readWordList('2\nharbour/S\nquay') // ['harbour', 'quay']
 */
export function readWordList(source: string): string[] {
  const lines = source.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  const hunspell = /^\s*\d+\s*$/u.test(lines[0] ?? '');
  return lines.slice(hunspell ? 1 : 0).flatMap((line) => {
    if (line.startsWith('#')) return [];
    const word = tidy(hunspell ? (line.split(/(?<!\\)\/|\t/u)[0] ?? '').replaceAll('\\/', '/') : line);
    return word === '' || word.length > MAX_WORD ? [] : [word];
  });
}

/** A list as it leaves the desk: one word a line. */
export const writeWordList = (words: readonly string[]): string => words.map((word) => `${word}\n`).join('');

const straight = (word: string): string => word.normalize('NFC').replaceAll('’', "'");

/**
 * Knows which words are right because someone said so. A word kept in small letters is right in any case; one kept with
 * capitals (`McQuill`) only so, or in capitals throughout. Of several words kept together each is right by itself.
 */
export class KnownWords {
  readonly #exact = new Set<string>();
  readonly #capitals = new Set<string>();

  constructor(lists: Iterable<readonly string[]>) {
    for (const list of lists) for (const entry of list) this.#add(entry);
  }

  #add(entry: string): void {
    const word = straight(entry);
    this.#keep(word);
    if (/[\s-]/u.test(word)) for (const part of wordsOf(word, 'en')) this.#keep(part.text);
  }

  #keep(word: string): void {
    this.#exact.add(word);
    this.#capitals.add(word.toUpperCase());
  }

  has(found: string): boolean {
    const word = straight(found);
    const bare = word.replace(/'s$/u, '').replace(/'$/u, '');
    return [word, bare].some((form) => this.#knows(form));
  }

  #knows(word: string): boolean {
    if (this.#exact.has(word) || this.#exact.has(word.toLowerCase())) return true;
    return word === word.toUpperCase() && this.#capitals.has(word);
  }
}
