export { countCharacters } from './figures.ts';

/** Fields whose length matters somewhere else than on the sheet. */
export const LENGTH_FIELDS = [
  'headline',
  'web',
  'social',
  'print',
  'standfirst',
  'description',
  'slug',
  'urlSlug',
] as const;
export type LengthField = (typeof LENGTH_FIELDS)[number];

/**
 * From how many characters on a field is marked; nothing is ever cut. Where a figure comes from:
 * - web, and the headline that stands in for it: 110, what Google's documentation of NewsArticle gave as the longest headline.
 * - social: 70, where X's documentation says that a card's title is cut; other networks show about as much.
 * - description: 155; search engines promise nothing and cut by width, about 920 px, which is 150 to 160 Latin characters.
 * - standfirst: 200, our own: three lines of the sheet; the longest description that most feeds show whole.
 * - slug: 40, our own: what a row of the desk shows whole. A URL slug: 60, our own: the address stays readable in a message.
 * Print depends on the page and the type, so it is only counted.
 */
export const SOFT_LIMITS: Readonly<Partial<Record<LengthField, number>>> = {
  headline: 110,
  web: 110,
  social: 70,
  description: 155,
  standfirst: 200,
  slug: 40,
  urlSlug: 60,
};
