import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockIdFrom, uuidv7 } from '../../../../shared/kit/ids.ts';
import { canonicalJson, depthOf, sameJson } from '../../../../shared/kit/json.ts';
import { cleanText, escapeMarkup, slugify } from '../../../../shared/kit/text.ts';

describe('canonical JSON', () => {
  it('is the same text whatever the order of members, and reads back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        const back: unknown = JSON.parse(text);
        expect(canonicalJson(back)).toBe(text);
      }),
    );
    expect(canonicalJson({ b: 1, a: [undefined, { d: undefined, c: 'x' }] })).toBe(
      '{"a":[null,{"c":"x"}],"b":1}',
    );
    expect(sameJson({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  });

  it('measures depth only to its limit', () => {
    expect([depthOf({ a: [{ b: 1 }] }, 9), depthOf({ a: [{ b: 1 }] }, 2), depthOf('x', 9)]).toEqual([
      3, 2, 0,
    ]);
  });
});

describe('ids', () => {
  it('of stories are version 7 and sort by time', () => {
    const random = new Uint8Array(10).fill(255);
    const [early, late] = [uuidv7(1_700_000_000_000, random), uuidv7(1_700_000_000_001, random)];
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(early < late).toBe(true);
  });

  it('of blocks are twelve plain characters', () => {
    expect(blockIdFrom(Uint8Array.from({ length: 12 }, (_, i) => i * 21))).toMatch(
      /^[0-9a-hjkmnp-tv-z]{12}$/u,
    );
  });
});

describe('text', () => {
  it.each([
    ['The “Wall” & the Sea', 'the-wall-the-sea'],
    ['Blåbær på Øya', 'blabær-pa-øya'],
    ['\u202eevil\u202c name', 'evil-name'],
    ['港口 2026', '港口-2026'],
    ['--- ', ''],
  ])('%j has the slug %j', (words, slug) => {
    expect(slugify(words)).toBe(slug);
  });

  it('is cleaned and escaped', () => {
    expect([cleanText('a\u0000\udc00'), escapeMarkup('<a href="x">\'&')]).toEqual([
      'a\ufffd',
      '&lt;a href=&quot;x&quot;&gt;&#39;&amp;',
    ]);
  });
});
