import nspell from 'nspell';
import { fail, ok, type Result } from '../../kit/result.ts';
import { say, type Said } from '../../protocol/said.ts';
import type { Finding, Piece } from '../finding.ts';
import { notWords, overlaps, wordsOf } from '../segments.ts';
import { WordTable } from './word-table.ts';

export type Spelling = {
  /** How many words the dictionary lists. */
  size: number;
  isRight: (word: string) => boolean;
  suggest: (word: string) => string[];
};

/** The most letters a suggestion is sought for: the work grows with the square of them. */
const LONGEST_MENDED = 40;

/** The text of Hunspell files as most are: UTF-8, perhaps with a mark at the front. */
const plain = (text: string): string => text.replace(/^\uFEFF/u, '').replaceAll('\r', '');

/** What is wrong with a pair of files that should be a Hunspell dictionary; null when nothing is. */
function faultOf(aff: string, dic: string): Said | null {
  const charset = /^\s*SET\s+(\S+)/mu.exec(aff)?.[1];
  if (charset !== undefined && !/^utf-?8$/iu.test(charset)) return say('dictionary.charset', { charset });
  if (!/^\s*(?:SET|TRY|PFX|SFX|FLAG|REP|KEY|WORDCHARS)\s/mu.test(aff)) return say('dictionary.no-affixes');
  if (!/^\s*\d+\s*(?:\n|$)/u.test(dic)) return say('dictionary.no-count');
  if (dic.includes('\uFFFD')) return say('dictionary.not-utf8');
  return null;
}

/**
 * Opens a Hunspell dictionary. nspell reads the affixes and finds suggestions; the words are looked up in a
 * {@link WordTable}, so that no form is written out before it is asked for.
 */
export function openSpelling(files: { aff: string; dic: string }): Result<Spelling, Said> {
  const [aff, dic] = [plain(files.aff), plain(files.dic)];
  const fault = faultOf(aff, dic);
  if (fault !== null) return fail(fault);
  try {
    return ok(spellingOf(aff, dic));
  } catch (error) {
    return fail(
      say('dictionary.unreadable', { why: error instanceof Error ? error.message : String(error) }),
    );
  }
}

function spellingOf(aff: string, dic: string): Spelling {
  const speller = nspell({ aff });
  const table = new WordTable(speller, dic);
  speller.compoundRules = speller.compoundRules.map((rule) => {
    const source = Array.from(String(rule)).map((letter) => {
      const words = speller.compoundRuleCodes[letter] ?? [];
      return words.length > 0 ? `(?:${words.join('|')})` : letter;
    });
    return new RegExp(source.join(''), 'iu');
  });
  speller.data = new Proxy(Object.create(null) as typeof speller.data, {
    get: (_none, word) => (typeof word === 'string' ? table.find(word) : undefined),
    has: (_none, word) => typeof word === 'string' && table.find(word) !== undefined,
  });
  return {
    size: table.size,
    isRight: (word) => speller.correct(word),
    suggest: (word) => (word.length > LONGEST_MENDED ? [] : speller.suggest(word).slice(0, 6)),
  };
}

/** True when a word stands in the dictionary: as it is, with a plain apostrophe, or part by part around its hyphens and apostrophes. */
export function isSpelt(word: string, spelling: Pick<Spelling, 'isRight'>): boolean {
  const plainWord = word.normalize('NFC').replaceAll('’', "'");
  if (spelling.isRight(plainWord)) return true;
  const parts = plainWord.split(/[-‐‑']/u).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => part.length === 1 || spelling.isRight(part));
}

/** The words of a piece that are not in the dictionary, without suggestions: those are sought when someone asks. */
export function spellingFindings(
  piece: Pick<Piece, 'text'>,
  given: { language: string; rule: string; message: string; spelling: Pick<Spelling, 'isRight'> },
): Finding[] {
  const none = notWords(piece.text);
  return joinedWords(piece.text, given.language).flatMap(({ from, to, text }) =>
    text.length < 2 || overlaps(none, from, to) || isSpelt(text, given.spelling)
      ? []
      : [
          {
            from,
            to,
            sort: 'spelling' as const,
            level: 'warn' as const,
            rule: given.rule,
            message: given.message,
            suggestions: [],
          },
        ],
  );
}

/** Words with what a hyphen joins to them. */
function joinedWords(text: string, language: string): { from: number; to: number; text: string }[] {
  const joined: { from: number; to: number; text: string }[] = [];
  for (const word of wordsOf(text, language)) {
    const last = joined.at(-1);
    if (last && last.to + 1 === word.from && /[-‐‑]/u.test(text.charAt(last.to)))
      joined[joined.length - 1] = { from: last.from, to: word.to, text: text.slice(last.from, word.to) };
    else joined.push(word);
  }
  return joined;
}
