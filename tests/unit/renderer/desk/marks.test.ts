import { describe, expect, it } from 'vitest';
import { nearMatch, piecesOf, plainSnippet } from '../../../../renderer/desk/marks.ts';

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

describe('a snippet in a narrow row', () => {
  it('begins at the word before its first match', () => {
    expect([
      nearMatch('Two members of the council voted against the \ue000flood\ue001 wall'),
      nearMatch('the \ue000flood\ue001 wall'),
      nearMatch('洪水屏障計畫九年後獲最終表決通過並且\ue000開工\ue001'),
      nearMatch('no match at all in here, only words'),
    ]).toEqual([
      '…against the \ue000flood\ue001 wall',
      'the \ue000flood\ue001 wall',
      '…\ue000開工\ue001',
      'no match at all in here, only words',
    ]);
  });
});
