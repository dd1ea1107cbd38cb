import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCharacters } from '../../../../shared/article/lengths.ts';
import { slugFrom, toPlainLatin, urlSlugFrom } from '../../../../shared/article/slugs.ts';
import { slugify } from '../../../../shared/kit/text.ts';

describe('characters', () => {
  it.each([
    ['', 0],
    ['Barrier vote – 31–12', 20],
    ['👩‍🚀 🇳🇴', 3],
    ['e\u0301té', 3],
    ['港口重新开放', 6],
    ['a\r\nb', 3],
    ['हिन्दी', 2],
  ])('%j has %i', (text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  it('are counted alike with and without the segmenter', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(countCharacters(text)).toBe(Array.from(segmenter.segment(text)).length);
      }),
    );
  });
});

describe('a slug from a headline', () => {
  it.each([
    [
      'Flood barrier plan clears its last vote after nine years',
      'en-GB',
      'flood-barrier-plan-clears-last-vote-nine',
    ],
    ['The who of it all', 'en', 'the-who-of-it-all'],
    ['Ærlig talt, «Østfold» og Ålesund!', 'nb', 'aerlig-talt-ostfold-alesund'],
    ['Größe der Straße über Köln', 'de-DE', 'groesse-strasse-koeln'],
    ['L’été à Łódź', 'fr', 'lete-lodz'],
    ['灰色港の新しい船', 'ja', '灰色港の新しい船'],
    ['ガリバーが行く', 'ja', 'ガリバーが行く'],
    ['الميناءُ الجديد', 'ar', 'الميناء-الجديد'],
    ['Новый причал', 'ru', 'новый-причал'],
    ['हिन्दी समाचार', 'hi', 'हिन्दी-समाचार'],
    ['', 'en', ''],
    ['!!!', 'en', ''],
  ])('of %j in %s is %j', (headline, language, slug) => {
    expect(slugFrom(headline, language)).toBe(slug);
  });

  it('leaves more room for the address', () => {
    const headline = 'Flood barrier plan clears its last vote after nine years of argument';
    expect(urlSlugFrom(headline, 'en')).toBe('flood-barrier-plan-clears-last-vote-nine-years-argument');
  });

  it('is a slug already, whatever the headline, and no longer than it may be', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom('en', 'nb', 'de', 'ar', 'ja'),
        (text, language) => {
          const slug = slugFrom(text, language);
          expect(slug.length).toBeLessThanOrEqual(40);
          expect(slugify(slug)).toBe(slug);
        },
      ),
    );
  });

  it('keeps scripts that are not Latin as they are written', () => {
    expect(['Ñandú', '東京', 'Łódź'].map((word) => toPlainLatin(word, 'es'))).toEqual([
      'Nandu',
      '東京',
      'Lodz',
    ]);
  });
});
