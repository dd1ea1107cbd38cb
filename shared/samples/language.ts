/** A non-empty list. */
export type Some<T> = readonly [T, ...T[]];

/**
 * The words of one language: small sentence patterns over plainly fictional people and places. A pattern's `{person}`,
 * `{place}`, `{body}` (an institution), `{matter}`, `{number}` and `{day}` are filled from the lists.
 */
export type SampleLanguage = {
  tag: string;
  zone: string;
  /** Share of all stories. */
  weight: number;
  /** What stands between sentences. */
  gap: string;
  people: Some<string>;
  places: Some<string>;
  bodies: Some<string>;
  matters: Some<string>;
  days: Some<string>;
  headlines: Some<string>;
  standfirsts: Some<string>;
  sentences: Some<string>;
  quotes: Some<string>;
  headings: Some<string>;
  entries: Some<string>;
  columns: Some<string>;
  tags: Some<string>;
};
