import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../../shared/article/inline.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { diffBlocks } from '../../../../../shared/article/review/diff.ts';
import { isMarked, readBlocks } from '../../../../../shared/article/review/reading.ts';
import { resolveBlocks, type Decision } from '../../../../../shared/article/review/resolve.ts';
import { suggestionsIn } from '../../../../../shared/article/review/suggestions.ts';
import { anyBody } from '../../editor/bodies.ts';
import { anyEdits, editedBy } from './edits.ts';
import { fc, newId, PATIENCE, penOf, runs, stored, tidied, valid } from './support.ts';

const marked = fc.tuple(anyBody, anyEdits(8)).map(([body, edits]) => {
  const before = tidied(body);
  return diffBlocks(before, tidied(editedBy(before, edits, newId)), penOf('Ada Okonjo'), 'en');
});

describe('deciding on suggestions', () => {
  it('gives back names that went on from block to block', () => {
    const ins = { id: 'sugg', by: 'Ada Okonjo', at: '2026-11-24T09:00:00.000Z' };
    const line = (id: string, base: string, words: string) => ({
      kind: 'paragraph' as const,
      id,
      content: [
        { kind: 'text' as const, text: words },
        { kind: 'text' as const, text: '!', ins },
      ],
      ids: { base },
    });
    const body = [line('new1', 'aaaa', 'One'), line('aaaa', 'bbbb', 'Two'), line('bbbb', 'cccc', 'Three')];
    expect(resolveBlocks(body, 'reject', () => true).map(({ id, ids }) => [id, ids])).toEqual([
      ['aaaa', undefined],
      ['bbbb', undefined],
      ['cccc', undefined],
    ]);
  });

  it('keeps what a line is called and is where all marks behind its words are suggestions', () => {
    const [one, two] = ['one', 'two'].map((id) => ({ id, by: 'Ada Okonjo', at: '2026-11-24T09:00:00.000Z' }));
    const body: Block[] = [
      { kind: 'quote', id: 'aaaa', content: [{ kind: 'text', text: 'One' }], ins: one },
      { kind: 'paragraph', id: 'bbbb', content: [{ kind: 'text', text: 'Two', ins: two }], ins: two },
    ];
    const wanted = stored([{ kind: 'quote', id: 'aaaa', content: [{ kind: 'text', text: 'One' }] }]);
    expect(stored(readBlocks(body, 'base'))).toBe(wanted);
    for (const id of ['one', 'two'])
      expect(
        stored(
          readBlocks(
            resolveBlocks(body, 'reject', (stamp) => stamp.id === id),
            'base',
          ),
        ),
      ).toBe(wanted);
    expect(stored(resolveBlocks(body, 'reject', () => true))).toBe(wanted);
  });

  it(
    'accepting some never changes the final text, rejecting some never the base',
    () => {
      fc.assert(
        fc.property(marked, fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), (body, taken) => {
          const all = suggestionsIn(body).map((s) => s.id);
          const chosen = new Set(all.filter((_, i) => taken[i % taken.length]));
          const accepted = valid(resolveBlocks(body, 'accept', (s) => chosen.has(s.id)));
          expect(stored(readBlocks(accepted, 'final'))).toBe(stored(readBlocks(body, 'final')));
          const rejected = valid(resolveBlocks(body, 'reject', (s) => chosen.has(s.id)));
          expect(stored(readBlocks(rejected, 'base'))).toBe(stored(readBlocks(body, 'base')));
        }),
        runs(200),
      );
    },
    PATIENCE,
  );

  it(
    'one by one in any order leaves no marks, and the text of the last word',
    () => {
      fc.assert(
        fc.property(
          marked,
          fc.constantFrom<Decision>('accept', 'reject'),
          fc.nat(),
          (body, decision, seed) => {
            let now: readonly (typeof body)[number][] = body;
            const wanted = stored(readBlocks(body, decision === 'accept' ? 'final' : 'base'));
            for (let n = 0; ; n++) {
              const open = suggestionsIn(now);
              const next = open[(seed + n * 7) % Math.max(1, open.length)];
              if (!next) break;
              now = resolveBlocks(now, decision, (s) => s.id === next.id);
              if (n > 500) throw new Error('a suggestion cannot be decided');
            }
            // Ids alone are nobody's suggestion: any decision settles them.
            now = resolveBlocks(now, decision, () => false);
            expect(now.some(isMarked)).toBe(false);
            expect(stored(now)).toBe(wanted);
          },
        ),
        runs(150),
      );
    },
    PATIENCE,
  );

  it(
    'of nothing gives back the very same blocks',
    () => {
      fc.assert(
        fc.property(anyBody, (body) => {
          expect(resolveBlocks(body, 'accept', () => true)).toBe(body);
        }),
        runs(50),
      );
    },
    PATIENCE,
  );

  it(
    'is seen to be wrong where a decision forgets what words looked like',
    () => {
      const forgetful = fc.property(marked, (body) => {
        const rejected = resolveBlocks(body, 'reject', () => true).map((block) =>
          'content' in block ? { ...block, content: block.content.map(plain) } : block,
        );
        expect(stored(rejected)).toBe(stored(readBlocks(body, 'base')));
      });
      expect(() => fc.assert(forgetful, { numRuns: 200, seed: 5 })).toThrow('Property failed');
    },
    PATIENCE,
  );
});

const plain = (part: Inline): Inline => (part.kind === 'text' ? { kind: 'text', text: part.text } : part);
