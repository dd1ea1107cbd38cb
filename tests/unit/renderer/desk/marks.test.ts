import { describe, expect, it } from 'vitest';
import { piecesOf, plainSnippet } from '../../../../renderer/desk/marks.ts';

describe('snippet marks', () => {
  it('part the matches from the rest and leave markup as text', () => {
    expect(piecesOf('the \ue000flood\ue001 <b>wall</b>')).toEqual([
      { text: 'the ', match: false },
      { text: 'flood', match: true },
      { text: ' <b>wall</b>', match: false },
    ]);
  });

  it('survive marks that do not pair', () => {
    expect(piecesOf('\ue001a\ue000b\ue000c')).toEqual([
      { text: 'a', match: false },
      { text: 'b', match: true },
      { text: 'c', match: true },
    ]);
    expect([piecesOf(''), piecesOf('\ue000\ue001')]).toEqual([[], []]);
    expect(plainSnippet('a \ue000b\ue001')).toBe('a b');
  });
});
