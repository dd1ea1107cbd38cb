/** Text in which every UTF-16 unit is a sign of its own. */
const PLAIN = /^[\t\n -~\u00a0-\u02ff\u2010-\u2027\u2030-\u205e]*$/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * How many UTF-16 units the sign (what a reader takes for one character) that lies across a place begins before it, and
 * goes on after it; none where a sign ends there. `signAcross('a👩‍🚒', 2)` is `{ back: 1, on: 4 }`.
 */
export function signAcross(text: string, at: number): { back: number; on: number } {
  if (at <= 0 || at >= text.length || PLAIN.test(text.slice(at - 1, at + 1))) return { back: 0, on: 0 };
  const sign = graphemes.segment(text).containing(at);
  if (!sign || sign.index === at) return { back: 0, on: 0 };
  return { back: at - sign.index, on: sign.index + sign.segment.length - at };
}

/** True where one sign ends and the next begins, or a text does. */
export const isBetweenSigns = (text: string, at: number): boolean => signAcross(text, at).back === 0;
