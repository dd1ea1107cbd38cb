import type { Words } from './index.ts';

type Language = { direction: 'ltr' | 'rtl'; load: () => Promise<Words> };

/**
 * The languages of the interface besides English, each loaded only when it is spoken. To add one: a folder beside `en`
 * whose `index.ts` gives the whole catalogue (`export const ar: Words`), and a row here.
 * `tests/house/languages.test.ts` checks that nothing of it is missing or left in English.
 */
export const languages: Record<string, Language> = {
  ar: { direction: 'rtl', load: async () => (await import('./ar/index.ts')).ar },
};

export const otherLanguages: readonly string[] = Object.keys(languages);

export const directionOf = (name: string): 'ltr' | 'rtl' => languages[name]?.direction ?? 'ltr';

export async function loadWords(name: string): Promise<Words> {
  const found = languages[name];
  if (!found) throw new Error(`The interface is not written in ${name}`);
  return found.load();
}
