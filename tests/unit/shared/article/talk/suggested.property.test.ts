import { expect, test } from 'vitest';
import { placedText } from '../../../../../shared/article/lines.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { project, type Projection } from '../../../../../shared/article/projection.ts';
import { diffBlocks } from '../../../../../shared/article/review/diff.ts';
import { anchor as anchorType, anchorToWords } from '../../../../../shared/article/talk/anchor.ts';
import { findAnchor } from '../../../../../shared/article/talk/find-anchor.ts';
import { linesToSearch, placeKey } from '../../../../../shared/article/talk/lines.ts';
import { anyEdits, editedBy } from '../review/edits.ts';
import { newId, penOf, tidied } from '../review/support.ts';
import { anyBody } from '../../editor/bodies.ts';
import { fc, ofBlocks, PATIENCE, runs } from './support.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const isEdge = (text: string, at: number): boolean =>
  at === text.length || graphemes.segment(text).containing(at)?.index === at;

/** A text of every kind of block with suggestions open in it, and a stretch of one of its first lines. */
const anySuggested = fc
  .record({
    body: anyBody,
    edits: anyEdits(6),
    line: fc.nat(40),
    from: fc.nat(200),
    length: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ body, edits, line, from, length }) => {
    const before = tidied(body);
    const after = tidied(editedBy(before, edits, newId));
    const base = project(ofBlocks(before));
    const lines = linesToSearch(base).all;
    const chosen = lines[line % Math.max(1, lines.length)];
    if (!chosen) return null;
    const start = from % chosen.text.length;
    const range = { at: chosen.at, from: start, to: Math.min(chosen.text.length, start + length) };
    const made = anchorToWords(base, 1, [range]);
    if (!made.ok) return null;
    return {
      before,
      after,
      marked: diffBlocks(before, after, penOf('Ada Okonjo'), 'en'),
      anchor: made.value,
    };
  })
  .filter((c) => c !== null);

const lineAt = (text: Projection, at: Parameters<typeof placeKey>[0]): string =>
  linesToSearch(text).byPlace.get(placeKey(at))?.text ?? '';

test(
  'an anchor is what the store reads again, whatever signs its words are of',
  { timeout: PATIENCE },
  () => {
    fc.assert(
      fc.property(anySuggested, ({ anchor }) => {
        expect(anchorType.parse(JSON.parse(JSON.stringify(anchor)))).toEqual(anchor);
      }),
      runs(300),
    );
  },
);

test(
  'with suggestions open, words are found in the final text as if all were taken',
  { timeout: PATIENCE },
  () => {
    let exact = 0;
    fc.assert(
      fc.property(anySuggested, ({ after, marked, anchor }) => {
        const taken = findAnchor(ofBlocks(after), anchor);
        const open = findAnchor(ofBlocks([...marked]), anchor);
        if (taken.state !== 'words' || taken.how === 'unsure') return;
        exact += 1;
        expect(open).toEqual(taken);
      }),
      runs(300),
    );
    expect(exact).toBeGreaterThan(50);
  },
);

test('words that are struck out, or in doubt, are found where they were', { timeout: PATIENCE }, () => {
  let struck = 0;
  fc.assert(
    fc.property(anySuggested, ({ before, after, marked, anchor }) => {
      if (anchor.on !== 'words' || findAnchor(ofBlocks(after), anchor).state !== 'detached') return;
      const was = findAnchor(ofBlocks(before), anchor);
      if (was.state !== 'words' || was.how !== 'exact') return;
      struck += 1;
      expect(findAnchor(ofBlocks([...marked]), anchor)).toEqual({ ...was, reading: 'base' });
    }),
    runs(300),
  );
  expect(struck).toBeGreaterThan(10);
});

test(
  'what is found is whole signs, and exact words are those that were commented on',
  { timeout: PATIENCE },
  () => {
    fc.assert(
      fc.property(anySuggested, ({ marked, anchor }) => {
        const article = ofBlocks([...marked]);
        const placed = findAnchor(article, anchor);
        if (placed.state !== 'words' || anchor.on !== 'words') return;
        for (const { at, from, to } of placed.parts) {
          const line = lineAt(project(article, placed.reading), at);
          expect([isEdge(line, from), isEdge(line, to), from < to]).toEqual([true, true, true]);
          if (placed.how === 'exact') expect(line.slice(from, to)).toBe(anchor.parts[0]?.quote);
        }
      }),
      runs(300),
    );
  },
);

test('every line that can be commented on is a place in the body', () => {
  const body = fc.sample(anyBody, { numRuns: 50, seed: 20_260_301 }).flat();
  const line = (b: Block): string => ('content' in b ? placedText(b.content) : '');
  const texts = body.filter((b) => line(b) !== '');
  expect(
    texts.filter((b) => lineAt(project(ofBlocks([b])), { block: b.id, part: 'text' }) !== line(b)),
  ).toEqual([]);
});
