// @vitest-environment happy-dom
import fc from 'fast-check';
import { UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { headingAt, outlineOf, sectionTarget } from '../../../../shared/article/outline.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { $moveSection, $sectionAtCaret } from '../../../../shared/editor/index.ts';
import { $caret, act, openBody, paragraph } from './editing.ts';

const heading = (id: string, level: 2 | 3 | 4): Block => ({
  kind: 'heading',
  id,
  level,
  content: [{ kind: 'text', text: id }],
});
const body: Block[] = [
  paragraph('p000', 'lead'),
  heading('hA00', 2),
  paragraph('pA00', 'a'),
  heading('hA10', 3),
  paragraph('pA10', 'a1'),
  heading('hA20', 3),
  heading('hB00', 2),
  paragraph('pB00', 'b'),
  heading('hB10', 3),
];
const moved = (id: string, by: 1 | -1): string[] => {
  const desk = openBody(body);
  act(desk, () => void $moveSection(id, by));
  return desk.body.read().map((block) => block.id);
};

test('a section ends where a heading of its own or a higher rank begins', () => {
  expect(outlineOf(body).map(({ id, at, end }) => [id, at, end])).toEqual([
    ['hA00', 1, 6],
    ['hA10', 3, 5],
    ['hA20', 5, 6],
    ['hB00', 6, 9],
    ['hB10', 8, 9],
  ]);
  expect([headingAt(outlineOf(body), 0)?.id, headingAt(outlineOf(body), 4)?.id]).toEqual([undefined, 'hA10']);
});

test('sisters change places with everything in them', () => {
  expect(moved('hA10', 1)).toEqual(['p000', 'hA00', 'pA00', 'hA20', 'hA10', 'pA10', 'hB00', 'pB00', 'hB10']);
  expect(moved('hB00', -1)).toEqual(['p000', 'hB00', 'pB00', 'hB10', 'hA00', 'pA00', 'hA10', 'pA10', 'hA20']);
});

test('past the end of its parent a section becomes the first of the next, and back again', () => {
  expect(moved('hA20', 1)).toEqual(['p000', 'hA00', 'pA00', 'hA10', 'pA10', 'hB00', 'pB00', 'hA20', 'hB10']);
  expect(moved('hB10', -1)).toEqual(['p000', 'hA00', 'pA00', 'hA10', 'pA10', 'hA20', 'hB10', 'hB00', 'pB00']);
  expect([
    sectionTarget(body, 'hB00', 1),
    sectionTarget(body, 'hA00', -1),
    sectionTarget(body, 'none', 1),
  ]).toEqual([null, null, null]);
});

test('a move loses no block, keeps every id, keeps the caret in its text, and one undo takes it back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(0, 2, 3, 4), { minLength: 1, maxLength: 10 }),
      fc.nat(9),
      fc.constantFrom(1 as const, -1 as const),
      async (kinds, at, by) => {
        const made = kinds.map((level, i): Block => {
          const id = `b${String(i).padStart(3, '0')}`;
          return level === 2 || level === 3 || level === 4 ? heading(id, level) : paragraph(id, id);
        });
        const desk = openBody(made);
        const id = `b${String(at % made.length).padStart(3, '0')}`;
        act(desk, () => {
          $caret(id, 1);
        });
        const before = desk.body.read();
        let done = false;
        act(desk, () => {
          done = $moveSection($sectionAtCaret() ?? '', by);
        });
        expect(desk.body.read().toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(before);
        if (done) {
          expect(desk.body.read()).not.toEqual(before);
          desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
          await Promise.resolve();
        }
        expect(desk.body.read()).toEqual(before);
        desk.body.stop();
        desk.page.remove();
      },
    ),
    { numRuns: 60 },
  );
});
