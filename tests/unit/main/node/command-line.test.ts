import { expect, it } from 'vitest';
import { picturePaths } from '../../../../main/node/files-beside.ts';
import { harmless, harmlessJson } from '../../../../main/node/print.ts';

it('finds the pictures a text names, and no addresses', () => {
  expect(
    picturePaths(
      '![a](one.png) ![b](<two words.jpg> "t") ![c](https://x.example/no.png) ![d](/abs.png) <img src="three.webp?x">\n\n[r]: four.gif\n![e](C:\\no.png)',
    ).sort(),
  ).toEqual(['four.gif', 'one.png', 'three.webp', 'two words.jpg']);
});

it('never lets a headline drive the terminal', () => {
  expect(harmless('a\u001b[31mb\u0007\u202ec\td')).toBe('a[31mbc\td');
  expect(JSON.parse(harmlessJson({ a: '\u202e\u009b' }))).toEqual({ a: '\u202e\u009b' });
});
