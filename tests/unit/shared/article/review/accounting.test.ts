import { expect, it } from 'vitest';
import type { Block, TextBlock } from '../../../../../shared/article/nodes/index.ts';
import { project } from '../../../../../shared/article/projection.ts';
import { bodyText } from '../../../../../shared/article/questions.ts';
import { readBlocks } from '../../../../../shared/article/review/reading.ts';
import { suggestionsIn } from '../../../../../shared/article/review/suggestions.ts';
import { mergeThree, type Merged } from '../../../../../shared/article/review/three-way.ts';
import { text } from '../../../../../shared/article/inline.ts';
import { emptyStory } from '../../formats/support.ts';
import { fc, newId, PATIENCE, penOf, runs } from './support.ts';

/** A story in which every word is there once, so that each can be accounted for. */
const WORDS = 3000;
const base: Block[] = Array.from({ length: WORDS / 60 }, (_, p) => ({
  kind: 'paragraph',
  id: `para${String(p)}`,
  content: [text(Array.from({ length: 60 }, (_, w) => `w${String(p * 60 + w)}`).join(' '))],
}));

type Change = {
  op: 'put' | 'take' | 'swap' | 'split' | 'join' | 'move' | 'new' | 'remove';
  at: number;
  word: number;
  many: number;
  to: number;
};
const changes = fc.array(
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
  { minLength: 30, maxLength: 30 },
);

/** Words also where a join left no space between two of them. */
const WORD = /[wot]\d+/gu;
const wordsIn = (text: string): string[] => text.match(WORD) ?? [];
const wordsOf = (block: TextBlock): string[] => wordsIn(bodyText({ body: [block] }));
const paragraph = (id: string, words: readonly string[]): TextBlock => ({
  kind: 'paragraph',
  id,
  content: words.length > 0 ? [text(words.join(' '))] : [],
});

/** One side's copy after its edits; every word it writes is its own. */
function copyOf(side: string, done: readonly Change[]): Block[] {
  const body = base.map((block) => block as TextBlock);
  let written = 0;
  const fresh = (): string => `${side}${String((written += 1))}`;
  for (const { op, at: place, word, many, to } of done) {
    const at = place % body.length;
    const block = body[at];
    if (!block) continue;
    const words = wordsOf(block);
    const from = word % (words.length + 1);
    if (op === 'put') words.splice(from, 0, ...Array.from({ length: many }, fresh));
    if (op === 'take') words.splice(from, many);
    if (op === 'swap') words.splice(from, many, fresh());
    if (op === 'split') body.splice(at + 1, 0, paragraph(newId(), words.splice(from)));
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

type Account = { lost: string[]; doubled: string[]; brought: string[]; flagged: number; shown: number };

/** What became of every word: it is in the merged text once where both sides have it or one wrote it, and else not. */
function account(merged: Merged, ours: readonly Block[], theirs: readonly Block[]): Account {
  const flagged = new Set(merged.clashes.flatMap((c) => c.pieces.flatMap((p) => wordsIn(p.text))));
  const shown = new Set(
    suggestionsIn(merged.body).flatMap((c) =>
      c.pieces.filter((p) => p.op === 'ins').flatMap((p) => wordsIn(p.text)),
    ),
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

const view = (body: Block[]) => project({ ...emptyStory(), body });
const merge = (ours: Block[], theirs: Block[]): Merged =>
  mergeThree(view(base), view(ours), view(theirs), penOf('Nils Brandt'));

/**
 * Where one side moved a fragment of one or two words out of a paragraph that it broke up, and the other took just these
 * out, they may stay: no more than these of 3,000 words.
 */
const MOST_BROUGHT = 3;

const accounted = (how: typeof merge) =>
  fc.property(changes, changes, (mine, others) => {
    const [ours, theirs] = [copyOf('o', mine), copyOf('t', others)];
    const { lost, doubled, brought } = account(how(ours, theirs), ours, theirs);
    expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
    expect(brought.length).toBeLessThanOrEqual(MOST_BROUGHT);
  });

it(
  'of 30 edits a side no word is lost or doubled without being shown, nor more than a fragment brought back',
  () => {
    fc.assert(accounted(merge), { ...runs(12), endOnFailure: true });
  },
  PATIENCE,
);

it(
  'is seen where a merge loses words',
  () => {
    const careless: typeof merge = (ours, theirs) => {
      const merged = merge(ours, theirs);
      return { ...merged, body: merged.body.filter((block, i) => i !== 7 || block.ins !== undefined) };
    };
    expect(() => fc.assert(accounted(careless), { numRuns: 5, seed: 3, endOnFailure: true })).toThrow(
      'Property failed',
    );
  },
  PATIENCE,
);
