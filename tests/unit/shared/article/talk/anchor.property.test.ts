import { expect, test } from 'vitest';
import { project } from '../../../../../shared/article/projection.ts';
import { anchorToWords, type Anchor } from '../../../../../shared/article/talk/anchor.ts';
import { findAnchor, type Placed } from '../../../../../shared/article/talk/find-anchor.ts';
import { fc, inText, ofBlocks, paragraph, PATIENCE, runs } from './support.ts';

/** A sign of a text with an identity of its own, so that a test knows which words are the same ones and which only look so. */
type Sign = {
  sign: string;
  n: number;
  /** The one it is a copy of, else itself: a copy whose original is gone is what moved words look like. */
  like: number;
};
type Line = { id: string; signs: Sign[] };

/** Few words, so that the same ones stand in many places, some of many code units. */
const word = fc.constantFrom(
  'the ',
  'bill ',
  'mayor ',
  'said ',
  'no, ',
  'a ',
  'é ',
  '👩‍🚒 ',
  '会議',
  'שלום ',
  'harbour ',
  'on ',
);
const words = fc.array(word, { minLength: 1, maxLength: 14 });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

let made = 0;
const signsOf = (text: string): Sign[] =>
  Array.from(graphemes.segment(text), ({ segment }) => ({ sign: segment, n: (made += 1), like: made }));

const edit = fc.record({
  op: fc.constantFrom(
    'type',
    'type',
    'erase',
    'erase',
    'replace',
    'split',
    'join',
    'move',
    'paste',
    'remove',
    'rename',
  ),
  line: fc.nat(40),
  other: fc.nat(40),
  from: fc.nat(90),
  length: fc.integer({ min: 1, max: 25 }),
  words: fc.array(word, { minLength: 1, maxLength: 3 }),
});
type Edit = { op: string; line: number; other: number; from: number; length: number; words: string[] };

function apply(lines: readonly Line[], e: Edit): Line[] {
  const out = lines.map((line) => ({ ...line, signs: [...line.signs] }));
  const at = e.line % out.length;
  const line = out[at];
  const other = e.other % out.length;
  if (!line) return out;
  const from = e.from % (line.signs.length + 1);
  const fresh = (): string => `n${String((made += 1)).padStart(5, '0')}`;
  if (e.op === 'type') line.signs.splice(from, 0, ...signsOf(e.words.join('')));
  if (e.op === 'erase') line.signs.splice(from, e.length);
  if (e.op === 'replace') line.signs.splice(from, e.length, ...signsOf(e.words.join('')));
  if (e.op === 'split') out.splice(at + 1, 0, { id: fresh(), signs: line.signs.splice(from) });
  if (e.op === 'join') {
    const next = out[at + 1];
    if (next) out.splice(at, 2, { id: line.id, signs: [...line.signs, ...next.signs] });
  }
  if (e.op === 'move') out.splice(other, 0, ...out.splice(at, 1));
  if (e.op === 'paste')
    out.splice(other, 0, { id: fresh(), signs: line.signs.map((s) => ({ ...s, n: (made += 1) })) });
  if (e.op === 'remove' && out.length > 1) out.splice(at, 1);
  if (e.op === 'rename') out[at] = { ...line, id: fresh() };
  return out;
}

const textOf = (signs: readonly Sign[]): string => signs.map((s) => s.sign).join('');
const asStory = (lines: readonly Line[]) =>
  ofBlocks(lines.map(({ id, signs }) => paragraph(id, textOf(signs))));

/** UTF-16 offset of a sign in its line. */
const offsetOf = (signs: readonly Sign[], index: number): number => textOf(signs.slice(0, index)).length;

type Case = {
  before: Line[];
  after: Line[];
  line: Line;
  from: number;
  to: number;
  anchor: Anchor;
  placed: Placed;
};

const anyCase = fc
  .record({
    lines: fc.array(words, { minLength: 1, maxLength: 8 }),
    edits: fc.array(edit, { maxLength: 12 }),
    at: fc.nat(40),
    from: fc.nat(60),
    length: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ lines, edits, at, from, length }): Case | null => {
    const before = lines.map((line, i) => ({ id: `b00${String(i)}`, signs: signsOf(line.join('')) }));
    const line = before[at % before.length];
    if (!line) return null;
    const start = from % line.signs.length;
    const end = Math.min(line.signs.length, start + length);
    const range = inText(line.id, offsetOf(line.signs, start), offsetOf(line.signs, end));
    const anchor = anchorToWords(project(asStory(before)), 1, [range]);
    if (!anchor.ok) return null;
    const after = edits.reduce(apply, before);
    return {
      before,
      after,
      line,
      from: start,
      to: end,
      anchor: anchor.value,
      placed: findAnchor(asStory(after), anchor.value),
    };
  })
  .filter((c) => c !== null);

/** Where the very signs of the anchor stand now, one behind the other with nothing between; null when they do not. */
function untouched({
  after,
  line,
  from,
  to,
}: Case): { block: string; from: number; to: number; signs: Sign[]; index: number } | null {
  const own = line.signs.slice(from, to);
  for (const { id, signs } of after) {
    const index = signs.findIndex((s) => s.n === own[0]?.n);
    if (index === -1) continue;
    if (!own.every((s, i) => signs[index + i]?.n === s.n)) return null;
    return { block: id, from: offsetOf(signs, index), to: offsetOf(signs, index + own.length), signs, index };
  }
  return null;
}

const quote = ({ line, from, to }: Case): string => textOf(line.signs.slice(from, to));

/** In how many places the words stand, also where one reaches into the next. */
const placesOf = (c: Case): number =>
  c.after.reduce((sum, { signs }) => {
    const line = textOf(signs);
    let places = 0;
    for (let at = line.indexOf(quote(c)); at !== -1; at = line.indexOf(quote(c), at + 1)) places += 1;
    return sum + places;
  }, 0);

const isAt = (placed: Placed, at: { block: string; from: number; to: number }): boolean =>
  placed.state === 'words' &&
  placed.parts.length === 1 &&
  JSON.stringify(placed.parts[0]) === JSON.stringify(inText(at.block, at.from, at.to));

const counted = { untouched: 0, exact: 0, gone: 0, total: 0 };

test(
  'words that nobody touched are found, and told from all others while what stands around them is there',
  { timeout: PATIENCE },
  () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        counted.total += 1;
        const now = untouched(c);
        if (!now) return;
        counted.untouched += 1;
        // Not lost, whatever was done around them, unless they stand in another block as one of many.
        if (now.block === c.line.id || placesOf(c) === 1) expect(c.placed.state).toBe('words');
        // Where they stand only once there is no doubt where.
        if (placesOf(c) === 1) expect(isAt(c.placed, now)).toBe(true);
        // With their neighbours in their own block there is no doubt at all.
        const neighbours = [
          c.line.signs.slice(Math.max(0, c.from - 33), c.from),
          c.line.signs.slice(c.to, c.to + 33),
        ].flat();
        const kept = [
          ...now.signs.slice(Math.max(0, now.index - Math.min(33, c.from)), now.index),
          ...now.signs.slice(now.index + c.to - c.from, now.index + c.to - c.from + 33),
        ];
        const same = neighbours.length === kept.length && neighbours.every((s, i) => s.n === kept[i]?.n);
        if (same && now.block === c.line.id && now.from === offsetOf(c.line.signs, c.from)) {
          counted.exact += 1;
          expect([c.placed.state === 'words' && c.placed.how, isAt(c.placed, now)]).toEqual(['exact', true]);
        }
      }),
      runs(600),
    );
    expect(counted.untouched).toBeGreaterThan(counted.total / 10);
    expect(counted.exact).toBeGreaterThan(10);
  },
);

test('words that are gone are detached, or said to be edited or unsure', { timeout: PATIENCE }, () => {
  let gone = 0;
  fc.assert(
    fc.property(anyCase, (c) => {
      const own = new Set(c.line.signs.slice(c.from, c.to).map((s) => s.n));
      if (placesOf(c) > 0 || c.after.some(({ signs }) => signs.some((s) => own.has(s.n)))) return;
      gone += 1;
      if (c.placed.state === 'words') expect(c.placed.how).toBe('changed');
      else expect(c.placed.state).toBe('detached');
    }),
    runs(600),
  );
  expect(gone).toBeGreaterThan(20);
});

test(
  'what is called exact are the very words, or stands among their very neighbours',
  { timeout: PATIENCE },
  () => {
    let told = 0;
    fc.assert(
      fc.property(anyCase, (c) => {
        const { placed } = c;
        if (placed.state !== 'words' || placed.how !== 'exact') return;
        const [part] = placed.parts;
        const line = c.after.find(({ id }) => part && 'block' in part.at && part.at.block === id);
        if (!part || !line) throw new Error('found where nothing is');
        expect(textOf(line.signs).slice(part.from, part.to)).toBe(quote(c));
        const index = line.signs.findIndex((_, i) => offsetOf(line.signs, i) === part.from);
        const size = c.to - c.from;
        const itself = c.line.signs
          .slice(c.from, c.to)
          .every((s, i) => line.signs[index + i]?.like === s.like);
        if (itself) {
          told += 1;
          return;
        }
        // Typed anew with what stood around them, or others that came to stand among their neighbours: no text tells these.
        const around = (signs: readonly Sign[], from: number, to: number): Sign[] => [
          ...signs.slice(Math.max(0, from - 33), from),
          ...signs.slice(to, to + 33),
        ];
        const neighbours = new Set(around(c.line.signs, c.from, c.to).map((s) => s.like));
        const beside = around(line.signs, index, index + size).some((s) => neighbours.has(s.like));
        const old = new Set(c.before.flatMap(({ signs }) => signs.map((s) => s.n)));
        const typed = line.signs.slice(index, index + size).some((s) => !old.has(s.like));
        expect(beside || typed).toBe(true);
      }),
      runs(600),
    );
    expect(told).toBeGreaterThan(100);
  },
);

test('a control: the first place where the words stand is often another', () => {
  const cases = fc.sample(anyCase, { numRuns: 300, seed: 20_260_301 });
  const wrong = cases.filter((c) => {
    const now = untouched(c);
    const first = c.after.find(({ signs }) => textOf(signs).includes(quote(c)));
    return now && first && (first.id !== now.block || textOf(first.signs).indexOf(quote(c)) !== now.from);
  });
  expect(wrong.length).toBeGreaterThan(20);
});
