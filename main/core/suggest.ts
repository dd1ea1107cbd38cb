import type { Article } from '../../shared/article/article.ts';
import { project } from '../../shared/article/projection.ts';
import { namesIn } from '../../shared/article/names.ts';
import { bodyText } from '../../shared/article/questions.ts';
import { phrasesIn, termsIn } from '../../shared/article/terms.ts';
import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { nearStories } from '../store/related.ts';
import { fold } from '../store/story-facts.ts';
import { storiesWith, valuesFrom } from '../store/story-values.ts';
import {
  keywordsBeside,
  keywordsFrom,
  keywordsOnDesk,
  knownEntities,
  knownKeywords,
} from '../store/suggestions.ts';
import type { Answer, CoreContext } from './context.ts';
import { catchUp } from './library.ts';

/** After so long a keyword is half as fresh. Milliseconds. */
const HALF_FRESH = 60 * 86_400_000;

/** How much a word is worth offering: how often it was used, how lately, and how often beside what is here already. */
const worth = (used: { count: number; newest: number }, now: number, beside = 0, onDesk = 0): number =>
  Math.log2(1 + used.count) +
  2 * 0.5 ** (Math.max(0, now - used.newest) / HALF_FRESH) +
  3 * Math.log2(1 + beside) +
  1.5 * Math.log2(1 + onDesk);

const best = <T>(list: readonly T[], score: (item: T) => number, limit: number): T[] =>
  list
    .map((item) => ({ item, score: score(item) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item }) => item);

export function keywords(
  ctx: CoreContext,
  input: ParsedOf<'keyword.suggest'>,
): Answer<OutputOf<'keyword.suggest'>> {
  catchUp(ctx);
  const { db } = ctx.store;
  const chosen = input.chosen ?? [];
  const beside = chosen.length === 0 ? new Map<string, number>() : keywordsBeside(db, chosen);
  const onDesk =
    input.desk === undefined || input.desk === ''
      ? new Map<string, number>()
      : keywordsOnDesk(db, input.desk);
  const taken = new Set(chosen.map(fold));
  const now = ctx.ports.now();
  const found = keywordsFrom(db, input.prefix).filter(({ folded }) => !taken.has(folded));
  return ok(
    best(
      found,
      (used) => worth(used, now, beside.get(used.folded), onDesk.get(used.folded)),
      input.limit,
    ).map(({ text, count }) => ({ keyword: text, count })),
  );
}

export function values(
  ctx: CoreContext,
  input: ParsedOf<'value.suggest'>,
): Answer<OutputOf<'value.suggest'>> {
  catchUp(ctx);
  const now = ctx.ports.now();
  return ok(
    best(
      valuesFrom(ctx.store.db, input.field, input.prefix, input.except),
      (used) => worth(used, now),
      input.limit,
    ).map(({ value, detail, count }) => ({ value, detail, count })),
  );
}

export function slugTaken(ctx: CoreContext, input: ParsedOf<'slug.taken'>): Answer<OutputOf<'slug.taken'>> {
  catchUp(ctx);
  return ok(storiesWith(ctx.store.db, input.field, input.value, input.storyId));
}

/** The words of a story that are read for suggestions. */
const wordsOf = (article: Article): string => {
  const p = project(article);
  return [p.meta.headline, p.meta.standfirst, bodyText(p)].filter((t) => t !== '').join('\n');
};

const MOST_KEYWORDS = 10;
const MOST_ENTITIES = 14;
/** A word the desk does not know must be used so often to be offered as a keyword. */
const REPEATED = 3;

/** Keywords and names from the story's own text: what the desk knows first, then what the text repeats. Nothing is applied. */
export function suggestForStory(
  ctx: CoreContext,
  { storyId }: ParsedOf<'story.suggest'>,
): Answer<OutputOf<'story.suggest'>> {
  const head = ctx.heads.get(storyId);
  if (!head.ok) return head;
  catchUp(ctx);
  const { db } = ctx.store;
  const { storyKey } = head.value;
  const { meta } = project(head.value.article);
  const text = wordsOf(head.value.article);
  const phrases = new Map<string, number>();
  for (const [phrase, count] of phrasesIn(text, meta.language)) {
    const folded = fold(phrase);
    phrases.set(folded, (phrases.get(folded) ?? 0) + count);
  }
  const folds = [...phrases.keys()];
  const has = new Set(meta.keywords.map(fold));
  const hasNames = new Set(meta.entities.map((e) => fold(e.name)));
  const now = ctx.ports.now();

  const known = best(
    knownKeywords(db, folds, storyKey).filter(({ folded }) => !has.has(folded)),
    (used) => (phrases.get(used.folded) ?? 1) * worth(used, now),
    MOST_KEYWORDS,
  );
  const names = knownEntities(db, folds, storyKey).filter(({ folded }) => !hasNames.has(folded));
  const found = namesIn(text, meta.language).filter(
    (named) => !hasNames.has(fold(named.name)) && !names.some((k) => k.folded === fold(named.name)),
  );
  // A word that is part of a name is offered with the name, not as a keyword of its own.
  const inNames = new Set(
    [...names.map((k) => k.folded), ...found.map((n) => fold(n.name)), ...hasNames].flatMap((name) =>
      name.split(' '),
    ),
  );
  const repeated = termsIn(text, meta.language, 12).filter(({ text: term, count }) => {
    const folded = fold(term);
    return (
      count >= REPEATED && !has.has(folded) && !inNames.has(folded) && !known.some((k) => k.folded === folded)
    );
  });
  return ok({
    keywords: [
      ...known.map((k) => ({ keyword: k.text, count: k.count, known: true })),
      ...repeated.map((t) => ({ keyword: t.text, count: t.count, known: false })),
    ].slice(0, MOST_KEYWORDS),
    entities: [
      ...names.map(({ entity, count }) => ({ entity, count, known: true })),
      ...found.map(({ kind, name, count }) => ({ entity: { kind, name }, count, known: false })),
    ].slice(0, MOST_ENTITIES),
  });
}

/** So many telling words of headline and text are looked for in other stories. */
const TELLING = 10;

export function related(
  ctx: CoreContext,
  { storyId, limit }: ParsedOf<'story.related'>,
): Answer<OutputOf<'story.related'>> {
  const head = ctx.heads.get(storyId);
  if (!head.ok) return head;
  catchUp(ctx);
  const { meta } = project(head.value.article);
  const telling = termsIn(`${meta.headline}\n${meta.slug}`, meta.language, TELLING).map((t) => t.text);
  const repeated = termsIn(wordsOf(head.value.article), meta.language, TELLING).filter(
    (t) => t.count >= REPEATED,
  );
  const words = [...new Set([...telling, ...repeated.map((t) => t.text)])].slice(0, TELLING);
  return ok(nearStories(ctx.store.db, head.value.storyKey, meta, words, limit));
}
