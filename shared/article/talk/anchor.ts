import { z } from 'zod';
import { fail, ok, type Result } from '../../kit/result.ts';
import { signAcross } from '../../kit/signs.ts';
import { storedText } from '../inline.ts';
import type { BlockPart, FieldPart, LinePlace } from '../lines.ts';
import { blockId } from '../nodes/text-blocks.ts';
import type { Projection } from '../projection.ts';
import { blockText } from '../questions.ts';
import { blocksIn, contextOf, linesToSearch, MOST_CONTEXT, occurrences, overlap, placeKey } from './lines.ts';

const FIELDS = ['headline', 'standfirst', 'web', 'social', 'print'] as const satisfies FieldPart[];
const PARTS = ['text', 'attribution', 'caption', 'alt', 'credit', 'fallback'] as const satisfies BlockPart[];

/** A line of the story: one of its fields, or the words of a block. */
export const linePlace = z.union([
  z.strictObject({ field: z.enum(FIELDS) }),
  z.strictObject({ block: blockId, part: z.enum(PARTS) }),
]);

const offset = z.int().min(0).max(2_000_000);

/** Words in one line: UTF-16 offsets as `placedText` counts, `to` behind the last. */
export const wordRange = z.strictObject({ at: linePlace, from: offset, to: offset });
export type WordRange = z.infer<typeof wordRange>;

/** So many characters can be commented on at once, over all lines: with more the comment is about a block or the story. */
export const MOST_QUOTED = 10_000;
export const MOST_LINES = 100;
/** How much of a block is remembered, to know it by where its id was lost. */
const OPENING = 200;

const context = storedText(MOST_CONTEXT);
const shared = z
  .int()
  .min(0)
  .max(MOST_CONTEXT + 1);

/** Words that are commented on, and what they are known by when they have moved. */
export const wordPart = wordRange.extend({
  quote: storedText(MOST_QUOTED).refine((words) => words !== '', 'expected words'),
  /** What stands before and behind them in their line; the line begins or ends where it is shorter than `CONTEXT`. */
  prefix: context,
  suffix: context,
  /** How much of that the same words elsewhere in the story had before or behind them, at most: what tells them apart. */
  alike: z.strictObject({ before: shared, after: shared }),
});
export type WordPart = z.infer<typeof wordPart>;

/** What a comment is about. `number` is the revision in which it was so. It is never in the document itself. */
export const anchor = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('story') }),
  z.strictObject({
    on: z.literal('block'),
    number: z.int().min(1),
    block: blockId,
    quote: storedText(OPENING),
  }),
  z.strictObject({
    on: z.literal('words'),
    number: z.int().min(1),
    parts: z.array(wordPart).min(1).max(MOST_LINES),
  }),
]);
export type Anchor = z.infer<typeof anchor>;

/** Why a comment cannot be about these words: the text has no such line, they hold no word, or there are too many. */
export type AnchorFault = 'gone' | 'no-words' | 'too-long';

/** After so many other places with the same words, nothing around them is taken to tell them apart. */
const MOST_RIVALS = 20_000;

/**
 * An anchor on words of a text, one range for each line, in their order. Ranges are widened to whole signs, so that no
 * emoji and no accent is cut; empty ones are left out.
 * @param text the reading that the person saw: the final one, or the base where struck words are meant
 */
export function anchorToWords(
  text: Projection,
  number: number,
  ranges: readonly WordRange[],
): Result<Anchor, AnchorFault> {
  const lines = linesToSearch(text);
  const parts: WordPart[] = [];
  let quoted = 0;
  for (const { at, ...range } of ranges) {
    const line = lines.byPlace.get(placeKey(at));
    if (!line || range.from > range.to || range.to > line.text.length) return fail('gone');
    const from = range.from - signAcross(line.text, range.from).back;
    const to = range.to + signAcross(line.text, range.to).on;
    if (from === to) continue;
    quoted += to - from;
    if (quoted > MOST_QUOTED || parts.length === MOST_LINES) return fail('too-long');
    const quote = line.text.slice(from, to);
    const { prefix, suffix } = contextOf(line.text, from, to);
    const alike = { before: 0, after: 0 };
    const rivals = occurrences(lines.all, quote, MOST_RIVALS);
    for (const rival of rivals) {
      if (rival.line === line && rival.from === from) continue;
      const same = overlap({ prefix, suffix }, rival.line.text, rival.from, rival.from + quote.length);
      alike.before = Math.max(alike.before, same.before);
      alike.after = Math.max(alike.after, same.after);
    }
    if (rivals.length === MOST_RIVALS) alike.before = alike.after = MOST_CONTEXT + 1;
    parts.push({ at, from, to, quote, prefix, suffix, alike });
  }
  if (!parts.some(({ quote }) => /[^\s\u2028]/u.test(quote))) return fail('no-words');
  return ok({ on: 'words', number, parts });
}

/** An anchor on a block, also on a paragraph of a table's cell; a fault when the text has no such block. */
export function anchorToBlock(text: Projection, number: number, block: string): Result<Anchor, AnchorFault> {
  const found = blocksIn(text.body).find((b) => b.id === block);
  if (!found) return fail('gone');
  const words = blockText(found);
  const end = Math.min(words.length, OPENING);
  return ok({ on: 'block', number, block, quote: words.slice(0, end - signAcross(words, end).back) });
}

/** The words an anchor was put on, its lines one below the other; a block's opening, nothing for the story. */
export const quoteOf = (on: Anchor): string =>
  on.on === 'words' ? on.parts.map((p) => p.quote).join('\n') : on.on === 'block' ? on.quote : '';

export type { LinePlace };
