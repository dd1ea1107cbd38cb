/** The varieties of English that the grammar checker knows. */
export const DIALECTS = ['American', 'British', 'Australian', 'Canadian', 'Indian'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** Hunspell dictionaries that come with the app. */
export const BUNDLED = ['en', 'en-gb', 'en-au', 'en-ca', 'fa', 'fr', 'nl', 'pt', 'ru', 'tr'] as const;
export type Bundled = (typeof BUNDLED)[number];

const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/** The region of a tag such as `en-GB` or `zh-Hant-TW`; empty where none is named. */
const region = (tag: string): string =>
  tag
    .split('-')
    .slice(1)
    .find((part) => /^[A-Za-z]{2}$/u.test(part))
    ?.toUpperCase() ?? '';

const ENGLISH: Record<string, [Dialect, Bundled]> = {
  US: ['American', 'en'],
  PH: ['American', 'en'],
  AU: ['Australian', 'en-au'],
  NZ: ['Australian', 'en-au'],
  CA: ['Canadian', 'en-ca'],
  IN: ['Indian', 'en-gb'],
};

/** The dialect of an English tag; null for other languages. English of no named country is taken as British. */
export const dialectOf = (tag: string): Dialect | null =>
  primary(tag) === 'en' ? (ENGLISH[region(tag)]?.[0] ?? 'British') : null;

/** The dictionary that comes with the app for a language, or null: it then says so, and a desk can add one. */
export function bundledFor(tag: string): Bundled | null {
  const language = primary(tag);
  if (language === 'en') return ENGLISH[region(tag)]?.[1] ?? 'en-gb';
  return BUNDLED.find((name) => name === language) ?? null;
}

/** True when a dictionary or rule for one tag serves a text in another: `pt` serves `pt-BR`, `pt-BR` serves only itself. */
export function serves(given: string, tag: string): boolean {
  const [a, b] = [given.toLowerCase(), tag.toLowerCase()];
  return a === b || b.startsWith(`${a}-`);
}
