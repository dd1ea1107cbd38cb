import type { Speller } from 'nspell';
import { strippedOf, stripsOf, type Strips } from './affixes.ts';

/** A word of a language is rarely made with more affixes than this. */
const MOST_AFFIXES = 3;
const NONE: readonly string[] = [];

/** The flags of a dictionary's line, as its affix file writes them. */
function flagsOf(written: string, style: unknown): readonly string[] {
  if (written === '') return NONE;
  if (style === 'long') return written.match(/.{1,2}/gsu) ?? NONE;
  return style === 'num' ? written.split(',') : Array.from(written);
}

/** A line of a `.dic` file: the word and its flags as they are written. */
function readLine(line: string): [word: string, flags: string] {
  let slash = line.indexOf('/');
  while (slash > 0 && line.charAt(slash - 1) === '\\') slash = line.indexOf('/', slash + 1);
  const word = slash < 0 ? line.replace(/[\t#].*$/u, '') : line.slice(0, slash);
  const flags = slash < 0 ? '' : (line.slice(slash + 1).split(/\s/u)[0] ?? '');
  return [word.trim().replaceAll('\\/', '/'), flags];
}

/**
 * The words of a Hunspell dictionary, looked up by taking affixes off. Writing every form out first, as nspell does by
 * itself, takes French 7 s and 470 MB and does not end for Portuguese; this takes either well under a second.
 */
export class WordTable {
  readonly #words = new Map<string, string>();
  readonly #strips: Strips;
  readonly #style: unknown;
  readonly #needAffix: string | null;

  constructor(speller: Pick<Speller, 'rules' | 'flags' | 'compoundRuleCodes'>, dic: string) {
    this.#strips = stripsOf(speller.rules);
    this.#style = speller.flags.FLAG;
    const { NEEDAFFIX } = speller.flags;
    this.#needAffix = typeof NEEDAFFIX === 'string' ? NEEDAFFIX : null;
    const compounding = Object.keys(speller.compoundRuleCodes).length > 0;
    for (const line of dic.split('\n').slice(1)) {
      if (line === '' || line.startsWith('\t')) continue;
      const [word, flags] = readLine(line);
      if (word === '') continue;
      const before = this.#words.get(word);
      this.#words.set(word, before === undefined ? flags : this.#join(before, flags));
      if (compounding)
        for (const flag of flagsOf(flags, this.#style)) speller.compoundRuleCodes[flag]?.push(word);
    }
  }

  get size(): number {
    return this.#words.size;
  }

  #join(a: string, b: string): string {
    return this.#style === 'num' && a !== '' && b !== '' ? `${a},${b}` : a + b;
  }

  /** The flags of a word, none for a made form; undefined when it is not a word of the language. */
  find(word: string): readonly string[] | undefined {
    const written = this.#words.get(word);
    if (written !== undefined) {
      const flags = flagsOf(written, this.#style);
      if (this.#needAffix === null || !flags.includes(this.#needAffix)) return flags;
    }
    return this.#isMade(word, NONE, MOST_AFFIXES) ? NONE : undefined;
  }

  /** True when a word can be had from one that carries all the wanted flags, or is itself such a word. */
  #isMade(word: string, wanted: readonly string[], left: number): boolean {
    if (wanted.length > 0) {
      const written = this.#words.get(word);
      if (written !== undefined) {
        const flags = flagsOf(written, this.#style);
        if (wanted.every((flag) => flags.includes(flag))) return true;
      }
    }
    if (left === 0) return false;
    for (const { base, strip } of strippedOf(word, this.#strips)) {
      if (wanted.length === 0) {
        if (this.#isMade(base, [strip.flag], left - 1)) return true;
        continue;
      }
      if (
        wanted.every((flag) => strip.continuation.includes(flag)) &&
        this.#isMade(base, [strip.flag], left - 1)
      )
        return true;
      const other = wanted.length === 1 ? this.#strips.typeOf(wanted[0] ?? '') : null;
      const crosses = other !== null && other.type !== strip.type && other.combineable && strip.combineable;
      if (crosses && this.#isMade(base, [...wanted, strip.flag], left - 1)) return true;
    }
    return false;
  }
}
