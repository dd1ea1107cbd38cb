import { expect, test } from 'vitest';
import { joinPath } from '../../../../../renderer/story/margin/level/join.ts';

const line = { left: 100, right: 140, bottom: 220 };

test('a card level with its words is joined to them straight, across the edge of the column', () => {
  expect(joinPath(line, { left: 600, right: 880, top: 100 }, 100, 8)).toBe('M-459.5 120.5H4.5V120.5H8.5');
});

test('a card that had to go down is joined by its corner', () => {
  expect(joinPath(line, { left: 600, right: 880, top: 100 }, 190, 8)).toBe('M-459.5 120.5H4.5V198.5H8.5');
});

test('where the column stands on the other side of the text the hairline comes from the other end of the words', () => {
  expect(joinPath(line, { left: -280, right: 0, top: 100 }, 100, 8)).toBe('M380.5 120.5H276.5V120.5H272.5');
});
