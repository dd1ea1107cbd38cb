import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AUTHOR_HUES, authorHue } from '../../../../renderer/ui/author-hue.ts';

it('gives a person the same hue always, and a desk more than one', () => {
  const names = ['Ada Okonjo', 'Nils Brandt', 'Mei Tanaka', 'منى حداد', '', '👩‍🚒'];
  expect(names.map(authorHue)).toEqual(names.map(authorHue));
  expect(names.every((name) => authorHue(name) >= 1 && authorHue(name) <= AUTHOR_HUES)).toBe(true);
  expect(new Set(names.map(authorHue)).size).toBeGreaterThan(2);
});

it('has a token for every hue', () => {
  const css = readFileSync(new URL('../../../../renderer/ui/tokens.css', import.meta.url), 'utf8');
  for (let hue = 1; hue <= AUTHOR_HUES; hue += 1)
    expect(css.split(`--author-${String(hue)}:`)).toHaveLength(3);
});
