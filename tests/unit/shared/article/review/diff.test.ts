import { describe, expect, it } from 'vitest';
import { text } from '../../../../../shared/article/inline.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { diffBlocks } from '../../../../../shared/article/review/diff.ts';
import { isMarked, readBlocks } from '../../../../../shared/article/review/reading.ts';
import { suggestionsIn } from '../../../../../shared/article/review/suggestions.ts';
import { anyBody } from '../../editor/bodies.ts';
import { anyEdits, editedBy } from './edits.ts';
import { fc, newId, PATIENCE, penOf, runs, stored, tidied, valid } from './support.ts';

const ada = penOf('Ada Okonjo');

const twoStates = fc.tuple(anyBody, anyEdits(8)).map(([body, edits]) => {
  const before = tidied(body);
  return { before, after: tidied(editedBy(before, edits, newId)) };
});

type Engine = (before: readonly Block[], after: readonly Block[]) => readonly Block[];
const engine: Engine = (before, after) => diffBlocks(before, after, ada, 'en');

const exact = (made: Engine) =>
  fc.property(twoStates, ({ before, after }) => {
    const marked = valid(made(before, after));
    expect(stored(readBlocks(marked, 'base'))).toBe(stored(before));
    expect(stored(readBlocks(marked, 'final'))).toBe(stored(after));
    expect(marked.some(isMarked)).toBe(stored(before) !== stored(after));
  });

/** Engines that each lose one thing. */
const broken: Record<string, Engine> = {
  'a struck break': (before, after) =>
    engine(before, after).map((block) =>
      'content' in block
        ? { ...block, content: block.content.filter((part) => part.kind !== 'break' || !part.del) }
        : block,
    ),
  'the former name of a block': (before, after) =>
    engine(before, after).map((block) => ({ ...block, ids: undefined })),
  'a paragraph mark that was struck out': (before, after) =>
    engine(before, after).map((block) => ('content' in block ? { ...block, del: undefined } : block)),
  'the cells of tables': (before, after) => engine(before, after).filter((block) => block.kind !== 'table'),
};

describe('changes between two revisions', () => {
  it(
    'are marks whose base is the first and whose final text is the second, byte for byte',
    () => {
      fc.assert(exact(engine), runs(300));
    },
    PATIENCE,
  );

  it('name the lines of a table anew that goes on under another id', () => {
    const table = (id: string): Block => ({
      kind: 'table',
      id,
      rows: [{ cells: [{ content: [{ kind: 'paragraph', id: 'c001', content: [text('7')] }] }] }],
    });
    const marked = valid(diffBlocks([table('t001')], [table('t002')], ada, 'en'));
    expect(stored(readBlocks(marked, 'base'))).toBe(stored([table('t001')]));
    expect(stored(readBlocks(marked, 'final'))).toBe(stored([table('t002')]));
  });

  it('leave the lines of a table their names where another is taken for it', () => {
    const table = (id: string, line: string): Block => ({
      kind: 'table',
      id,
      rows: [{ cells: [{ content: [{ kind: 'paragraph', id: line, content: [text('7')] }] }] }],
    });
    const before = [table('t001', 'c001')];
    const after = [table('t002', 'c002'), table('t003', 'c001')];
    const marked = valid(diffBlocks(before, after, ada, 'en'));
    expect(stored(readBlocks(marked, 'base'))).toBe(stored(before));
    expect(stored(readBlocks(marked, 'final'))).toBe(stored(after));
  });

  it.each([
    ['It held.', 'It held. Two gates failed.', ' Two gates failed.'],
    ['It held, and so did we.', 'It held, they said, and so did we.', 'they said, '],
    ['One, two.', 'One, one, two.', 'one, '],
  ])('are told where they read best: %s', (before, after, came) => {
    const paragraph = (words: string): Block => ({ kind: 'paragraph', id: 'p001', content: [text(words)] });
    const marked = diffBlocks([paragraph(before)], [paragraph(after)], ada, 'en');
    expect(suggestionsIn(marked).map((s) => s.came)).toEqual([came]);
  });

  it('leave the space that stays out of what went', () => {
    const paragraph = (words: string): Block => ({ kind: 'paragraph', id: 'p001', content: [text(words)] });
    const before = 'Nobody was hurt, she said, and no house was lost.';
    const after = 'Nobody was hurt and no house was lost.';
    const marked = diffBlocks([paragraph(before)], [paragraph(after)], ada, 'en');
    expect(suggestionsIn(marked).map((s) => [s.gone, s.came])).toEqual([[', she said,', '']]);
  });

  it(
    'are found between any two texts, however little they share',
    () => {
      fc.assert(
        fc.property(anyBody, anyBody, (one, two) => {
          const [before, after] = [tidied(one), tidied(two)];
          const marked: readonly Block[] = diffBlocks(before, after, ada, 'en');
          expect(stored(readBlocks(marked, 'base'))).toBe(stored(before));
          expect(stored(readBlocks(marked, 'final'))).toBe(stored(after));
        }),
        runs(100),
      );
    },
    PATIENCE,
  );

  it.each(Object.keys(broken))(
    'are not exact, and this is seen, without %s',
    (lost) => {
      const made = broken[lost];
      expect(() => fc.assert(exact(made ?? engine), { numRuns: 600, seed: 11 })).toThrow('Property failed');
    },
    PATIENCE,
  );
});
