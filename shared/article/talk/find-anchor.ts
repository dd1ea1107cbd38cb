import type { Article } from '../article.ts';
import { partsOf, isWord } from '../compare/tokens.ts';
import { runsBetween } from '../compare/runs.ts';
import { isBetweenSigns } from '../../kit/signs.ts';
import type { StoryLine } from '../lines.ts';
import { project, type Reading } from '../projection.ts';
import { blockText } from '../questions.ts';
import type { Anchor, WordPart, WordRange } from './anchor.ts';
import {
  blocksIn,
  edged,
  linesToSearch,
  occurrences,
  overlap,
  placeKey,
  withEdges,
  type Lines,
} from './lines.ts';

/**
 * How sure it is that these are the words:
 * `exact`, the very words, told from any like them; `changed`, they stand between the same neighbours and were edited, some
 * of them are left; `unsure`, the same words, but they may be others. Only `exact` may be shown without saying so.
 */
export type Likeness = 'exact' | 'changed' | 'unsure';

/** Where an anchor is now. A detached one is shown and kept; `block` is where its words stood, if that is still there. */
export type Placed =
  | { state: 'story' }
  | { state: 'block'; block: string; how: Exclude<Likeness, 'changed'>; reading: Reading }
  | { state: 'words'; parts: WordRange[]; how: Likeness; missing: number; reading: Reading }
  | { state: 'detached'; block: string | null };

/** In its own line words are known by so much beside them, in another by more. */
const ENOUGH_HERE = 8;
const ENOUGH_ELSEWHERE = 16;
/** Nothing is chosen among more places than this. */
const MOST_PLACES = 5000;
/** The part of commented words that must be left for them to count as edited, not gone. */
const LEFT = 0.5;

/** Finds many anchors in one text: what they are looked for in is made once, and only as far as it is needed. */
export function placing(article: Pick<Article, 'meta' | 'body'>): (anchor: Anchor) => Placed {
  const final = project(article, 'final');
  const base = project(article, 'base');
  // Struck words are in the text before the suggestions only. Where nothing is suggested the two are one.
  const readings = (final.body === base.body && final.meta === base.meta ? [final] : [final, base]).map(
    (text, i) => {
      let lines: Lines | null = null;
      return {
        reading: i === 0 ? ('final' as const) : ('base' as const),
        text,
        lines: () => (lines ??= linesToSearch(text)),
      };
    },
  );
  return (anchor) => {
    if (anchor.on === 'story') return { state: 'story' };
    let doubted: Placed | null = null;
    for (const { reading, text, lines } of readings) {
      const placed =
        anchor.on === 'block'
          ? findBlock(blocksIn(text.body), anchor, reading)
          : findWords(lines(), anchor.parts, reading);
      if (placed && placed.how !== 'unsure') return placed;
      doubted ??= placed;
    }
    if (doubted) return doubted;
    const was = anchor.on === 'block' ? anchor.block : blockOf(anchor.parts[0]);
    return {
      state: 'detached',
      block: readings.some(({ lines }) => was !== null && lines().ids.has(was)) ? was : null,
    };
  };
}

/**
 * Where an anchor is in a newer text: by its block and words, by what stood around them, by the words elsewhere; else it is
 * detached. Never other words without saying so ({@link Likeness}).
 */
export const findAnchor = (article: Pick<Article, 'meta' | 'body'>, anchor: Anchor): Placed =>
  placing(article)(anchor);

const blockOf = (part: WordPart | undefined): string | null =>
  part && 'block' in part.at ? part.at.block : null;

function findBlock(
  blocks: ReturnType<typeof blocksIn>,
  { block, quote }: Extract<Anchor, { on: 'block' }>,
  reading: Reading,
): Extract<Placed, { state: 'block' }> | null {
  if (blocks.some((b) => b.id === block)) return { state: 'block', block, how: 'exact', reading };
  if (quote.length < ENOUGH_ELSEWHERE) return null;
  const alike = blocks.filter((b) => b.kind !== 'table' && blockText(b).startsWith(quote));
  const [only] = alike;
  return only && alike.length === 1 ? { state: 'block', block: only.id, how: 'unsure', reading } : null;
}

type Found = { range: WordRange; how: Likeness };

function findWords(
  lines: Lines,
  parts: readonly WordPart[],
  reading: Reading,
): Extract<Placed, { state: 'words' }> | null {
  const found = parts.flatMap((part) => findPart(lines, part) ?? []);
  if (found.length === 0) return null;
  const missing = parts.length - found.length;
  const rank: Likeness[] = ['exact', 'changed', 'unsure'];
  const least = Math.max(missing > 0 ? 1 : 0, ...found.map(({ how }) => rank.indexOf(how)));
  return { state: 'words', parts: found.map((f) => f.range), how: rank[least] ?? 'unsure', missing, reading };
}

function findPart(lines: Lines, part: WordPart): Found | null {
  const own = lines.byPlace.get(placeKey(part.at));
  const here = own ? sameWords([own], part, ENOUGH_HERE, true) : null;
  if (here?.how === 'exact') return here;
  const others = lines.all.filter((line) => line !== own);
  // Where the same words stand as well, their old neighbours must be there to speak against them.
  const edited = own ? changedWords(own, part, here ? ENOUGH_ELSEWHERE : ENOUGH_HERE, true) : null;
  // Words that reach into what stands between their neighbours were not edited; a neighbour like them went.
  const reach =
    here && edited && here.range.from < edited.range.to && edited.range.from < here.range.to ? here : null;
  if (edited && (edited.how === 'exact' || !reach)) return edited;
  if (reach) return reach;
  const elsewhere = sameWords(others, part, ENOUGH_ELSEWHERE, false);
  if (elsewhere?.how === 'exact') return elsewhere;
  if (here ?? elsewhere) return here ?? elsewhere;
  const moved = others.flatMap((line) => changedWords(line, part, ENOUGH_ELSEWHERE, false) ?? []);
  return (moved.length === 1 ? moved[0] : undefined) ?? null;
}

/** The same words, the best known by what stands around them; two that are known equally well are unsure. */
function sameWords(lines: readonly StoryLine[], part: WordPart, enough: number, own: boolean): Found | null {
  const { quote, alike } = part;
  const places = occurrences(lines, quote, MOST_PLACES);
  let best: { at: number; score: number; told: boolean; tied: boolean } | null = null;
  for (const [at, { line, from }] of places.entries()) {
    const { before, after, whole } = overlap(part, line.text, from, from + quote.length);
    const told =
      (own && whole) ||
      (before > alike.before && before >= enough) ||
      (after > alike.after && after >= enough);
    const score = before + after;
    if (!best || (told && !best.told) || (told === best.told && score > best.score))
      best = { at, score, told, tied: false };
    else if (told === best.told && score === best.score) best.tied = true;
  }
  const place = best && places[best.at];
  if (!best || !place) return null;
  const range = { at: place.line.at, from: place.from, to: place.from + quote.length };
  // Of two alike in their own line, the one that stands where it stood.
  const still =
    own && best.tied
      ? places.find(({ line, from }) => from === part.from && overlap(part, line.text, from, part.to).whole)
      : undefined;
  if (still) return { range: { ...range, from: part.from, to: part.to }, how: 'exact' };
  if (best.told && !best.tied) return { range, how: 'exact' };
  // In another line one of many places, with nothing around it that was there before, would be a guess.
  const guessed = !own && places.length > 1 && (best.tied || best.score < ENOUGH_HERE);
  return guessed ? null : { range, how: 'unsure' };
}

/** What stands between the neighbours of words that are not there as they were, if enough of them is left in it. */
function changedWords(line: StoryLine, part: WordPart, enough: number, own: boolean): Found | null {
  const { prefix, suffix } = withEdges(part);
  if (prefix.length + suffix.length < enough) return null;
  const text = edged(line.text);
  const behind = endOfOnly(text, prefix, enough);
  const before = startOfOnly(text, suffix, enough);
  if (behind === null || before === null || behind >= before) return null;
  const [from, to] = [behind - 1, before - 1];
  const now = line.text.slice(from, to);
  if (now.length > 3 * part.quote.length + 200) return null;
  // Something was put in right beside them.
  const [within] = occurrences([{ at: line.at, text: now }], part.quote, 1);
  if (within && !own) return null;
  if (within) {
    const start = from + within.from;
    return { range: { at: line.at, from: start, to: start + part.quote.length }, how: 'exact' };
  }
  if (!isBetweenSigns(line.text, from) || !isBetweenSigns(line.text, to)) return null;
  return leftOf(part.quote, now) >= LEFT ? { range: { at: line.at, from, to }, how: 'changed' } : null;
}

/** Behind the longest end of a prefix that stands in a text only once. */
function endOfOnly(text: string, prefix: string, enough: number): number | null {
  for (const length of lengthsOf(prefix, enough)) {
    const tail = prefix.slice(prefix.length - length);
    const at = text.indexOf(tail);
    if (at !== -1) return text.includes(tail, at + 1) ? null : at + length;
  }
  return null;
}

function startOfOnly(text: string, suffix: string, enough: number): number | null {
  for (const length of lengthsOf(suffix, enough)) {
    const head = suffix.slice(0, length);
    const at = text.indexOf(head);
    if (at !== -1) return text.includes(head, at + 1) ? null : at;
  }
  return null;
}

/** All of a context, which is enough however short it is, then less of it, down to what is enough. */
const lengthsOf = (context: string, enough: number): number[] => [
  context.length,
  ...[24, 16, 12, 8].filter((n) => n < context.length && n >= enough),
];

/** How much of some words is left in others, from 0 to 1: by words, or for a few letters by what begins and ends alike. */
function leftOf(was: string, now: string): number {
  const [before, after] = [was, now].map((text) => partsOf(text, 'en').map((part) => ({ text: part })));
  const words = before?.filter(isWord).length ?? 0;
  const kept = runsBetween(before ?? [], after ?? [])
    .filter((run) => run.same)
    .reduce((sum, run) => sum + run.before.filter(isWord).length, 0);
  const most = Math.min(was.length, now.length);
  let start = 0;
  while (start < most && was.charAt(start) === now.charAt(start)) start += 1;
  let end = 0;
  while (end < most - start && was.charAt(was.length - 1 - end) === now.charAt(now.length - 1 - end))
    end += 1;
  return Math.max(words === 0 ? 0 : kept / words, (start + end) / Math.max(was.length, now.length));
}
