import { text } from '../inline.ts';
import type { Block } from '../nodes/index.ts';
import type { StoryTemplate } from '../template.ts';

/** The types of story that come with the app. A desk changes one by keeping a template under the same id. */
export const STARTER_IDS = ['news', 'live', 'feature', 'interview', 'obituary', 'opinion'] as const;
export type StarterId = (typeof STARTER_IDS)[number];

/** The words of a starter, in the language of the interface: its genre, and a line for each part of the copy. */
export type StarterWords = { genre: string; lines: readonly string[] };

/** Lines of a starter: a mark at the beginning says what the line is, as in Markdown. */
export const linesToBody = (lines: readonly string[]): Block[] =>
  lines.map((line, at): Block => {
    const id = `line-${String(at + 1)}`;
    if (line.startsWith('## ')) return { kind: 'heading', id, level: 2, content: [text(line.slice(3))] };
    if (line.startsWith('> ')) return { kind: 'quote', id, content: [text(line.slice(2))] };
    if (line.startsWith('- '))
      return { kind: 'listItem', id, list: 'bullet', level: 0, content: [text(line.slice(2))] };
    return { kind: 'paragraph', id, content: line === '' ? [] : [text(line)] };
  });

type Shape = Omit<StoryTemplate, 'boilerplate' | 'fields'> & { urgency?: number };

const SHAPES: Readonly<Record<StarterId, Shape>> = {
  news: {
    required: ['headline', 'slug', 'byline', 'desk'],
    first: [],
    lengths: { headline: { soft: 90, max: 110 }, standfirst: { soft: 160 } },
    words: { min: 150, max: 900 },
    plannedWords: 450,
    urgency: 5,
  },
  live: {
    required: ['headline', 'slug', 'desk'],
    first: ['urgency'],
    lengths: { headline: { soft: 70, max: 90 }, social: { max: 70 } },
    words: { max: 250 },
    plannedWords: 120,
    urgency: 3,
  },
  feature: {
    required: ['headline', 'slug', 'standfirst', 'byline', 'desk', 'picture'],
    first: [],
    lengths: { headline: { soft: 80, max: 110 }, standfirst: { min: 60, soft: 200 }, description: { soft: 155 } },
    words: { min: 800, max: 3500 },
    plannedWords: 1800,
    urgency: 7,
  },
  interview: {
    required: ['headline', 'slug', 'standfirst', 'byline', 'desk', 'entities'],
    first: [],
    lengths: { headline: { soft: 90, max: 110 }, standfirst: { min: 40, soft: 200 } },
    words: { min: 500, max: 2500 },
    plannedWords: 1200,
    urgency: 6,
  },
  obituary: {
    required: ['headline', 'slug', 'byline', 'entities'],
    first: ['byline'],
    lengths: { headline: { soft: 90, max: 110 } },
    words: { min: 300, max: 1500 },
    plannedWords: 800,
    urgency: 6,
  },
  opinion: {
    required: ['headline', 'slug', 'standfirst', 'byline'],
    first: ['byline'],
    lengths: { headline: { soft: 70, max: 110 }, standfirst: { soft: 160 } },
    words: { min: 400, max: 1200 },
    plannedWords: 750,
    urgency: 7,
  },
}; // prettier-ignore

/** One template that comes with the app, in the words of the interface. */
export function starter(id: StarterId, words: StarterWords): StoryTemplate {
  const { urgency, ...shape } = SHAPES[id];
  return {
    ...shape,
    fields: { genre: words.genre, ...(urgency === undefined ? {} : { urgency }) },
    boilerplate: linesToBody(words.lines),
  };
}
