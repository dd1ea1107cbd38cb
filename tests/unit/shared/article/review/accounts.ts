import type { Block, TextBlock } from '../../../../../shared/article/nodes/index.ts';
import { bodyText } from '../../../../../shared/article/questions.ts';
import { readBlocks } from '../../../../../shared/article/review/reading.ts';
import { suggestionsIn } from '../../../../../shared/article/review/suggestions.ts';
import type { Merged } from '../../../../../shared/article/review/three-way.ts';
import { text } from '../../../../../shared/article/inline.ts';
import { fc, newId } from './support.ts';

/** A story in which every word is there once, so that each can be accounted for. */
const WORDS = 3000;
export const base: Block[] = Array.from({ length: WORDS / 60 }, (_, p) => ({
  kind: 'paragraph',
  id: `para${String(p)}`,
  content: [text(Array.from({ length: 60 }, (_, w) => `w${String(p * 60 + w)}`).join(' '))],
}));

export type Change = {
  op: 'put' | 'take' | 'swap' | 'split' | 'join' | 'move' | 'new' | 'remove';
  at: number;
  word: number;
  many: number;
  to: number;
};
/** So many edits of one person. */
export const changesOf = (count: number): fc.Arbitrary<Change[]> =>
  fc.array(
    fc.record({
      op: fc.constantFrom<Change['op']>(
        'put',
        'put',
        'put',
        'take',
        'take',
        'swap',
        'swap',
        'split',
        'join',
        'move',
        'new',
        'remove',
      ),
      at: fc.nat({ max: 10_000 }),
      word: fc.nat({ max: 10_000 }),
      many: fc.integer({ min: 1, max: 6 }),
      to: fc.nat({ max: 10_000 }),
    }),
    { minLength: count, maxLength: count },
  );

/** Words also where a join left no space between two of them. */
const WORD = /[a-z]\d+/gu;
export const wordsIn = (text: string): string[] => text.match(WORD) ?? [];
const wordsOf = (block: TextBlock): string[] => wordsIn(bodyText({ body: [block] }));
const paragraph = (id: string, words: readonly string[]): TextBlock => ({
  kind: 'paragraph',
  id,
  content: words.length > 0 ? [text(words.join(' '))] : [],
});

/** One side's copy after its edits; every word it writes is its own: `side` and a number. */
export function copyOf(side: string, done: readonly Change[], from: readonly Block[] = base): Block[] {
  const body = from.map((block) => block as TextBlock);
  let written = 0;
  const fresh = (): string => `${side}${String((written += 1))}`;
  for (const { op, at: place, word, many, to } of done) {
    const at = place % body.length;
    const block = body[at];
    if (!block) continue;
    const words = wordsOf(block);
    const start = word % (words.length + 1);
    if (op === 'put') words.splice(start, 0, ...Array.from({ length: many }, fresh));
    if (op === 'take') words.splice(start, many);
    if (op === 'swap') words.splice(start, many, fresh());
    if (op === 'split') body.splice(at + 1, 0, paragraph(newId(), words.splice(start)));
    if (op === 'join') words.push(...wordsOf(body.splice(at + 1, 1)[0] ?? paragraph('none', [])));
    if (op === 'new') body.splice(at + 1, 0, paragraph(newId(), Array.from({ length: 12 }, fresh)));
    if (op === 'remove' && body.length > 40) {
      body.splice(at, 1);
      continue;
    }
    const now = paragraph(block.id, words);
    if (op === 'move') {
      body.splice(at, 1);
      body.splice(to % body.length, 0, now);
    } else body[at] = now;
  }
  return body;
}

const tally = (words: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
const allWords = (body: readonly Block[]): string[] => wordsIn(bodyText({ body }));

export type Account = {
  lost: string[];
  doubled: string[];
  brought: string[];
  flagged: number;
  shown: number;
};

/**
 * What became of every word, as far as it is not told by a suggestion that came: it is in the merged text once where both sides have it or one wrote it, and else not.
 * @param known suggestions that were open before
 */
export function account(
  merged: Pick<Merged, 'body' | 'clashes'>,
  ours: readonly Block[],
  theirs: readonly Block[],
  known: ReadonlySet<string> = new Set(),
): Account {
  const flagged = new Set(merged.clashes.flatMap((c) => c.pieces.flatMap((p) => wordsIn(p.text))));
  const shown = new Set(
    suggestionsIn(merged.body)
      .filter(({ id }) => !known.has(id))
      .flatMap((c) => c.pieces.filter((p) => p.op === 'ins').flatMap((p) => wordsIn(p.text))),
  );
  const final = tally(allWords(readBlocks(merged.body, 'final')));
  const [o, t] = [new Set(allWords(ours)), new Set(allWords(theirs))];
  const was = new Set(allWords(base));
  const found: Account = { lost: [], doubled: [], brought: [], flagged: 0, shown: 0 };
  for (const word of new Set([...was, ...o, ...t])) {
    const wanted = was.has(word) ? o.has(word) && t.has(word) : true;
    const count = final.get(word) ?? 0;
    if (count === (wanted ? 1 : 0)) continue;
    if (flagged.has(word)) found.flagged += 1;
    else if (count === 0) found.lost.push(word);
    else if (wanted) found.doubled.push(word);
    else if (shown.has(word)) found.shown += 1;
    // Words that one side took out and that are there again, with nothing to say so.
    else found.brought.push(word);
  }
  return found;
}
