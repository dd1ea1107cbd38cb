import { inlineText } from './inline.ts';
import type { ArticleMeta } from './meta.ts';
import type { Image } from './nodes/image.ts';
import type { Projection } from './projection.ts';
import { urlSlugFrom } from './slugs.ts';

/** Where a text of a card comes from. */
export type ShareSource =
  'headline' | 'web' | 'social' | 'description' | 'standfirst' | 'body' | 'slug' | 'urlSlug' | 'none';
export type ShareText = { text: string; from: ShareSource };

/** What search results and shared links show of a story. */
export type ShareCard = {
  search: ShareText;
  social: ShareText;
  description: ShareText;
  /** The last part of the story's address. */
  address: ShareText;
  picture: Image | null;
};

const first = (...choices: [ShareSource, string | undefined][]): ShareText => {
  for (const [from, given] of choices) {
    const text = (given ?? '').replace(/\s+/gu, ' ').trim();
    if (text !== '') return { text, from };
  }
  return { text: '', from: 'none' };
};

const firstParagraph = (body: Projection['body']): string =>
  body.flatMap((b) => (b.kind === 'paragraph' ? [inlineText(b.content).trim()] : [])).find((t) => t !== '') ??
  '';

/** The texts of a story's cards with the field that each came from; a field that is empty is stood in for by the next best. */
export function shareCard(meta: ArticleMeta, body: Projection['body']): ShareCard {
  const slug = (headline = ''): string => urlSlugFrom(headline, meta.language);
  return {
    search: first(['web', meta.headlines.web], ['headline', meta.headline]),
    social: first(
      ['social', meta.headlines.social],
      ['web', meta.headlines.web],
      ['headline', meta.headline],
    ),
    description: first(
      ['description', meta.description],
      ['standfirst', meta.standfirst],
      ['body', firstParagraph(body)],
    ),
    address: first(
      ['urlSlug', meta.urlSlug],
      // What the inspector offers for a URL slug that is still empty.
      ['web', slug(meta.headlines.web)],
      ['headline', slug(meta.headline)],
      ['slug', meta.slug],
    ),
    picture: body.find((b): b is Image => b.kind === 'image' && b.media !== undefined) ?? null,
  };
}
