import { describe, expect, it } from 'vitest';
import { readArticle, writeArticle } from '../../../../shared/article/document.ts';
import {
  articleFrom,
  emptyTemplate,
  lengthRule,
  lengthsOf,
  storyTemplate,
} from '../../../../shared/article/template.ts';
import { linesToBody, starter, STARTER_IDS } from '../../../../shared/article/templates/starters.ts';
import { inspector } from '../../../../renderer/ui/words/en/inspector.ts';

const { starters } = inspector.templates;

function begin(id: (typeof STARTER_IDS)[number]) {
  let n = 0;
  return articleFrom(starter(id, starters[id]), {
    storyType: id,
    language: 'nb',
    zone: 'Europe/Oslo',
    newId: () => `block-${String((n += 1))}`,
  });
}

describe('templates', () => {
  it.each(STARTER_IDS)('the shipped %s is a template, and its story can be stored', (id) => {
    expect(storyTemplate.safeParse(starter(id, starters[id])).error).toBeUndefined();
    const article = begin(id);
    const read = readArticle(JSON.parse(JSON.stringify(writeArticle(article))));
    expect(read).toEqual({ ok: true, value: article });
  });

  it('begin a story with their fields, their planned length and copies of their blocks', () => {
    const article = begin('live');
    expect({
      type: article.meta.storyType,
      genre: article.meta.genre,
      planned: article.meta.plannedWords,
      language: article.meta.language,
      kinds: article.body.map((b) => b.kind),
      ids: new Set(article.body.map((b) => b.id)).size,
    }).toEqual({
      type: 'live',
      genre: 'Live',
      planned: 120,
      language: 'nb',
      kinds: ['paragraph', 'listItem', 'listItem'],
      ids: 3,
    });
  });

  it('without a text begin with one empty paragraph, in their own language', () => {
    const template = { ...emptyTemplate(), fields: { language: 'ar', keywords: ['ميناء'] } };
    const article = articleFrom(template, {
      storyType: 'x',
      language: 'en',
      zone: 'UTC',
      newId: () => 'block-1',
    });
    expect([article.meta.language, article.meta.keywords, article.body]).toEqual([
      'ar',
      ['ميناء'],
      [{ kind: 'paragraph', id: 'block-1', content: [] }],
    ]);
  });

  it('mark a field from their own length, else from the common one', () => {
    const template = { ...emptyTemplate(), lengths: { web: { max: 60 }, social: { soft: 40, max: 50 } } };
    expect([
      lengthsOf(template, 'web'),
      lengthsOf(template, 'social'),
      lengthsOf(template, 'print'),
      lengthsOf(null, 'description'),
    ]).toEqual([{ max: 60, soft: 60 }, { soft: 40, max: 50 }, {}, { soft: 155 }]);
  });

  it('read lines as headings, quotations, list entries and paragraphs', () => {
    expect(linesToBody(['## Life', '> Said so', '- one', '', 'Copy']).map((b) => b.kind)).toEqual([
      'heading',
      'quote',
      'listItem',
      'paragraph',
      'paragraph',
    ]);
  });
});

it('a rule whose smallest figure stands above its largest is refused', () => {
  expect([
    lengthRule.safeParse({ min: 20, max: 10 }).success,
    lengthRule.safeParse({ soft: 20, max: 10 }).success,
    lengthRule.safeParse({ min: 10, soft: 10, max: 20 }).success,
    lengthRule.safeParse({}).success,
    storyTemplate.safeParse({ ...emptyTemplate(), words: { min: 2, max: 1 } }).success,
  ]).toEqual([false, false, true, true, false]);
});
