import { english } from './languages/english.ts';
import { french, german, norwegian, spanish } from './languages/european.ts';
import { arabic, chinese, hebrew, japanese } from './languages/other-scripts.ts';
import type { SampleLanguage, Some } from './language.ts';
import type { SeededRandom } from './random.ts';

/** Every language of the samples: a new one is a row here. */
export const LANGUAGES: Some<SampleLanguage> = [
  english,
  norwegian,
  german,
  french,
  spanish,
  arabic,
  hebrew,
  chinese,
  japanese,
];

export function pickLanguage(random: SeededRandom): SampleLanguage {
  let left = random.next() * LANGUAGES.reduce((sum, l) => sum + l.weight, 0);
  for (const language of LANGUAGES) {
    left -= language.weight;
    if (left < 0) return language;
  }
  return english;
}

const LISTS = { person: 'people', place: 'places', body: 'bodies', matter: 'matters', day: 'days' } as const;
const isList = (name: string): name is keyof typeof LISTS => Object.hasOwn(LISTS, name);

/** Fills a pattern; the first letter of a Latin sentence is made a capital. */
export function filled(pattern: string, language: SampleLanguage, random: SeededRandom): string {
  const words = pattern.replace(/\{(\w+)\}/gu, (_, name: string) =>
    isList(name) ? random.pick(language[LISTS[name]]) : String(random.between(3, 940)),
  );
  const first = words[0] ?? '';
  return first >= 'a' && first <= 'z' ? first.toUpperCase() + words.slice(1) : words;
}
