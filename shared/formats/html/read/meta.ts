import type { ArticleMeta } from '../../../article/meta.ts';
import { directionOf } from '../../../article/questions.ts';
import { oneLine } from '../../common/characters.ts';
import { readIso } from '../../common/dates.ts';
import { acceptedFields } from '../../common/meta-fields.ts';
import { attribute, elementsOf, findElement, hasClass, textOf, type Element, type Parent } from './tree.ts';

const isRecord = (v: unknown): v is Record<string, unknown> =>
  v !== null && typeof v === 'object' && !Array.isArray(v);
const list = (v: unknown): unknown[] => (Array.isArray(v) ? v : v === undefined ? [] : [v]);
const str = (v: unknown): string => (typeof v === 'string' ? v : '');

function structuredData(tree: Parent): Record<string, unknown> {
  for (const element of elementsOf(tree)) {
    if (element.tagName !== 'script' || attribute(element, 'type') !== 'application/ld+json') continue;
    try {
      const data: unknown = JSON.parse(textOf({ ...element, nodeName: 'div', tagName: 'div' }));
      const found = list(isRecord(data) && Array.isArray(data['@graph']) ? data['@graph'] : data).find(
        (d) => isRecord(d) && list(d['@type']).some((t) => /Article|BlogPosting/u.test(str(t))),
      );
      if (isRecord(found)) return found;
    } catch {
      // Another page's data need not be well formed.
    }
  }
  return {};
}

const ENTITY_KINDS: Record<string, string> = {
  Person: 'person',
  Organization: 'organisation',
  Place: 'place',
  Event: 'event',
};

function entitiesOf(data: Record<string, unknown>): unknown[] {
  return list(data.mentions).flatMap((m) => {
    const kind = isRecord(m) ? ENTITY_KINDS[str(m['@type'])] : undefined;
    if (!isRecord(m) || kind === undefined || str(m.name) === '') return [];
    const wikidata = /wikidata\.org\/(?:entity|wiki)\/(Q\d+)$/u.exec(str(m.sameAs))?.[1];
    return [{ kind, name: str(m.name), ...(wikidata === undefined ? {} : { wikidata }) }];
  });
}

const subjectsOf = (data: Record<string, unknown>): unknown[] =>
  list(data.about).flatMap((s) => {
    const code = isRecord(s) ? /mediatopic\/(\d{8})$/u.exec(str(s.sameAs))?.[1] : undefined;
    return isRecord(s) && code !== undefined ? [{ code, name: str(s.name) }] : [];
  });

const htmlOf = (tree: Parent): Element | null => findElement(tree, (e) => e.tagName === 'html');

/** The fields of a page that this app wrote. */
export function readOwnMeta(tree: Parent, story: Element): Partial<ArticleMeta> {
  const data = structuredData(tree);
  const within = (root: Parent, name: string): Element | null => findElement(root, (e) => hasClass(e, name));
  const words = (root: Parent, name: string): string => {
    const found = within(root, name);
    return found ? textOf(found) : '';
  };
  const header = findElement(story, (e) => e.tagName === 'header') ?? story;
  const language = attribute(htmlOf(tree) ?? story, 'lang') ?? '';
  const dir = attribute(htmlOf(tree) ?? story, 'dir');
  const derived = directionOf({ direction: 'auto', language });
  const dateline = within(header, 'dateline');
  const day = dateline && findElement(dateline, (e) => e.tagName === 'time');
  const date = day ? readIso(attribute(day, 'datetime') ?? '') : null;
  const embargo = within(header, 'embargo');
  const until = embargo && findElement(embargo, (e) => e.tagName === 'time');
  const at = until ? readIso(attribute(until, 'datetime') ?? '') : null;
  const place = dateline ? words(dateline, 'place') : '';
  const correction = within(story, 'correction');
  const note = correction && findElement(correction, (e) => e.tagName === 'span');
  const bylines = [...elementsOf(header)]
    .filter((e) => hasClass(e, 'byline'))
    .map((e) => ({ name: words(e, 'author'), ...(within(e, 'role') ? { role: words(e, 'role') } : {}) }));
  const headlines = {
    ...(str(data.alternativeHeadline) === '' ? {} : { web: str(data.alternativeHeadline) }),
    ...socialHeadline(tree, str(data.alternativeHeadline) || str(data.headline)),
  };
  const standfirst = words(header, 'standfirst');
  return acceptedFields({
    headline: words(header, 'headline'),
    headlines,
    standfirst,
    // A story without one is described by its standfirst.
    description: oneLine(standfirst) === str(data.description) ? undefined : str(data.description),
    bylines,
    dateline: { ...(place === '' ? {} : { place }), ...(date === null ? {} : { date }) },
    language,
    direction: dir === derived ? 'auto' : dir,
    genre: str(data.genre),
    status: str(data.creativeWorkStatus),
    desk: str(data.articleSection),
    embargo: until && at !== null ? { at, zone: attribute(until, 'data-zone') } : undefined,
    correctionNote: note ? textOf(note) : '',
    usageTerms: words(story, 'usage'),
    keywords: list(data.keywords),
    subjects: subjectsOf(data),
    entities: entitiesOf(data),
  });
}

/** The social headline is written only where it differs from the page's title. */
function socialHeadline(tree: Parent, title: string): { social?: string } {
  const social = metaContent(tree, 'og:title');
  return social === '' || social === title ? {} : { social };
}

function metaContent(tree: Parent, ...names: string[]): string {
  for (const name of names) {
    const found = findElement(
      tree,
      (e) =>
        e.tagName === 'meta' && (attribute(e, 'name') ?? attribute(e, 'property'))?.toLowerCase() === name,
    );
    const content = found ? oneLine(attribute(found, 'content') ?? '') : '';
    if (content !== '') return content;
  }
  return '';
}

/** The fields that any page may name: headline, summary, authors, language, keywords, date. */
export function readForeignMeta(tree: Parent, headline: string | undefined): Partial<ArticleMeta> {
  const data = structuredData(tree);
  const title = findElement(tree, (e) => e.tagName === 'title');
  const authors = list(data.author)
    .map((a) => (isRecord(a) ? str(a.name) : str(a)))
    .filter((n) => n !== '');
  const author = metaContent(tree, 'author');
  const keywords = Array.isArray(data.keywords)
    ? data.keywords.map(str)
    : (str(data.keywords) || metaContent(tree, 'keywords', 'news_keywords')).split(',');
  const names = authors.length > 0 ? authors : author === '' ? [] : [author];
  const date = readIso(str(data.datePublished) || metaContent(tree, 'article:published_time'));
  const found = acceptedFields({
    headline:
      headline ||
      oneLine(str(data.headline)) ||
      metaContent(tree, 'og:title') ||
      (title ? oneLine(textOf(title)) : ''),
    standfirst: oneLine(str(data.description)) || metaContent(tree, 'description', 'og:description'),
    language: languageOf(tree),
    bylines: names.slice(0, 50).map((name) => ({ name: oneLine(name).slice(0, 200) })),
    keywords: keywords
      .map((k) => oneLine(k).slice(0, 100))
      .filter((k) => k !== '')
      .slice(0, 200),
    dateline: date === null ? undefined : { date },
  });
  if (found.bylines?.length === 0) delete found.bylines;
  if (found.keywords?.length === 0) delete found.keywords;
  return found;
}

function languageOf(tree: Parent): string {
  const html = htmlOf(tree);
  return html ? (attribute(html, 'lang') ?? '') : '';
}
