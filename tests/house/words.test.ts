import { describe, expect, it } from 'vitest';
import { sourcesUnder, walkSyntax, type Source } from './sources.ts';

const code = sourcesUnder(['shared', 'main', 'renderer', 'tests'], /\.(?:tsx?|css|md)$/u);
const components = sourcesUnder(['renderer'], /\.tsx$/u);

/** Attributes that a person reads or hears. */
const SPOKEN = [
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
];
/** At least one letter: punctuation and digits are the same in every language. */
const LETTERS = /\p{L}{2}/u;

const lineOf = (source: Source, at: unknown): number =>
  source.text.slice(0, typeof at === 'number' ? at : 0).split('\n').length;

/** The plain string of an attribute's value, whether it is quoted or in braces. */
function plain(value: unknown): string | null {
  if (value === null || typeof value !== 'object') return null;
  if ('expression' in value) return plain(value.expression);
  return 'value' in value && typeof value.value === 'string' ? value.value : null;
}

/** Words in a component that stand in its code and not in the catalogue. */
function literalsIn(source: Source): string[] {
  const found: string[] = [];
  walkSyntax(source, (node) => {
    if (node.type === 'JSXText' && typeof node.value === 'string' && LETTERS.test(node.value))
      found.push(`${source.file}:${String(lineOf(source, node.start))} ${node.value.trim()}`);
    if (node.type !== 'JSXAttribute') return;
    const { name } = node;
    const spoken =
      name !== null && typeof name === 'object' && 'name' in name && SPOKEN.includes(String(name.name));
    const text = spoken ? plain(node.value) : null;
    if (text !== null && LETTERS.test(text))
      found.push(`${source.file}:${String(lineOf(source, node.start))} ${text}`);
  });
  return found;
}

/** What must not be left behind, and why. The patterns are put together so that this file does not name them. */
const LEFTOVERS: [RegExp, string][] = [
  [
    new RegExp(`\\b(?:${['TO', 'FIX', 'HA'].map((w, i) => w + ['DO', 'ME', 'CK'][i]).join('|')})\\b`, 'u'),
    'unfinished',
  ],
  [
    new RegExp(`["'\`( ]/(?:${['work', 'home/[a-z]', 'Users/[A-Za-z]'].join('|')})/`, 'u'),
    'a path of one machine',
  ],
  [/\b(?:it|test|describe)\.(?:only|todo)\(/u, 'a test that hides others'],
  [/@ts-(?:ignore|nocheck)|eslint-disable(?!-next-line)/u, 'a check switched off'],
];

describe('words', () => {
  it('of the interface come from the catalogue, so that another language can be added', () => {
    expect(components.flatMap(literalsIn), 'move these to renderer/ui/words').toEqual([]);
  });

  it('leave nothing unfinished and no trace of one machine', () => {
    const left = code
      .filter(({ file }) => !file.startsWith('tests/fixtures/') && file !== 'tests/house/words.test.ts')
      .flatMap(({ file, text }) =>
        text
          .split('\n')
          .flatMap((line, i) =>
            LEFTOVERS.filter(([pattern]) => pattern.test(line)).map(
              ([, what]) => `${file}:${String(i + 1)} ${what}: ${line.trim().slice(0, 100)}`,
            ),
          ),
      );
    expect(left).toEqual([]);
  });
});
