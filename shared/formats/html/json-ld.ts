import { copyText, countWords } from '../../article/questions.ts';
import { oneLine } from '../common/characters.ts';
import { isoInZone } from '../common/dates.ts';
import { articleType } from './genres.ts';
import type { ExportInput } from '../format.ts';

const ENTITY_TYPES = {
  person: 'Person',
  organisation: 'Organization',
  place: 'Place',
  event: 'Event',
} as const;

/** Where a Media Topics concept is described (IPTC NewsCodes, scheme `medtop`). */
export const topicAddress = (code: string): string => `http://cv.iptc.org/newscodes/mediatopic/${code}`;
export const wikidataAddress = (id: string): string => `http://www.wikidata.org/entity/${id}`;

const given = (text: string | undefined): string | undefined =>
  text === undefined || oneLine(text) === '' ? undefined : oneLine(text);
const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** The words of the copy, counted as the desk counts them. */
const wordsOf = ({ projection: { body, meta } }: ExportInput): number =>
  body.reduce((sum, b) => sum + countWords(copyText(b), meta.language), 0);

/** The story as schema.org data. Members without a value are left out; nothing internal is ever in it. */
export function articleData(input: ExportInput, images: readonly string[]): Record<string, unknown> {
  const { meta } = input.projection;
  return {
    '@context': 'https://schema.org',
    '@type': articleType(meta.genre),
    identifier: input.storyId,
    version: input.revision.number,
    headline: given(meta.headline),
    alternativeHeadline: given(meta.headlines.web),
    description: given(meta.description) ?? given(meta.standfirst),
    image: some([...images]),
    author: some(
      meta.bylines
        .filter((b) => oneLine(b.name) !== '')
        .map((b) => ({ '@type': 'Person', name: oneLine(b.name), jobTitle: given(b.role) })),
    ),
    dateCreated: isoInZone(input.createdAt, meta.zone),
    datePublished: isoInZone(meta.dateline.date ?? input.createdAt, meta.zone),
    dateModified: isoInZone(input.revision.savedAt, meta.zone),
    dateline: given(meta.dateline.place),
    inLanguage: meta.language,
    articleSection: given(meta.desk),
    genre: given(meta.genre),
    creativeWorkStatus: meta.status,
    keywords: some(meta.keywords.map(oneLine)),
    about: some(
      meta.subjects.map((s) => ({ '@type': 'Thing', name: oneLine(s.name), sameAs: topicAddress(s.code) })),
    ),
    mentions: some(
      meta.entities.map((e) => ({
        '@type': ENTITY_TYPES[e.kind],
        name: oneLine(e.name),
        sameAs: e.wikidata === undefined ? undefined : wikidataAddress(e.wikidata),
      })),
    ),
    correction: given(meta.correctionNote),
    copyrightNotice: given(meta.usageTerms),
    wordCount: input.words ?? wordsOf(input),
  };
}

/** JSON for a `script` element: `<` is escaped so that no text can close the element or open a comment. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
