import { expect, it } from 'vitest';
import { marksAt, movedTo, piecesOf } from '../../../../../renderer/story/talk/field-marks.ts';

const words = (was: string, quote: string, now: string): string | null => {
  const from = was.indexOf(quote);
  const moved = movedTo({ from, to: from + quote.length }, was, now);
  return moved && now.slice(moved.from, moved.to);
};

it('lets a mark go along with its words while the field is written in', () => {
  const was = 'Barrier plan passes';
  expect([
    words(was, 'plan', was),
    words(was, 'plan', 'The barrier plan passes'),
    words(was, 'plan', 'Barrier plan passes at last'),
    words(was, 'plan', 'Barrier planning passes'),
    words(was, 'plan', 'Barrier pln passes'),
    words(was, 'plan', 'Barrier passes'),
    words(was, 'passes', 'Barrier plan passes!'),
    words(was, 'Barrier', '🙂 Barrier plan passes'),
    words(was, 'plan', ''),
  ]).toEqual(['plan', 'plan', 'plan', 'plan', 'pln', 'p', 'passes', 'Barrier', null]);
});

it('cuts a field where marks begin and end, and a piece of two is of the current one', () => {
  const mark = (id: string, from: number, to: number, current = false) => ({ id, from, to, current });
  const cut = (...marks: ReturnType<typeof mark>[]) =>
    piecesOf('Barrier plan passes', marks).map((piece) =>
      piece.mark ? `${piece.mark.id}[${piece.text}]` : piece.text,
    );
  expect([cut(), cut(mark('a', 8, 12)), cut(mark('a', 0, 12), mark('b', 8, 19, true))]).toEqual([
    ['Barrier plan passes'],
    ['Barrier ', 'a[plan]', ' passes'],
    ['a[Barrier ]', 'b[plan]', 'b[ passes]'],
  ]);
});

it('leads from a caret in or beside words to those who speak about them, the fewest words first', () => {
  const mark = (id: string, from: number, to: number) => ({ id, from, to, current: false });
  const marks = [mark('all', 0, 19), mark('plan', 8, 12)];
  expect([0, 8, 12, 13].map((at) => marksAt(marks, at))).toEqual([
    ['all'],
    ['plan', 'all'],
    ['plan', 'all'],
    ['all'],
  ]);
});
