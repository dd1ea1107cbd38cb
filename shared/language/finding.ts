import type { Block } from '../article/nodes/index.ts';
import type { CellBlock } from '../article/nodes/table.ts';

/** Where in a story a piece of text stands, as rules name it. */
export const PLACES = [
  'headline',
  'standfirst',
  'body',
  'heading',
  'quote',
  'caption',
  'description',
] as const;
export type Place = (typeof PLACES)[number];

/** How much a finding matters: a hint, something to look at, something that may not go out. */
export const LEVELS = ['note', 'warn', 'must'] as const;
export type Level = (typeof LEVELS)[number];

/** What kind of help it is; each has its own line under the text. */
export const SORTS = ['spelling', 'grammar', 'style'] as const;
export type Sort = (typeof SORTS)[number];

/**
 * A stretch of text that is checked by itself: a paragraph, a caption, a headline. Its offsets are UTF-16 code units of
 * `text`, which counts as `placedText` of the article does, so that an offset here is an offset in the editor too.
 */
export type Piece = {
  /** `body:<block id>`, `caption:<block id>`, `headline`, … */
  key: string;
  place: Place;
  text: string;
  /** Stretches that no check may speak about: code. */
  skip: readonly Span[];
  /** An item of a list: often a part of a sentence that began before it. */
  item?: true;
};

export type Span = readonly [from: number, to: number];

/** What a check says about a stretch of a piece. */
export type Finding = {
  from: number;
  to: number;
  sort: Sort;
  level: Level;
  /** `harper:SpellCheck`, `spelling:fr`, `house:per-cent`. */
  rule: string;
  message: string;
  /** What could stand there instead, best first; an empty one takes the words away. Never applied by itself. */
  suggestions: readonly string[];
  /** Which way of writing this is, where a rule wants one way throughout the story. */
  variant?: string;
};

/** A finding in its story. */
export type PlacedFinding = Finding & { key: string; place: Place; words: string };

export type CheckedBlock = Block | CellBlock;
