/** How hard a passphrase is to guess for someone who has the file and time. */
export type Strength = 'none' | 'short' | 'weak' | 'fair' | 'strong';

/** As in the core: below this a passphrase is refused. */
const LEAST = 8;

/**
 * A guess from its length and from how many different signs and words it has. It knows no dictionary and no person: a line
 * of a song looks as strong as chance. So it is shown as a guess, and `strong` asks for much.
 */
export function strengthOf(passphrase: string): Strength {
  const text = passphrase.normalize('NFKC').trim();
  if (text === '') return 'none';
  const signs = Array.from(text);
  if (signs.length < LEAST) return 'short';
  const different = new Set(signs).size;
  const words = new Set(text.toLowerCase().split(/\s+/u)).size;
  if (different < 6 || (signs.length < 12 && words < 3)) return 'weak';
  return signs.length >= 20 && different >= 10 && words >= 4 ? 'strong' : 'fair';
}
