import { slugify } from '../kit/text.ts';
import { SOFT_LIMITS } from './lengths.ts';
import { stopWords } from './stop-words.ts';

/** Letters of Latin scripts that do not come apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ŋ: 'n', ħ: 'h', ß: 'ss', ŧ: 't', ĸ: 'k', ə: 'e',
}; // prettier-ignore

/** Where a language writes its own letters out differently: what its readers would type without them. */
const BY_LANGUAGE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { ä: 'ae', ö: 'oe', ü: 'ue' },
  nb: { ø: 'o', å: 'a', æ: 'ae' },
  da: { ø: 'oe', å: 'aa' },
  hu: { ő: 'o', ű: 'u' },
};

/**
 * Latin letters as plain a to z, in the way of the language; every other script stays as it is.
 * `toPlainLatin('Größe', 'de')` is `Groesse`, `toPlainLatin('Østfold', 'nb')` is `Ostfold`, `港口` stays `港口`.
 */
export function toPlainLatin(text: string, language: string): string {
  const own = BY_LANGUAGE[language.split('-')[0]?.toLowerCase() ?? ''] ?? {};
  const written = Array.from(text.normalize('NFC'), (letter) => {
    const small = letter.toLowerCase();
    const plain = own[small] ?? LETTERS[small];
    if (plain === undefined) return letter;
    return letter === small ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
  }).join('');
  return written
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC');
}

/** Cuts between words; a single word that is too long is cut inside. */
function cutAt(slug: string, most: number): string {
  if (slug.length <= most) return slug;
  const at = slug.slice(0, most + 1).lastIndexOf('-');
  const cut = slug.slice(0, at > most / 3 ? at : most).toWellFormed();
  return cut.replaceAll('\ufffd', '').replace(/-+$/u, '');
}

const idleWords = new Map<string, ReadonlySet<string>>();

/** Stop words as they stand in a slug. */
function idleIn(language: string): ReadonlySet<string> {
  const known = idleWords.get(language);
  if (known) return known;
  const made = new Set([...stopWords(language)].map((word) => slugify(toPlainLatin(word, language))));
  idleWords.set(language, made);
  return made;
}

/** The words that carry a headline, cut to what fits. A headline of nothing but stop words keeps them. */
function slugOf(headline: string, language: string, most: number): string {
  const whole = slugify(toPlainLatin(headline, language));
  const idle = idleIn(language);
  const telling = whole.split('-').filter((word) => !idle.has(word));
  return cutAt(telling.length >= 2 ? telling.join('-') : whole, most);
}

/** A slug for colleagues, made from a headline: `slugFrom('The barrier is voted for', 'en')` is `barrier-voted`. */
export const slugFrom = (headline: string, language: string): string =>
  slugOf(headline, language, SOFT_LIMITS.slug ?? 40);

/** The last part of a web address, made from a headline; longer than a slug, because readers and search engines see it. */
export const urlSlugFrom = (headline: string, language: string): string =>
  slugOf(headline, language, SOFT_LIMITS.urlSlug ?? 60);
