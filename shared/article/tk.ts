import { fieldLines, type LinePlace, type StoryLine } from './lines.ts';
import type { Block } from './nodes/index.ts';
import type { Projection } from './projection.ts';
import { placedStretch, shownLines } from './review/shown.ts';

/**
 * A note that something is "to come": `TK`, spelled wrong on purpose so that it is found and never mistaken for a word.
 * Offsets are UTF-16 units in the line.
 */
export type TkMarker = { at: LinePlace; from: number; to: number; text: string };

/** In every language: TK, TKTK and so on, alone. Chinese and Japanese write it without spaces around it. */
const TK = String.raw`(?<![\p{Script=Latin}\p{M}\p{N}_])(?:TK)+(?![\p{Script=Latin}\p{M}\p{N}_])`;

/** What desks of a language write besides, by the first part of its tag. Capitals count, so that prose is left alone. */
const ALSO: Record<string, string> = {
  fr: String.raw`(?<![\p{L}\p{N}])(?:À COMPLÉTER|à compléter)(?![\p{L}\p{N}])`,
  es: String.raw`(?<![\p{L}\p{N}])POR COMPLETAR(?![\p{L}\p{N}])`,
  zh: '待补|待補',
  ja: '要確認|未入稿',
};

const patterns = new Map<string, RegExp>();
function patternFor(language: string): RegExp {
  const first = language.split('-')[0]?.toLowerCase() ?? '';
  const known = patterns.get(first);
  if (known) return known;
  const made = new RegExp(ALSO[first] === undefined ? TK : `${TK}|${ALSO[first]}`, 'gu');
  patterns.set(first, made);
  return made;
}

const inLine = (line: StoryLine, language: string): TkMarker[] =>
  [...line.text.matchAll(patternFor(language))].map((found) => ({
    at: line.at,
    from: found.index,
    to: found.index + found[0].length,
    text: found[0],
  }));

/** The markers of one block, for views that follow a text block by block; none in what is struck out. */
export const tkInBlock = (block: Block, language: string): TkMarker[] =>
  shownLines(block).flatMap(({ at, text, placed }) =>
    inLine({ at, text }, language).map((marker) => placedStretch(marker, placed)),
  );

/** The markers of the story's fields: headline, standfirst and the other headlines. */
export const tkInFields = (meta: Projection['meta']): TkMarker[] =>
  fieldLines(meta).flatMap((line) => inLine(line, meta.language));

/**
 * Everything in a story that is still to come, in reading order: fields first, then the body with captions and
 * alternative texts.
 * @example tkMarkers(project(article)).length // 2
 */
export const tkMarkers = ({ meta, body }: Pick<Projection, 'meta' | 'body'>): TkMarker[] => [
  ...tkInFields(meta),
  ...body.flatMap((block) => tkInBlock(block, meta.language)),
];
