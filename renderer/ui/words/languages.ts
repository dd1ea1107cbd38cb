import type { Language } from '../../../shared/words/languages.ts';
import type { Words } from './index.ts';

/**
 * The languages of the interface besides English, each loaded only when it is spoken. To add one: a row in
 * `shared/words/languages.ts`, its sentences in a folder beside `shared/words/en`, and a folder beside `en` here whose
 * `index.ts` gives the whole catalogue (`export const ar: Words`). `tests/house/languages.test.ts` checks that nothing
 * of it is missing or left in English.
 */
const LOADERS: Record<Exclude<Language, 'en'>, () => Promise<Words>> = {
  ar: async () => (await import('./ar/index.ts')).ar,
};

export const loadWords = (name: Exclude<Language, 'en'>): Promise<Words> => LOADERS[name]();
