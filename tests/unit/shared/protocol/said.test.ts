import { describe, expect, it } from 'vitest';
import { problem } from '../../../../shared/protocol/problem.ts';
import { said, saidOf, say, sentenceOf, type Said } from '../../../../shared/protocol/said.ts';
import { arabic } from '../../../../shared/words/ar/index.ts';
import { english } from '../../../../shared/words/en/index.ts';
import { writingOf } from '../../../../shared/words/writing.ts';

const inArabic = (one: Said): string => sentenceOf(one, arabic, writingOf('ar'));

describe('a sentence of the core', () => {
  it('carries its code, what stands in it and the English one', () => {
    const cut = say('store.cut-short', { found: 12, expected: 40_960 });
    expect(cut).toMatchObject({ code: 'store.cut-short', values: { found: 12, expected: 40_960 } });
    expect(cut.message).toContain('12 of 40,960 bytes');
    expect(said.parse(JSON.parse(JSON.stringify(cut)))).toEqual(cut);
  });

  it('says what stands in it in the same language', () => {
    const why = say('style.missing-file', { file: 'styles/harbour/style.css' });
    const shown = say('style.plain-instead', { why });
    expect(shown.message).toBe('styles/harbour/style.css is missing. The plain style is shown instead.');
    expect(inArabic(shown)).toBe(
      'الملف \u2068styles/harbour/style.css\u2069 مفقود. يُعرض النمط البسيط بدلًا منه.',
    );
  });

  it('may hold several, one after another', () => {
    const refused = say('export.not-confirmed', {
      why: [say('check.killed'), say('check.silent-pictures', { pictures: 2 })],
    });
    expect(refused.message).toBe(
      'Not exported: The story was killed and is not meant to be published. 2 pictures have no alternative text for readers who cannot see them.',
    );
    expect(inArabic(refused)).toBe(
      'لم تُصدَّر: أُلغيت هذه المادة ولا يُراد نشرها. بلا نص بديل لمن لا يرى الصورة من القراء: صورتان.',
    );
  });

  it('is read in English where its code is not known, as from a newer core', () => {
    const newer = { ...say('store.full'), code: 'store.of-tomorrow', message: 'Said tomorrow.' };
    // What comes over the wire is only as strict as the core that sent it.
    expect(sentenceOf(newer as unknown as Said, arabic, writingOf('ar'))).toBe('Said tomorrow.');
  });

  it('writes a moment in its zone, and in UTC where nobody knows the zone', () => {
    const until = (zone: string) => say('check.embargo', { at: Date.UTC(2026, 10, 24, 5), zone }).message;
    expect(until('Europe/Oslo')).toContain('24 November 2026 at 06:00 (Europe/Oslo)');
    expect(until('Etc/Nowhere')).toContain('24 November 2026 at 05:00 UTC (Etc/Nowhere)');
  });

  it('is the sentence of a problem, without what else that carries', () => {
    const full = problem.parse({ kind: 'not-saved', ...say('store.full'), detail: 'SQLITE_FULL' });
    expect(saidOf(full)).toEqual(say('store.full'));
    expect(problem.safeParse({ kind: 'not-saved', message: 'The disk is full.' }).success).toBe(false);
    expect(problem.safeParse({ ...full, code: 'store.of-tomorrow' }).success).toBe(false);
  });

  it('has the promise that a text is kept in each language that has it in one', () => {
    const promises = (sentences: typeof english, words: RegExp) =>
      Object.entries(sentences)
        .filter(
          ([, sentence]) => sentence.length === 0 && words.test(String(Reflect.apply(sentence, null, []))),
        )
        .map(([code]) => code);
    expect(promises(arabic, /نصك محفوظ/u)).toEqual(promises(english, /your text is kept/iu));
  });
});
