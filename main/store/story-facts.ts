import type { Article } from '../../shared/article/article.ts';
import { isTextBlock, type Block } from '../../shared/article/nodes/index.ts';
import { project } from '../../shared/article/projection.ts';
import { copyText, countWords, directionOf } from '../../shared/article/questions.ts';

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

export function factsOf(article: Article): StoryFacts {
  const { meta, body } = project(article);
  return {
    headline: meta.headline,
    headlineKey: fold(meta.headline).slice(0, 200),
    slug: meta.slug,
    standfirst: meta.standfirst,
    byline: meta.bylines.map((b) => b.name).join(', '),
    desk: meta.desk ?? '',
    language: meta.language,
    direction: directionOf(meta),
    status: meta.status,
    words: body.reduce((sum, block) => sum + wordsOf(block, meta.language), 0),
    deadlineAt: meta.deadline?.at ?? null,
    embargoAt: meta.embargo?.at ?? null,
    opening: openingOf(body),
  };
}
