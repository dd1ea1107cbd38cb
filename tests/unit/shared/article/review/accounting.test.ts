import { expect, it } from 'vitest';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { project } from '../../../../../shared/article/projection.ts';
import { diffBlocks } from '../../../../../shared/article/review/diff.ts';
import { mergeMarked, type MergedBody } from '../../../../../shared/article/review/merge-marked.ts';
import type { Pen } from '../../../../../shared/article/review/pen.ts';
import { overlay } from '../../../../../shared/article/review/overlay.ts';
import { readBlocks } from '../../../../../shared/article/review/reading.ts';
import { suggestionsIn } from '../../../../../shared/article/review/suggestions.ts';
import { mergeThree, type Merged } from '../../../../../shared/article/review/three-way.ts';
import { emptyStory } from '../../formats/support.ts';
import { account, base, changesOf, copyOf, wordsIn, type Change } from './accounts.ts';
import { fc, newId, PATIENCE, penOf, runs } from './support.ts';

const changes = changesOf(30);
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

/** Who writes which words: those that nobody signed there are of the one whose copy it is. */
const AUTHORS = new Map([
  ['t', 'Nils Brandt'],
  ['p', 'Petra Lindqvale'],
  ['q', 'Tobias Wren'],
]);

/** A text in which somebody else suggests something too. */
function suggested(body: readonly Block[], side: string, pen: Pen, done: readonly Change[]): Block[] {
  const now = readBlocks(body, 'final');
  const made = overlay(body, diffBlocks(now, copyOf(side, done, now), pen, 'en'), newId);
  if (!made) throw new Error('two accounts of one text do not fit');
  return made;
}

type Marked = (ours: readonly Block[], theirs: readonly Block[]) => MergedBody | null;
const story = (body: readonly Block[]) => ({ ...emptyStory(), body: [...body] });
const mergeOpen: Marked = (ours, theirs) =>
  mergeMarked({ base: story(base), ours: story(ours), theirs: story(theirs) }, penOf('Nils Brandt'));

/** Of each side half of the edits are done, and half of them suggested, by two people. */
const openAccounted = (how: Marked) =>
  fc.property(
    fc.array(changesOf(15), { minLength: 4, maxLength: 4 }),
    ([mine = [], open = [], others = [], sent = []]) => {
      const ours = suggested(
        suggested(copyOf('o', mine), 'a', penOf('Ada Okonjo'), open.slice(0, 8)),
        'i',
        penOf('Ines Quill'),
        open.slice(8),
      );
      const theirs = suggested(
        suggested(copyOf('t', others), 'p', penOf('Petra Lindqvale'), sent.slice(0, 8)),
        'q',
        { ...penOf('Tobias Wren'), at: '2026-11-24T09:30:00.000Z' },
        sent.slice(8),
      );
      const merged = how(ours, theirs);
      if (!merged) throw new Error('it could not be merged');
      const known = new Set(suggestionsIn(ours).map(({ id }) => id));
      const found = account(merged, readBlocks(ours, 'final'), readBlocks(theirs, 'final'), known);
      expect({ lost: found.lost, doubled: found.doubled }).toEqual({ lost: [], doubled: [] });
      expect(found.brought.length).toBeLessThanOrEqual(MOST_BROUGHT);
      const after = suggestionsIn(merged.body);
      expect([...known].filter((id) => !after.some((one) => one.id === id))).toEqual([]);
      const writers = new Map<string, string[]>();
      for (const { id, by, pieces } of after)
        for (const { op, text } of known.has(id) ? [] : pieces)
          for (const word of op === 'ins' ? wordsIn(text) : [])
            writers.set(word, [...(writers.get(word) ?? []), by]);
      const flagged = new Set(
        merged.clashes.flatMap((c) => c.pieces.flatMap((piece) => wordsIn(piece.text))),
      );
      // Who moves a paragraph puts its words in once more: they stand under the name of the writer too.
      const wrong = [...writers].filter(([word, by]) => {
        const writer = AUTHORS.get(word.charAt(0));
        return writer !== undefined && !by.includes(writer) && !flagged.has(word);
      });
      expect(wrong).toEqual([]);
    },
  );

it(
  'of 30 edits a side, 15 of them open under two names, no word is lost or doubled, nor under another name',
  () => {
    fc.assert(openAccounted(mergeOpen), { ...runs(8), endOnFailure: true });
  },
  PATIENCE,
);

it(
  'keeps words under the names of those who wrote them where what clashed with one step is settled by the last',
  () => {
    fc.assert(openAccounted(mergeOpen), { seed: 424_242, path: '309', numRuns: 1, endOnFailure: true });
  },
  PATIENCE,
);

it(
  'is seen where what is open is forgotten, and where all is put under one name',
  () => {
    const forgetful: Marked = (ours, theirs) => {
      const merged = mergeOpen(ours, theirs);
      return merged && { ...merged, body: merged.body.filter(({ ins }) => ins?.by !== 'Ada Okonjo') };
    };
    const nameless: Marked = (ours, theirs) => mergeOpen(ours, readBlocks(theirs, 'final'));
    for (const careless of [forgetful, nameless])
      expect(() => fc.assert(openAccounted(careless), { numRuns: 5, seed: 3, endOnFailure: true })).toThrow(
        'Property failed',
      );
  },
  PATIENCE,
);
