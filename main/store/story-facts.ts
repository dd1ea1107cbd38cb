import type { Article } from '../../shared/article/article.ts';
import { isTextBlock, type Block } from '../../shared/article/nodes/index.ts';
import { project } from '../../shared/article/projection.ts';
import { copyText, countWords, directionOf } from '../../shared/article/questions.ts';
import { perChunk } from './chunks.ts';

/** What a list of stories shows and sorts by, drawn from the document at every save. */
export type StoryFacts = {
  headline: string;
  headlineKey: string;
  slug: string;
  standfirst: string;
  byline: string;
  desk: string;
  language: string;
  direction: 'ltr' | 'rtl';
  status: string;
  words: number;
  deadlineAt: number | null;
  embargoAt: number | null;
  assignee: string;
  assigneeKey: string;
  plannedWords: number | null;
  storyType: string;
  opening: string;
};

const wordCounts = new WeakMap<Block, { language: string; words: number }>();

function wordsOf(block: Block, language: string): number {
  const known = wordCounts.get(block);
  if (known?.language === language) return known.words;
  const words = countWords(copyText(block), language);
  wordCounts.set(block, { language, words });
  return words;
}

const counters = new Map<string, ReturnType<typeof perChunk<number>>>();

/** Words of a body by the rules of a language, remembered stretch by stretch. */
function countBody(body: readonly Block[], language: string, near?: readonly Block[]): number {
  let counter = counters.get(language);
  if (!counter) {
    counter = perChunk((blocks) => blocks.reduce((sum, block) => sum + wordsOf(block, language), 0));
    counters.set(language, counter);
  }
  return counter(body, near).reduce((sum, words) => sum + words, 0);
}

/** Text folded for sorting and for finding: case, accents and width do not matter. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim();

const OPENING_LENGTH = 160;

function openingOf(body: readonly Block[]): string {
  for (const block of body) {
    const words = isTextBlock(block) ? copyText(block).replace(/\s+/gu, ' ').trim() : '';
    if (words !== '')
      return words.length > OPENING_LENGTH ? `${words.slice(0, OPENING_LENGTH).toWellFormed()}…` : words;
  }
  return '';
}

const kept = new WeakMap<Article, StoryFacts>();

/** @param near the article this one was made from, whose counts are used again where the blocks are the same */
export function factsOf(article: Article, near?: Article): StoryFacts {
  const known = kept.get(article);
  if (known) return known;
  const { body } = project(article);
  // As they stand: nobody reads in a list what nobody has agreed to.
  const { meta } = article;
  const facts: StoryFacts = {
    headline: meta.headline,
    headlineKey: fold(meta.headline).slice(0, 200),
    slug: meta.slug,
    standfirst: meta.standfirst,
    byline: meta.bylines.map((b) => b.name).join(', '),
    desk: meta.desk ?? '',
    language: meta.language,
    direction: directionOf(meta),
    status: meta.status,
    words: countBody(body, meta.language, near && project(near).body),
    deadlineAt: meta.deadline?.at ?? null,
    embargoAt: meta.embargo?.at ?? null,
    assignee: meta.assignee ?? '',
    assigneeKey: fold(meta.assignee ?? ''),
    plannedWords: meta.plannedWords ?? null,
    storyType: meta.storyType ?? '',
    opening: openingOf(body),
  };
  kept.set(article, facts);
  return facts;
}
