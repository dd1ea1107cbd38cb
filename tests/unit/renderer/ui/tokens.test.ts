import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The values of one theme, by token name. */
function theme(name: 'light' | 'dark'): Record<string, string> {
  const css = readFileSync(new URL('../../../../renderer/ui/tokens.css', import.meta.url), 'utf8');
  const block = css.slice(css.indexOf(`[data-theme='${name}']`)).split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/gu)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'sheet', 'hover', 'blue-soft', 'red-soft', 'yellow-soft', 'green-soft'];
const pairs = {
  4.5: [
    ...['ink', 'ink-2', 'blue', 'red'].flatMap((text) => grounds.map((ground) => [text, ground])),
    ...['ink-3', 'yellow-ink', 'green'].flatMap((text) =>
      ['paper', 'sheet', 'hover', 'blue-soft'].map((ground) => [text, ground]),
    ),
    ...[1, 2, 3, 4, 5, 6].flatMap((hue) =>
      ['paper', 'sheet', 'yellow-soft', 'blue-soft'].map((ground) => [`author-${String(hue)}`, ground]),
    ),
    ['yellow-ink', 'yellow-soft'],
    ['green', 'green-soft'],
    ['on-blue', 'blue'],
    ['on-red', 'red'],
    ['paper', 'ink'],
  ],
  3: [
    ...['control', 'blue', 'red'].flatMap((line) => ['paper', 'sheet'].map((ground) => [line, ground])),
    ['blue', 'blue-soft'],
  ],
};

describe.each(['light', 'dark'] as const)('colours of the %s theme', (name) => {
  const tokens = theme(name);
  it.each(Object.entries(pairs))('keep %s : 1 in every pair in use', (least, list) => {
    const weak = list
      .map(([front = '', back = '']) => ({
        pair: `${front} on ${back}`,
        ratio: Math.round(contrast(tokens[front] ?? '#000000', tokens[back] ?? '#000000') * 100) / 100,
      }))
      .filter(({ ratio }) => ratio < Number(least));
    expect(weak).toEqual([]);
  });

  it('names the same tokens as the other theme', () => {
    const other = theme(name === 'light' ? 'dark' : 'light');
    expect(Object.keys(tokens).sort()).toEqual(Object.keys(other).sort());
  });
});
