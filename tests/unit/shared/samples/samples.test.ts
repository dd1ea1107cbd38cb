import { describe, expect, it } from 'vitest';
import { article } from '../../../../shared/article/article.ts';
import { project } from '../../../../shared/article/projection.ts';
import { bodyText, countWords } from '../../../../shared/article/questions.ts';
import { mediaTopics } from '../../../../shared/article/vocabulary/index.ts';
import { sampleArticle, sampleStories } from '../../../../shared/samples/index.ts';

describe('sample stories', () => {
  const stories = [...sampleStories({ count: 400, seed: 7 })];

  it('are valid, and the same for the same seed', () => {
    expect(stories.every((s) => article.safeParse(s.article).success)).toBe(true);
    expect([...sampleStories({ count: 400, seed: 7 })]).toEqual(stories);
    expect([...sampleStories({ count: 1, seed: 8 })]).not.toEqual(stories.slice(0, 1));
  });

  it('come in every language and with every kind of block but pictures', () => {
    expect(new Set(stories.map((s) => s.article.meta.language))).toEqual(
      new Set(['en-GB', 'nb', 'de', 'fr', 'es', 'ar', 'he', 'zh-Hans', 'ja']),
    );
    expect(new Set(stories.flatMap((s) => s.article.body.map((b) => b.kind)))).toEqual(
      new Set(['paragraph', 'heading', 'listItem', 'quote', 'pullquote', 'table', 'rule', 'embed']),
    );
  });

  it('use subjects that the vocabulary has, by their names', () => {
    const names = new Map(mediaTopics.concepts.map((c) => [c.code, c.name]));
    const wrong = stories.flatMap((s) => s.article.meta.subjects).filter((s) => names.get(s.code) !== s.name);
    expect(wrong).toEqual([]);
  });

  it('for measuring have about as many words as asked for', () => {
    const words = countWords(bodyText(project(sampleArticle({ words: 10_000, seed: 3 }))), 'en');
    expect(words).toBeGreaterThan(9_500);
    expect(words).toBeLessThan(10_500);
  });
});

describe('the vocabulary', () => {
  it('is the top two levels of Media Topics, every parent before its children', () => {
    const top = mediaTopics.concepts.filter((c) => c.broader.length === 0);
    const codes = new Set(top.map((c) => c.code));
    expect(top.length).toBe(17);
    expect(
      mediaTopics.concepts.every((c) => c.broader.length === 0 || c.broader.some((b) => codes.has(b))),
    ).toBe(true);
    expect(mediaTopics.licence).toContain('CC BY 4.0');
  });
});
