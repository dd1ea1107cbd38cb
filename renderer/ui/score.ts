/** Letters without case and accents, so that `resume` finds `Résumé`. */
const fold = (text: string): string =>
  text.replaceAll('…', '').normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en');

/** Who typed the whole name means it, whatever was used lately. */
const WHOLE = 40;
const FIRST = 100;
const WORD = 80;
const INSIDE = 50;
const SCATTERED = 24;
const ALSO = 10;

/** How well one word fits a text that has been folded; 0 when it does not. */
function fit(token: string, text: string): number {
  const at = text.indexOf(token);
  if (at === 0) return FIRST;
  if (at > 0) return text.split(/[\s\p{P}]+/u).some((word) => word.startsWith(token)) ? WORD : INSIDE;
  return token.length < 2 ? 0 : scattered(token, text);
}

/** Letters in their order with gaps between them, as `expst` in `Export story`; each gap costs. */
function scattered(token: string, text: string): number {
  let from = text.indexOf(token.charAt(0));
  if (from !== 0 && !/[\s\p{P}]/u.test(text.charAt(from - 1))) return 0;
  let gaps = 0;
  for (const letter of Array.from(token).slice(1)) {
    const next = text.indexOf(letter, from + 1);
    if (next === -1) return 0;
    if (next > from + 1) gaps += 1;
    from = next;
  }
  return Math.max(SCATTERED - 4 * gaps, 0);
}

/**
 * How well what was typed fits, higher is better; null when a word of it does not fit at all.
 * @example score('exp', 'Export…', 'Story')
 */
export function score(query: string, label: string, also = ''): number | null {
  const tokens = fold(query).split(/\s+/u).filter(Boolean);
  const text = fold(label);
  const around = fold(also);
  let sum = 0;
  for (const token of tokens) {
    const best = fit(token, text) || (around.includes(token) ? ALSO : 0);
    if (best === 0) return null;
    sum += best;
  }
  if (tokens.length === 0) return 0;
  const whole = tokens.join(' ') === text ? WHOLE : 0;
  return sum / tokens.length + whole - text.length / 100;
}
