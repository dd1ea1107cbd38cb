import { describe, expect, it } from 'vitest';
import type { ArticleMeta } from '../../../../shared/article/meta.ts';
import { shareCard } from '../../../../shared/article/share.ts';
import { urlSlugFrom } from '../../../../shared/article/slugs.ts';
import { formats, htmlToArticle } from '../../../../shared/formats/index.ts';
import { counted, emptyStory, inputOf, textOf } from './support.ts';

const LONG = `${'The barrier will be raised before winter. '.repeat(8)}End.`;

const storyOf = (meta: Partial<ArticleMeta>) => {
  const story = emptyStory([{ kind: 'paragraph', id: 'aaaa', content: [{ kind: 'text', text: LONG }] }]);
  return { ...story, meta: { ...story.meta, ...meta } };
};
const pageOf = (meta: Partial<ArticleMeta>): string =>
  textOf(formats.html.convert(inputOf(storyOf(meta))).file.content);
const content = (html: string, name: string): string | undefined =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`, 'u').exec(html)?.[1];

describe('an exported page and its cards', () => {
  it.each([
    ['its own description', { description: 'What it is about.', standfirst: 'A standfirst.' }],
    ['the standfirst', { standfirst: 'A standfirst.' }],
  ])('are described by %s', (_name, meta) => {
    const html = pageOf(meta);
    const { text } = shareCard(storyOf(meta).meta, []).description;
    expect([
      content(html, 'description'),
      content(html, 'og:description'),
      content(html, 'twitter:description'),
      /"description":"([^"]*)"/u.exec(html)?.[1],
    ]).toEqual([text, text, text, text]);
  });

  it('are described by the beginning of the first paragraph where nothing else is written', () => {
    const words = content(pageOf({}), 'description') ?? '';
    expect([words.length < 202, words.endsWith('…'), LONG.startsWith(words.slice(0, -1))]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('are titled alike', () => {
    const meta = { headline: 'The wall', headlines: { web: 'Who pays?', social: 'The sea wants it' } };
    const { search, social } = shareCard(storyOf(meta).meta, []);
    const html = pageOf(meta);
    expect([/<title>(.*)<\/title>/u.exec(html)?.[1], content(html, 'og:title')]).toEqual([
      search.text,
      social.text,
    ]);
  });

  it('give the description back when the page is read in', () => {
    const read = (meta: Partial<ArticleMeta>) => {
      const { description, standfirst } = htmlToArticle(pageOf(meta), { newId: counted() }).meta;
      return { description, standfirst };
    };
    expect([
      read({ description: 'What.', standfirst: 'A\nline.' }),
      read({ standfirst: 'A\nline.' }),
    ]).toEqual([
      { description: 'What.', standfirst: 'A\nline.' },
      { description: undefined, standfirst: 'A\nline.' },
    ]);
  });
});

describe('the address on a card', () => {
  it('is what the inspector offers for a URL slug, and says which headline made it', () => {
    const meta = {
      headline: 'Die Größe der Mauer',
      headlines: { web: 'Wer zahlt für die Mauer?' },
      language: 'de',
    };
    const { headlines: _, ...bare } = meta;
    expect([shareCard(storyOf(meta).meta, []).address, shareCard(storyOf(bare).meta, []).address]).toEqual([
      { text: urlSlugFrom(meta.headlines.web, 'de'), from: 'web' },
      { text: urlSlugFrom(meta.headline, 'de'), from: 'headline' },
    ]);
  });
});
