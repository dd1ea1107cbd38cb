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

const split = new Map<string, string[]>();

/** A pattern cut at its gaps: what stands between them, and at every second place the name of a gap. */
function partsOf(pattern: string): string[] {
  const known = split.get(pattern);
  if (known) return known;
  const parts = pattern.split(/\{(\w+)\}/u);
  split.set(pattern, parts);
  return parts;
}

/** Fills a pattern; the first letter of a Latin sentence is made a capital. */
export function filled(pattern: string, language: SampleLanguage, random: SeededRandom): string {
  let words = '';
  partsOf(pattern).forEach((part, i) => {
    if (i % 2 === 0) words += part;
    else words += isList(part) ? random.pick(language[LISTS[part]]) : String(random.between(3, 940));
  });
  const first = words[0] ?? '';
  return first >= 'a' && first <= 'z' ? first.toUpperCase() + words.slice(1) : words;
}
