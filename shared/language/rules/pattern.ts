/** Scripts that are written without spaces between words: no boundary can be asked for there. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const WORDLIKE = /[\p{L}\p{N}]/u;

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** An expression for words as someone wrote them: any space, either apostrophe, whole words only. */
function sourceOf(term: string): string {
  const body = term
    .normalize('NFC')
    .split(/\s+/u)
    .map((part) => escape(part).replace(/['’]/gu, "['’]"))
    .join('\\s+');
  const first = String.fromCodePoint(term.codePointAt(0) ?? 0);
  const last = Array.from(term).at(-1) ?? '';
  const bounded = (letter: string): boolean => WORDLIKE.test(letter) && !UNSPACED.test(letter);
  return `${bounded(first) ? '(?<![\\p{L}\\p{M}\\p{N}])' : ''}${body}${bounded(last) ? '(?![\\p{L}\\p{M}\\p{N}])' : ''}`;
}

/** Finds any of the words, the longest first. */
export const anyOf = (words: readonly string[], caseMatters: boolean): RegExp =>
  new RegExp(
    [...words]
      .sort((a, b) => b.length - a.length)
      .map(sourceOf)
      .join('|'),
    caseMatters ? 'gu' : 'giu',
  );

export const ownPattern = (pattern: string, caseMatters: boolean): RegExp =>
  new RegExp(pattern, caseMatters ? 'gu' : 'giu');

/** The most places in an expression from which it may run on without end: each multiplies the work of the one before. */
const MOST_OPEN = 3;

/**
 * Says why an expression may not be used, or null. What makes one take for ever is repeating a group, or many open
 * repetitions one after another; the rest is caught by the time a paragraph may take.
 */
export function patternFault(pattern: string): string | null {
  let whole: RegExp;
  try {
    whole = new RegExp(pattern, 'u');
  } catch (error) {
    return `expected a regular expression: ${error instanceof Error ? error.message.replace(/^[^:]*: /u, '') : 'it cannot be read'}`;
  }
  let open = 0;
  let inClass = false;
  let before = '';
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern.charAt(at);
    if (sign === '\\') {
      if (/[1-9k]/u.test(pattern.charAt(at + 1)))
        return 'expected no reference back to a group (\\1): it can take for ever';
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
    if (repeats && before === ')')
      return 'expected no repeated group such as (ab)+ or (ab){3}: it can take for ever. List the ways with | instead';
    if (endless) open += 1;
    if (open > MOST_OPEN)
      return `expected at most ${String(MOST_OPEN)} of * and +: more can take for ever. Use a bounded {1,20}`;
    before = sign;
  }
  return whole.test('') ? 'expected an expression that does not match nothing at all' : null;
}
