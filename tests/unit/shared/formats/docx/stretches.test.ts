import { expect, it } from 'vitest';
import { placedText } from '../../../../../shared/article/lines.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import type { Reading } from '../../../../../shared/article/projection.ts';
import { diffBlocks } from '../../../../../shared/article/review/diff.ts';
import { readBlocks } from '../../../../../shared/article/review/reading.ts';
import { stretchesOf } from '../../../../../shared/formats/docx/stretches.ts';
import { anyEdits, editedBy } from '../../article/review/edits.ts';
import { fc, newId, penOf, runs, tidied } from '../../article/review/support.ts';
import { anyBody } from '../../editor/bodies.ts';

/** How much each line of a reading says. */
const lengthsOf = (blocks: readonly Block[]): [string, number][] =>
  blocks.flatMap((block): [string, number][] =>
    'content' in block
      ? [[block.id, placedText(block.content).length]]
      : block.kind === 'table'
        ? block.rows.flatMap((row) => row.cells.flatMap((cell) => lengthsOf(cell.content)))
        : [],
  );

const found = (body: readonly Block[], reading: Reading): [string, number][] =>
  [...stretchesOf(body, reading)].map(([id, all]) => [
    id,
    all.reduce((sum, { from, to }) => sum + to - from, 0),
  ]);

it('are all words of every line of a reading, under the name it has there', () => {
  fc.assert(
    fc.property(anyBody, anyEdits(6), fc.constantFrom<Reading>('base', 'final'), (given, edits, reading) => {
      const before = tidied(given);
      const after = tidied(editedBy(before, edits, newId));
      const body = diffBlocks(before, after, penOf('Ada Okonjo'), 'en');
      expect(Object.fromEntries(found(body, reading))).toEqual(
        Object.fromEntries(lengthsOf(readBlocks(body, reading))),
      );
    }),
    runs(60),
  );
});

it('are under the name of the first mark behind the words where all of these are suggestions', () => {
  const ins = { id: 's001', by: 'Ada Okonjo', at: '2026-11-24T09:00:00.000Z' };
  const body: Block[] = [
    { kind: 'quote', id: 'q001', content: [{ kind: 'text', text: 'One' }], ins },
    { kind: 'paragraph', id: 'p001', content: [{ kind: 'text', text: 'Two', ins }], ins },
  ];
  expect(found(body, 'base')).toEqual(lengthsOf(readBlocks(body, 'base')));
  expect(found(body, 'base')).toEqual([['q001', 3]]);
});

it('are of one line where it was joined to the next across a rule that was struck out', () => {
  const del = { id: 's001', by: 'Ada Okonjo', at: '2026-11-24T09:00:00.000Z' };
  const body: Block[] = [
    { kind: 'paragraph', id: 'p001', content: [{ kind: 'text', text: 'One ' }], del },
    { kind: 'rule', id: 'r001', del },
    { kind: 'paragraph', id: 'p002', content: [{ kind: 'text', text: 'two' }] },
  ];
  expect(found(body, 'final')).toEqual([['p002', 7]]);
  expect(found(body, 'base')).toEqual([
    ['p001', 4],
    ['p002', 3],
  ]);
});
