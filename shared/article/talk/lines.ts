import { isBetweenSigns } from '../../kit/signs.ts';
import { fieldLines, linesOf, type LinePlace, type StoryLine } from '../lines.ts';
import type { Block } from '../nodes/index.ts';
import type { Projection } from '../projection.ts';

/** So much of what stands around words is remembered; one more where a pair of surrogates would be cut. */
export const CONTEXT = 32;
export const MOST_CONTEXT = CONTEXT + 1;

/** Stands where a line begins or ends: no stored text holds it. */
const EDGE = '\u0000';

export const placeKey = (at: LinePlace): string =>
  'field' in at ? `field:${at.field}` : `${at.part}:${at.block}`;

/** The lines of a text, made once to look for many anchors in. */
export type Lines = { all: StoryLine[]; byPlace: ReadonlyMap<string, StoryLine>; ids: ReadonlySet<string> };

export function linesToSearch(text: Projection): Lines {
  const all: StoryLine[] = [...fieldLines(text.meta), ...text.body.flatMap(linesOf)];
  return {
    all,
    byPlace: new Map(all.map((line) => [placeKey(line.at), line])),
    ids: new Set(blocksIn(text.body).map((b) => b.id)),
  };
}

/** Every block, those in the cells of tables too. */
export const blocksIn = (body: readonly Block[]): Block[] =>
  body.flatMap((b): Block[] =>
    b.kind === 'table' ? [b, ...b.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content))] : [b],
  );

export type Occurrence = { line: StoryLine; from: number };

/** Where words stand in some lines, at most so many times, never so that a sign is cut. */
export function occurrences(lines: readonly StoryLine[], words: string, most: number): Occurrence[] {
  const found: Occurrence[] = [];
  for (const line of lines)
    for (let from = line.text.indexOf(words); from !== -1; from = line.text.indexOf(words, from + 1)) {
      if (found.length === most) return found;
      if (isBetweenSigns(line.text, from) && isBetweenSigns(line.text, from + words.length))
        found.push({ line, from });
    }
  return found;
}

export type Context = { prefix: string; suffix: string };

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** What stands around words in their line. */
export function contextOf(text: string, from: number, to: number): Context {
  const start = Math.max(0, from - CONTEXT);
  const end = Math.min(text.length, to + CONTEXT);
  return {
    prefix: text.slice(isLow(text, start) ? start - 1 : start, from),
    suffix: text.slice(to, isLow(text, end) ? end + 1 : end),
  };
}

/** A context with the edges of its line, where it reaches them. */
export const withEdges = ({ prefix, suffix }: Context): Context => ({
  prefix: prefix.length < CONTEXT ? EDGE + prefix : prefix,
  suffix: suffix.length < CONTEXT ? suffix + EDGE : suffix,
});

/** A line with its edges: offsets in it are one higher. */
export const edged = (text: string): string => EDGE + text + EDGE;

/** How much of a context stands before and behind a stretch of a line; its edges count. */
export function overlap(
  context: Context,
  text: string,
  from: number,
  to: number,
): { before: number; after: number; whole: boolean } {
  const { prefix, suffix } = withEdges(context);
  const at = (i: number): string => (i < 0 || i >= text.length ? EDGE : text.charAt(i));
  let before = 0;
  while (
    before < prefix.length &&
    from - before >= 0 &&
    at(from - 1 - before) === prefix.charAt(prefix.length - 1 - before)
  )
    before += 1;
  let after = 0;
  while (after < suffix.length && to + after <= text.length && at(to + after) === suffix.charAt(after))
    after += 1;
  return { before, after, whole: before === prefix.length && after === suffix.length };
}
