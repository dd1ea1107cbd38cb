import { expect, test } from 'vitest';
import { placedText } from '../../../../../shared/article/lines.ts';
import { text } from '../../../../../shared/article/inline.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { project } from '../../../../../shared/article/projection.ts';
import { diffBlocks } from '../../../../../shared/article/review/diff.ts';
import { blocksIn, linesToSearch } from '../../../../../shared/article/talk/lines.ts';
import { standingIn } from '../../../../../shared/article/talk/standing.ts';
import { anyBody } from '../../editor/bodies.ts';
import { anyEdits, editedBy } from '../review/edits.ts';
import { newId, penOf, tidied } from '../review/support.ts';
import { fc, inText, ofBlocks, PATIENCE, runs } from './support.ts';

const stamp = (id: string) => ({ id, by: 'Ada Okonjo', at: '2026-11-24T09:00:00.000Z' });

test('words around struck ones are found on both sides of them, and struck ones in the base alone', () => {
  const body: Block[] = [
    {
      kind: 'paragraph',
      id: 'b000',
      content: [
        text('The '),
        { ...text('old '), del: stamp('s1') },
        { ...text('new '), ins: stamp('s1') },
        text('plan'),
      ],
    },
  ];
  const final = standingIn(body, 'final');
  const base = standingIn(body, 'base');
  expect({
    final: final.standing(inText('b000', 0, 12)),
    base: base.standing(inText('b000', 0, 12)),
    read: final.read(inText('b000', 2, 16)),
    struck: final.read(inText('b000', 4, 8)),
    struckInBase: base.read(inText('b000', 4, 8)),
  }).toEqual({
    final: [inText('b000', 0, 4), inText('b000', 8, 16)],
    base: [inText('b000', 0, 8), inText('b000', 12, 16)],
    read: [inText('b000', 2, 12)],
    struck: [],
    struckInBase: [inText('b000', 4, 8)],
  });
});

test('leaves places alone where nothing is suggested, and those in fields always', () => {
  const here = standingIn([{ kind: 'paragraph', id: 'b000', content: [text('Plain')] }], 'final');
  const field = { at: { field: 'headline' as const }, from: 1, to: 3 };
  expect([here.standing(inText('b000', 1, 4)), here.read(field)]).toEqual([[inText('b000', 1, 4)], [field]]);
});

test(
  'every line of a reading stands on the screen with the same letters, and is read back from there',
  { timeout: PATIENCE },
  () => {
    let lines = 0;
    fc.assert(
      fc.property(anyBody, anyEdits(6), (body, edits) => {
        const before = tidied(body);
        const marked = diffBlocks(before, tidied(editedBy(before, edits, newId)), penOf('Ada Okonjo'), 'en');
        const screen = new Map(
          blocksIn(marked).flatMap((b) => ('content' in b ? [[b.id, placedText(b.content)] as const] : [])),
        );
        for (const reading of ['final', 'base'] as const) {
          const { standing, read } = standingIn(marked, reading);
          for (const { at, text: words } of linesToSearch(project(ofBlocks(marked), reading)).all) {
            if (!('block' in at) || at.part !== 'text') continue;
            lines += 1;
            const there = standing({ at, from: 0, to: words.length });
            const shown = there.map((r) =>
              'block' in r.at ? screen.get(r.at.block)?.slice(r.from, r.to) : '',
            );
            expect(shown.join('')).toBe(words);
            const back = there.flatMap(read);
            expect(back.map((r) => r.at)).toEqual(back.map(() => at));
            expect(back.reduce((sum, r) => sum + r.to - r.from, 0)).toBe(words.length);
          }
        }
      }),
      runs(200),
    );
    expect(lines).toBeGreaterThan(500);
  },
);
