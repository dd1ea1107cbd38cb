import { say, type Said } from '../../protocol/said.ts';

/** Scripts that are written without spaces between words: no boundary can be asked for there. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const WORDLIKE = /[\p{L}\p{N}]/u;

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** A term as an expression: any space, either apostrophe. */
const sourceOf = (term: string): string =>
  term
    .normalize('NFC')
    .split(/\s+/u)
    .map((part) => escape(part).replace(/['’]/gu, "['’]"))
    .join('\\s+');

const bounded = (letter: string | undefined): boolean =>
  letter !== undefined && WORDLIKE.test(letter) && !UNSPACED.test(letter);

const BEFORE = '(?<![\\p{L}\\p{M}\\p{N}])';
const BEHIND = '(?![\\p{L}\\p{M}\\p{N}])';

/**
 * Finds any of the words, whole and the longest first. What must stand around a word is asked once for all that ask the
 * same: asked for each, a list of thirty takes thirty times as long.
 */
export function anyOf(words: readonly string[], caseMatters: boolean): RegExp {
  const kinds = new Map<string, string[]>();
  for (const term of [...words].sort((a, b) => b.length - a.length)) {
    const letters = Array.from(term);
    const kind = `${bounded(letters[0]) ? BEFORE : ''} ${bounded(letters.at(-1)) ? BEHIND : ''}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), sourceOf(term)]);
  }
  const parts = [...kinds].map(([kind, terms]) => {
    const [before = '', behind = ''] = kind.split(' ');
    return `${before}(?:${terms.join('|')})${behind}`;
  });
  return new RegExp(parts.join('|'), caseMatters ? 'gu' : 'giu');
}

export const ownPattern = (pattern: string, caseMatters: boolean): RegExp =>
  new RegExp(pattern, caseMatters ? 'gu' : 'giu');

/** The most places in an expression from which it may run on without end: each multiplies the work of the one before. */
const MOST_OPEN = 3;

/**
 * Says why an expression may not be used, or null. What makes one take for ever is repeating a group, or many open
 * repetitions one after another; the rest is caught by the time a paragraph may take.
 */
export function patternFault(pattern: string): Said | null {
  let whole: RegExp;
  try {
    whole = new RegExp(pattern, 'u');
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^[^:]*: /u, '') : pattern;
    return say('pattern.not-regular', { why });
  }
  let open = 0;
  let inClass = false;
  let before = '';
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern.charAt(at);
    if (sign === '\\') {
      if (/[1-9k]/u.test(pattern.charAt(at + 1))) return say('pattern.back-reference');
      at++;
      before = 'a';
      continue;
    }
    if (inClass) {
      if (sign === ']') {
        inClass = false;
        before = 'a';
      }
      continue;
    }
    if (sign === '[') inClass = true;
    const braces = sign === '{' ? /^\{\d+(,?)(\d*)\}/u.exec(pattern.slice(at)) : null;
    const repeats = sign === '*' || sign === '+' || braces !== null;
    const endless =
      sign === '*' ||
      sign === '+' ||
      (braces !== null && ((braces[1] === ',' && braces[2] === '') || Number(braces[2]) > 100));
    if (repeats && before === ')') return say('pattern.repeated-group');
    if (endless) open += 1;
    if (open > MOST_OPEN) return say('pattern.too-open', { most: MOST_OPEN });
    before = sign;
  }
  return whole.test('') ? say('pattern.empty') : null;
}
