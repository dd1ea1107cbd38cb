import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineText, text, tidyInlines } from '../../../../shared/article/inline.ts';
import { safeHref } from '../../../../shared/article/links.ts';
import { project } from '../../../../shared/article/projection.ts';
import {
  altOf,
  blockText,
  bodyText,
  countWords,
  directionOf,
  keptMediaOf,
  mediaOf,
  missingAlt,
} from '../../../../shared/article/questions.ts';
import { reference, referenceMedia, missing } from '../formats/reference.ts';

describe('questions about a story', () => {
  it('counts words by the rules of each language', () => {
    const counted = [
      countWords('We don’t stop – ever.', 'en'),
      countWords('港口今天重新开放', 'zh'),
      countWords('フェリーは九時に出る', 'ja'),
      countWords('مرحبا بكم', 'ar'),
      countWords(' ', 'en'),
    ];
    expect(counted).toEqual([4, 4, 5, 2, 0]);
  });

  it('gives the words of every kind of block', () => {
    expect(reference.body.map(blockText).filter((t) => t !== '')).toContain(
      'Place\tHigh | water\nGull Point\t4.1 m\nEastlow\t',
    );
    expect(bodyText(project(reference))).toContain('The sea will have the road.\nAda Okonjo');
  });

  it('names each stored picture once', () => {
    expect(mediaOf(project(reference))).toEqual([...referenceMedia.keys(), missing]);
  });

  it('knows the direction and the reading time', () => {
    expect([
      directionOf({ direction: 'auto', language: 'ar-EG' }),
      directionOf({ direction: 'auto', language: 'nb' }),
      directionOf({ direction: 'rtl', language: 'en' }),
    ]).toEqual(['rtl', 'ltr', 'rtl']);
  });
});

describe('runs of text', () => {
  it('are joined when they look the same, and empty ones dropped', () => {
    const tidy = tidyInlines([
      text('a'),
      text(''),
      text('b'),
      text('c', ['italic', 'bold']),
      text('d', ['bold', 'italic']),
      { kind: 'break' },
    ]);
    expect(tidy).toEqual([text('ab'), text('cd', ['bold', 'italic']), { kind: 'break' }]);
    expect(inlineText(tidy)).toBe('abcd\n');
  });
});

describe('links', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    [' mailto:desk@post.example ', 'mailto:desk@post.example'],
    ['tel:+4712345678', 'tel:+4712345678'],
    ['java\nscript:alert(1)', null],
    ['JaVaScRiPt:alert(1)', null],
    ['data:text/html,x', null],
    ['//a.example', null],
    ['https://user:pass@a.example', null],
    ['file:///etc/passwd', null],
    ['vbscript:x', null],
  ])('%j is kept as %j', (raw, kept) => {
    expect(safeHref(raw)).toBe(kept);
  });
});

it('counts plain Latin text as the segmenter does', () => {
  const segmented = (text: string, language: string): number =>
    [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter((p) => p.isWordLike)
      .length;
  const letters = fc.constantFrom(...Array.from('abZ019 .,;:\'’‘“”"-–—…()/&@#%+*=<>$!?éØßāɏ\n\t^`|{}[]\\_'));
  fc.assert(
    fc.property(
      fc.string({ unit: letters, maxLength: 24 }),
      fc.constantFrom('en', 'sv', 'fi', 'de', 'ar'),
      (text, language) => countWords(text, language) === segmented(text, language),
    ),
    { numRuns: 2000 },
  );
});

describe('pictures', () => {
  const picture = (id: string, more: object) => ({
    kind: 'image' as const,
    id,
    alt: '',
    caption: '',
    credit: '',
    ...more,
  });
  const body = [
    picture('said', { alt: 'A quay', media: 'aa'.repeat(32) }),
    picture('mute', { alt: ' ', media: 'bb'.repeat(32), original: 'cc'.repeat(32) }),
    picture('deco', { alt: 'left over', decorative: true, media: 'aa'.repeat(32) }),
  ];

  it('without alternative text are counted, decoration is not', () => {
    expect(missingAlt({ body })).toEqual(['mute']);
  });

  it('that are decoration have no words', () => {
    expect(body.map(altOf)).toEqual(['A quay', ' ', '']);
  });

  it('are kept with their originals and shown without them', () => {
    expect([mediaOf({ body }).length, keptMediaOf({ body }).length]).toEqual([2, 3]);
  });
});
