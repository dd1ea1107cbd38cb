import type { Entity } from './meta.ts';
import { stopWords } from './stop-words.ts';
import { MOST_READ } from './terms.ts';

/** A person, place, organisation or event that a text seems to name, and how often. */
export type Named = { kind: Entity['kind']; name: string; count: number };

/** Words before a name that say that it is a person's; they are not part of the name. */
const TITLES = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady mayor president minister chancellor senator governor councillor
  councilor cllr captain sergeant inspector constable judge justice bishop rev pastor king queen prince princess director
  chairman chairwoman chair secretary ambassador coach general colonel herr frau monsieur madame señor señora
  ordfører statsminister minister bürgermeister bürgermeisterin maire borgmästare borgmester président`.split(
    /\s+/u,
  ),
);
const kindOfLast: Readonly<Record<Exclude<Entity['kind'], 'person'>, ReadonlySet<string>>> = {
  organisation: new Set(
    `council committee university ministry party bank company ltd limited inc plc group union association court hospital
    authority trust agency school college club fc foundation institute department police society board commission
    federation corporation museum office parliament assembly senate library theatre orchestra coastguard`.split(
      /\s+/u,
    ),
  ),
  place: new Set(
    `street road avenue lane river bay island islands lake mountain mount bridge square park harbour harbor point valley
    quay beach hill coast county sound cove marsh wharf airport station terminal`.split(/\s+/u),
  ),
  event: new Set(
    `festival cup games olympics championship championships conference summit election marathon prize awards fair regatta
    carnival biennale tournament congress`.split(/\s+/u),
  ),
};
/** Small words that may stand inside a name. */
const INSIDE = new Set(['of', 'the', 'de', 'del', 'della', 'da', 'di', 'du', 'van', 'von', 'der', 'den', 'af', 'av', 'bin', 'al', 'la', 'le', 'y', 'i']); // prettier-ignore
/** A single name after one of these is where something is. */
const AT = new Set(['in', 'near', 'from', 'at', 'i', 'fra', 'från', 'ved', 'bei', 'nach', 'à', 'en', 'desde', 'outside', 'across']); // prettier-ignore
/** Capitals that name a day, a month or nothing. */
const NEVER = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december tk i`.split(/\s+/u),
);

type Word = { text: string; low: string; capital: boolean; opens: boolean };

/** The words of one stretch without inner punctuation; `opens` marks the first word of a sentence. */
function stretches(text: string): Word[][] {
  return text
    .split(/[,;:()[\]"“”«»—–\n\t]+|(?<=[.!?…])\s+/u)
    .map((part) =>
      part
        .split(/\s+/u)
        .map((raw) => raw.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/u, ''))
        .filter((word) => word !== ''),
    )
    .map((words) =>
      words.map((word, at) => ({
        text: word,
        low: word.toLowerCase().replace(/\.$/u, ''),
        capital: /^\p{Lu}/u.test(word),
        opens: at === 0,
      })),
    );
}

/** Runs of capitalised words, with the small words that names have inside, and the word before each. */
function runs(words: readonly Word[]): { run: Word[]; before: string }[] {
  const found: { run: Word[]; before: string }[] = [];
  let run: Word[] = [];
  let before = '';
  const close = (): void => {
    while (run.length > 0 && !run.at(-1)?.capital) run.pop();
    if (run.length > 0) found.push({ run, before });
    run = [];
  };
  words.forEach((word, at) => {
    const inner = run.length > 0 && INSIDE.has(word.low) && words[at + 1]?.capital === true;
    if ((word.capital && !NEVER.has(word.low)) || inner) {
      if (run.length === 0) before = words[at - 1]?.low ?? '';
      run.push(word);
    } else close();
  });
  close();
  return found;
}

function kindOf(run: readonly Word[], before: string, titled: boolean): Entity['kind'] | null {
  const last = run.at(-1)?.low ?? '';
  const first = run[0]?.low ?? '';
  if (titled) return 'person';
  // "University of Marrow Bay": what it is stands first.
  const telling = run.length > 2 && run[1]?.low === 'of' ? first : last;
  for (const kind of ['organisation', 'place', 'event'] as const)
    if (kindOfLast[kind].has(telling)) return kind;
  if (AT.has(before)) return 'place';
  if (run.length >= 2 && run.length <= 4) return 'person';
  return /^\p{Lu}{2,6}$/u.test(run[0]?.text ?? '') ? 'organisation' : null;
}

/** Scripts with capital letters; elsewhere nothing in the writing says what is a name. */
const CASED = /\p{Lu}/u;

/**
 * Names found by the way they are written: runs of capitals, a title before, a telling word at the end. German writes
 * every noun so, and there only titles and telling words count. Nothing is ever applied by it; a person chooses.
 * `namesIn('Mayor Ines Quill met the Harbour Council in Eastlow.', 'en')` gives a person, an organisation and a place.
 */
export function namesIn(text: string, language: string, most = 20): Named[] {
  const read = text.slice(0, MOST_READ);
  if (!CASED.test(read)) return [];
  const idle = stopWords(language);
  const nouns = /^(?:de|lb)\b/iu.test(language);
  const found = new Map<string, Named>();
  const surnames = new Map<string, string>();
  for (const words of stretches(read))
    for (const given of runs(words)) {
      let { run } = given;
      // The capital of a sentence's first word says nothing when the word is a common one.
      if (run[0]?.opens && idle.has(run[0].low)) run = run.slice(1);
      const titled = run.length > 1 && TITLES.has(run[0]?.low ?? '');
      while (run.length > 1 && TITLES.has(run[0]?.low ?? '')) run = run.slice(1);
      const [first] = run;
      if (!first) continue;
      if (run.length === 1 && (first.opens || idle.has(first.low) || TITLES.has(first.low))) {
        const whole = surnames.get(first.low);
        const known = whole === undefined ? undefined : found.get(whole);
        if (known) known.count += 1;
        continue;
      }
      const name = run.map((word) => word.text).join(' ');
      const key = name.toLowerCase();
      const whole = run.length === 1 ? surnames.get(key) : undefined;
      const known = found.get(whole ?? key);
      if (known) {
        known.count += 1;
        continue;
      }
      const kind = kindOf(run, run === given.run ? given.before : '', titled);
      if (kind === null || (nouns && !titled && kind !== 'organisation')) continue;
      found.set(key, { kind, name, count: 1 });
      if (kind === 'person' && run.length > 1) surnames.set(run.at(-1)?.low ?? '', key);
    }
  return [...found.values()].sort((a, b) => b.count - a.count).slice(0, most);
}
