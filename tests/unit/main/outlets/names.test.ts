import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameCandidates, nameKey, safeName, storyName } from '../../../../main/outlets/names.ts';

describe('safeName', () => {
  it.each([
    ['harbour-fire', 'harbour-fire'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['../../etc/passwd', 'etc-passwd'],
    ['.hidden', 'hidden'],
    ['ends with dots. . .', 'ends-with-dots'],
    ['CON', '_CON'],
    ['nul.tar', '_nul.tar'],
    ['com1', '_com1'],
    ['COM¹', '_COM¹'],
    ['console', 'console'],
    ['right\u202eto\u200bleft', 'righttoleft'],
    ['tab\tand\nline', 'tab-and-line'],
    ['bell\u0007', 'bell'],
    ['Ålesund', 'Ålesund'],
    ['A\u030Alesund', 'Ålesund'],
    ['火灾', '火灾'],
    ['\u3164\u115f', ''],
    ['', ''],
    ['---', ''],
  ])('%j becomes %j', (wanted, safe) => {
    expect(safeName(wanted)).toBe(safe);
  });

  it('is at most 120 bytes and never cuts a character', () => {
    const name = safeName('👩🏽‍🚒'.repeat(40));
    expect(new TextEncoder().encode(name).byteLength).toBeLessThanOrEqual(120);
    expect(name.isWellFormed()).toBe(true);
  });

  it('is safe on every system, whatever it is given, and steady', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (wanted) => {
        const name = safeName(wanted);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\s]|^\.|[. ]$/u);
        expect(new TextEncoder().encode(name).byteLength).toBeLessThanOrEqual(121);
      }),
      { numRuns: 500 },
    );
  });
});

it('names a story by slug, then headline, then id', () => {
  const storyId = '01890a5d-ac96-774b-bcce-b302099a8057';
  expect([
    storyName({ storyId, slug: 'fire', headline: 'Fire!' }),
    storyName({ storyId, slug: '', headline: 'Fire at Marrow Bay!' }),
    storyName({ storyId, slug: '/', headline: '?!' }),
  ]).toEqual(['fire', 'fire-at-marrow-bay', 'story-099a8057']);
});

it('ends its candidates with a name that no other story has', () => {
  const storyId = '01890a5d-ac96-774b-bcce-b302099a8057';
  expect(nameCandidates({ storyId, slug: 'fire', headline: '' })).toEqual([
    'fire',
    'fire-2',
    'fire-3',
    'fire-4',
    'fire-5',
    'fire-099a8057',
    `fire-${storyId}`,
  ]);
});

it('takes names for the same when a file system might', () => {
  expect(nameKey('Straße')).toBe(nameKey('straße'));
  expect(nameKey('A\u030A')).toBe(nameKey('å'));
});
