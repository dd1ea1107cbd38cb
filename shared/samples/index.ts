import { SCHEMA_VERSION, type Article } from '../article/article.ts';
import { STARTER_IDS } from '../article/templates/starters.ts';
import { STATUSES, type ArticleMeta, type Entity, type Status, type Subject } from '../article/meta.ts';
import { slugify } from '../kit/text.ts';
import { sampleBody } from './body.ts';
import type { SampleLanguage, Some } from './language.ts';
import { english } from './languages/english.ts';
import { SeededRandom } from './random.ts';
import { filled, pickLanguage } from './words.ts';

export type SampleStory = { article: Article; createdAt: number };

/** The moment the samples are told from unless another is given, 23 November 2026 at noon UTC: no clock is followed here. */
const SAMPLE_DAY = Date.UTC(2026, 10, 23, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const DESKS: Some<string> = ['News', 'Politics', 'Business', 'Culture', 'Sport', 'Investigations', 'Harbour'];
const GENRES: Some<string> = ['Report', 'Analysis', 'Feature', 'Interview', 'Opinion', 'Background'];
const SUBJECTS: Some<Subject> = [
  { code: '11000000', name: 'politics' },
  { code: '04000000', name: 'economy, business and finance' },
  { code: '07000000', name: 'health' },
  { code: '05000000', name: 'education' },
  { code: '06000000', name: 'environment' },
  { code: '01000000', name: 'arts, culture, entertainment and media' },
  { code: '17000000', name: 'weather' },
  { code: '14000000', name: 'society' },
];

/**
 * Stories of all kinds, the newest first; the same count, seed and moment always give the same stories.
 * @param given.from when the newest was begun, in milliseconds UTC; deadlines lie before and after it
 */
export function* sampleStories(given: {
  count: number;
  seed: number;
  from?: number;
}): Generator<SampleStory> {
  const random = new SeededRandom(given.seed);
  // Drawn apart, so that what is planned changes nothing in what is written.
  const planning = new SeededRandom(given.seed ^ 0x5eed);
  const from = given.from ?? SAMPLE_DAY;
  for (let i = 0; i < given.count; i++) yield sampleStory(random, planning, from - i * 7 * MINUTE);
}

function sampleStory(random: SeededRandom, planning: SeededRandom, createdAt: number): SampleStory {
  const language = pickLanguage(random);
  const words = random.chance(0.01) ? 5_000 : Math.round(200 + random.next() ** 2 * 1_000);
  const meta = { ...sampleMeta(language, createdAt, random), ...samplePlan(language, words, planning) };
  const body = sampleBody(language, words, random);
  return { article: { schemaVersion: SCHEMA_VERSION, meta, body }, createdAt };
}

/** Who makes a story, as what, and how long it is to be: a round number about as long as it is, or longer while it is begun. */
function samplePlan(
  language: SampleLanguage,
  words: number,
  random: SeededRandom,
): Pick<ArticleMeta, 'assignee' | 'plannedWords' | 'storyType'> {
  return {
    ...(random.chance(0.7) ? { assignee: random.pick(language.people) } : {}),
    ...(random.chance(0.65)
      ? { plannedWords: Math.max(100, Math.round((words * random.between(80, 180)) / 5_000) * 50) }
      : {}),
    ...(random.chance(0.5) ? { storyType: random.pick(STARTER_IDS) } : {}),
  };
}

/** One English story of about so many words, for measuring. */
export function sampleArticle(given: { words: number; seed: number }): Article {
  const random = new SeededRandom(given.seed);
  const meta = sampleMeta(english, SAMPLE_DAY, random);
  return { schemaVersion: SCHEMA_VERSION, meta, body: sampleBody(english, given.words, random) };
}

function some<T>(list: Some<T>, most: number, random: SeededRandom): T[] {
  const picked = new Set<T>();
  for (let i = random.between(0, most); i > 0; i--) picked.add(random.pick(list));
  return [...picked];
}

function statusAt(random: SeededRandom): Status {
  const share = random.next();
  return share < 0.35
    ? STATUSES[0]
    : share < 0.5
      ? STATUSES[1]
      : share < 0.62
        ? STATUSES[2]
        : share < 0.97
          ? STATUSES[3]
          : STATUSES[4];
}

function sampleMeta(language: SampleLanguage, createdAt: number, random: SeededRandom): ArticleMeta {
  const words = (list: Some<string>): string => filled(random.pick(list), language, random);
  const headline = words(language.headlines);
  const { zone } = language;
  const entities: Entity[] = [
    ...some(language.people, 2, random).map((name) => ({ kind: 'person' as const, name })),
    ...some(language.places, 2, random).map((name) => ({ kind: 'place' as const, name })),
    ...some(language.bodies, 1, random).map((name) => ({ kind: 'organisation' as const, name })),
  ];
  return {
    headline,
    headlines: random.chance(0.2) ? { web: words(language.headlines) } : {},
    slug: slugify(headline),
    standfirst: random.chance(0.85) ? words(language.standfirsts) : '',
    bylines: [random.pick(language.people), ...(random.chance(0.15) ? [random.pick(language.people)] : [])]
      .filter((name, i, all) => all.indexOf(name) === i)
      .map((name) => ({ name })),
    dateline: {
      ...(random.chance(0.8) ? { place: random.pick(language.places) } : {}),
      ...(random.chance(0.6) ? { date: createdAt - (createdAt % DAY) } : {}),
    },
    language: language.tag,
    direction: 'auto',
    zone,
    ...(random.chance(0.7) ? { genre: random.pick(GENRES) } : {}),
    ...(random.chance(0.6) ? { urgency: random.between(2, 7) } : {}),
    status: statusAt(random),
    ...(random.chance(0.9) ? { desk: random.pick(DESKS) } : {}),
    ...(random.chance(0.4) ? { deadline: { at: createdAt + random.between(1, 48) * HOUR, zone } } : {}),
    ...(random.chance(0.05) ? { embargo: { at: createdAt + random.between(2, 72) * HOUR, zone } } : {}),
    ...(random.chance(0.1) ? { editorsNote: words(language.entries) } : {}),
    ...(random.chance(0.03) ? { correctionNote: words(language.standfirsts) } : {}),
    keywords: some(language.tags, 4, random),
    subjects: some(SUBJECTS, 2, random),
    entities,
  };
}
