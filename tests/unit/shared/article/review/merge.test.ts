import { describe, expect, it } from 'vitest';
import { text } from '../../../../../shared/article/inline.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { project } from '../../../../../shared/article/projection.ts';
import { readBlocks } from '../../../../../shared/article/review/reading.ts';
import { mergeThree } from '../../../../../shared/article/review/three-way.ts';
import { anyBody } from '../../editor/bodies.ts';
import { emptyStory } from '../../formats/support.ts';
import { anyEdits, editedBy } from './edits.ts';
import { fc, newId, PATIENCE, penOf, runs, stored, tidied, valid } from './support.ts';

const pen = penOf('Nils Brandt');
const view = (body: Block[]) => project({ ...emptyStory(), body });

const threeStates = fc.tuple(anyBody, anyEdits(6), anyEdits(6)).map(([body, mine, others]) => {
  const base = tidied(body);
  return { base, ours: tidied(editedBy(base, mine, newId)), theirs: tidied(editedBy(base, others, newId)) };
});

describe('a copy that comes back', () => {
  it(
    'is rejected without a trace',
    () => {
      fc.assert(
        fc.property(threeStates, ({ base, ours, theirs }) => {
          const { body } = mergeThree(view(base), view(ours), view(theirs), pen);
          valid(body);
          valid(readBlocks(body, 'final'));
          expect(stored(readBlocks(body, 'base'))).toBe(stored(ours));
        }),
        runs(300),
      );
    },
    PATIENCE,
  );

  it(
    'is accepted as it is where only it changed',
    () => {
      fc.assert(
        fc.property(threeStates, ({ base, theirs }) => {
          const { body, clashes, order } = mergeThree(view(base), view(base), view(theirs), pen);
          expect(stored(readBlocks(body, 'final'))).toBe(stored(theirs));
          expect({ clashes, order }).toEqual({ clashes: [], order: false });
        }),
        runs(100),
      );
    },
    PATIENCE,
  );

  it(
    'changes nothing where it did what we did, or nothing',
    () => {
      fc.assert(
        fc.property(threeStates, ({ base, ours }) => {
          expect(stored(mergeThree(view(base), view(ours), view(ours), pen).body)).toBe(stored(ours));
          expect(stored(mergeThree(view(base), view(ours), view(base), pen).body)).toBe(stored(ours));
        }),
        runs(150),
      );
    },
    PATIENCE,
  );

  it('names every line once where a table got another grid here and another id there', () => {
    const row = (id: string) => ({
      cells: [{ content: [{ kind: 'paragraph' as const, id, content: [text(id)] }] }],
    });
    const table = (id: string, ...lines: string[]): Block => ({ kind: 'table', id, rows: lines.map(row) });
    const merged = mergeThree(
      view([table('t001', 'c001')]),
      view([table('t001', 'c001', 'c002')]),
      view([table('t002', 'c001')]),
      pen,
    );
    valid(merged.body);
    valid(readBlocks(merged.body, 'final'));
    expect(stored(readBlocks(merged.body, 'base'))).toBe(stored([table('t001', 'c001', 'c002')]));
  });

  it('keeps and flags words that were written into a line that we took out', () => {
    const rule: Block = { kind: 'rule', id: 'rule' };
    const line = (words: string): Block => ({
      kind: 'paragraph',
      id: 'line',
      content: words ? [text(words)] : [],
    });
    const merged = mergeThree(view([rule, line('')]), view([rule]), view([rule, line('Words')]), pen);
    expect(merged.clashes.map(({ came }) => came)).toEqual(['Words']);
    expect(readBlocks(merged.body, 'final')).toEqual([rule, line('Words')]);
  });

  it(
    'is seen to leave a trace where a merge changes ours',
    () => {
      const careless = fc.property(threeStates, ({ base, ours, theirs }) => {
        const { body } = mergeThree(view(base), view(ours), view(theirs), pen);
        expect(stored(readBlocks(body, 'final'))).toBe(stored(ours));
      });
      expect(() => fc.assert(careless, { numRuns: 50, seed: 2 })).toThrow('Property failed');
    },
    PATIENCE,
  );
});
