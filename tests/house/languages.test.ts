import { expect, it } from 'vitest';
import { words } from '../../renderer/ui/words/index.ts';
import { languages } from '../../renderer/ui/words/languages.ts';

/** Names and signs that are the same in every language. */
const SAME = new Set(['Copydesk', 'B', 'kB', 'MB', 'GB', 'https://…', 'TK']);

/** Every path of a catalogue with what stands there: a text, or what a function makes of sample values. */
function leaves(value: unknown, path: string): [string, unknown][] {
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) =>
      leaves(inner, path === '' ? key : `${path}.${key}`),
    );
  return [[path, value]];
}

it('every language of the interface fills the whole catalogue and leaves nothing in English', async () => {
  const english = leaves(words(), '');
  const wrong: string[] = [];
  for (const [name, { load }] of Object.entries(languages)) {
    const own = new Map(leaves(await load(), ''));
    for (const [path, text] of english) {
      const other = own.get(path);
      own.delete(path);
      if (typeof other !== typeof text) wrong.push(`${name}: ${path} is missing`);
      else if (typeof text === 'string' && /\p{L}{2}/u.test(text) && !SAME.has(text) && other === text)
        wrong.push(`${name}: ${path} is still English: ${text}`);
    }
    for (const path of own.keys()) wrong.push(`${name}: ${path} is not in the English catalogue`);
  }
  expect(wrong).toEqual([]);
  expect(english.length).toBeGreaterThan(300);
});
