/** How many hues people are told apart by: tokens `--author-1` and up. */
export const AUTHOR_HUES = 6;

/**
 * The hue of a person, from 1: the same name has the same one everywhere and always. Several people may share one, so it
 * never stands for a person alone.
 */
export function authorHue(name: string): number {
  let sum = 0;
  for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 65_521;
  return 1 + (sum % AUTHOR_HUES);
}
