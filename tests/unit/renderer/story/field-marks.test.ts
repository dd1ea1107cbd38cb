import { expect, it } from 'vitest';
import { stretchesOf } from '../../../../renderer/story/sheet/FieldMarks.tsx';
import type { PlacedFinding } from '../../../../shared/language/finding.ts';

const finding = (from: number, words: string): PlacedFinding => ({
  key: 'headline',
  place: 'headline',
  from,
  to: from + words.length,
  words,
  sort: 'spelling',
  level: 'warn',
  rule: 'harper:SpellCheck',
  message: '',
  suggestions: [],
});

it('cuts a field where lines begin and end, in order, without what overlaps or has moved', () => {
  const cut = (text: string, ...findings: PlacedFinding[]) =>
    stretchesOf(text, findings).map((part) => (part.finding ? `[${part.text}]` : part.text));
  expect([
    cut('The councl 🙂 vots', finding(14, 'vots'), finding(4, 'councl')),
    cut('The councl', finding(4, 'councl'), finding(7, 'ncl')),
    cut('A new councl', finding(4, 'councl')),
    cut(''),
  ]).toEqual([['The ', '[councl]', ' 🙂 ', '[vots]'], ['The ', '[councl]'], ['A new councl'], []]);
});
