import { expect, test } from 'vitest';
import { mentionedIn, mentionsIn } from '../../../../../shared/article/talk/mentions.ts';
import { fc, runs } from './support.ts';

const known = [
  'Ines Okonjo',
  'Ines',
  'Łukasz Żak',
  'سارة الخطيب',
  '王小明',
  '佐藤花子',
  "Aoife O'Dell",
  'Mary Ann Doe',
];

test.each<[string, string[]]>([
  ['@Ines Okonjo, is this right?', ['Ines Okonjo']],
  ['Ask @ines  okonjo or @INES.', ['Ines Okonjo', 'Ines']],
  ['(@Ines)', ['Ines']],
  ['@Inesa says no', ['Inesa']],
  ['@Lukasz Zak', ['Lukasz']],
  ['@Łukasz Zak: see above', ['Łukasz Żak']],
  ['هل هذا صحيح يا @سارة الخطيب؟', ['سارة الخطيب']],
  ['@سَارَة الخَطيب', ['سارة الخطيب']],
  ['@\u2068سارة الخطيب\u2069 نعم', ['سارة الخطيب']],
  ['请@王小明看一下', ['王小明']],
  ['＠佐藤花子さん、確認お願いします', ['佐藤花子']],
  ["@Aoife O'Dell's figures", ["Aoife O'Dell"]],
  ['@"Jo van den Berg" please', ['Jo van den Berg']],
  ['@“Jo van den Berg” please', ['Jo van den Berg']],
  ['@Bo-Ra, then @bo.lee.', ['Bo-Ra', 'bo.lee']],
  ['Mail desk@example.org or a@Ines', []],
  ['@ Ines and @ and @@', []],
  ['@Ines @Ines', ['Ines']],
])('%s', (text, names) => {
  expect(mentionedIn(text, known)).toEqual(names);
});

test('a name stands where it is said to, the @ with it', () => {
  const text = 'So: @Mary Ann Doe, 请@王小明看';
  expect(mentionsIn(text, known).map(({ from, to }) => text.slice(from, to))).toEqual([
    '@Mary Ann Doe',
    '@王小明',
  ]);
});

test('every known name after an @ is found, whatever stands around it', () => {
  const around = fc.string({ unit: 'grapheme', maxLength: 12 }).map((s) => s.replace(/[@＠]/gu, ''));
  fc.assert(
    fc.property(fc.constantFrom(...known), around, around, (name, before, after) => {
      const found = mentionsIn(`${before} @${name} ${after}`, known);
      const at = before.length + 1;
      const longer = known.filter((n) => n !== name && n.startsWith(name));
      expect(found.some((m) => m.from === at && [name, ...longer].includes(m.name))).toBe(true);
    }),
    runs(300),
  );
});
