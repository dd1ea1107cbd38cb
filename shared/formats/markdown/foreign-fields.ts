import type { ArticleMeta, Byline } from '../../article/meta.ts';
import { slugify } from '../../kit/text.ts';
import { oneLine } from '../common/characters.ts';
import { readForeignDate } from '../common/dates.ts';
import { acceptedFields } from '../common/meta-fields.ts';

type Data = Record<string, unknown>;

/** Where other tools keep a field, the usual key first. A new tool is a word here. */
const KEYS = {
  headline: ['title', 'headline'],
  standfirst: [
    'standfirst',
    'description',
    'summary',
    'subtitle',
    'excerpt',
    'dek',
    'deck',
    'lead',
    'abstract',
    'teaser',
  ],
  language: ['language', 'lang', 'locale'],
  desk: ['desk', 'section'],
  date: [
    'date',
    'pubDate',
    'publishDate',
    'published_at',
    'publishedAt',
    'datePublished',
    'published',
    'created',
  ],
  authors: ['authors', 'author', 'byline', 'bylines'],
  keywords: ['tags', 'keywords', 'categories'],
} as const;

const isRecord = (v: unknown): v is Data => v !== null && typeof v === 'object' && !Array.isArray(v);

const words = (v: unknown): string =>
  typeof v === 'string' || typeof v === 'number' ? oneLine(String(v)) : '';

const firstOf = (data: Data, keys: readonly string[]): string =>
  keys.map((key) => words(data[key])).find((w) => w !== '') ?? '';

/** Keys of static site generators and of other editors. */
export function foreignFields(data: Data): Partial<ArticleMeta> {
  const bylines = bylinesOf(data);
  const keywords = keywordsOf(data);
  const place = words(isRecord(data.dateline) ? data.dateline.place : data.dateline);
  const date = KEYS.date.map((key) => readForeignDate(words(data[key]))).find((at) => at !== null);
  const status = words(data.status).toLowerCase();
  return acceptedFields({
    headline: firstOf(data, KEYS.headline),
    slug: slugOf(data),
    standfirst: firstOf(data, KEYS.standfirst),
    language: firstOf(data, KEYS.language).replaceAll('_', '-'),
    genre: words(data.genre),
    desk: firstOf(data, KEYS.desk),
    status: status || undefined,
    bylines: bylines.length > 0 ? bylines : undefined,
    keywords: keywords.length > 0 ? keywords : undefined,
    dateline:
      place === '' && date === undefined
        ? undefined
        : { ...(place === '' ? {} : { place }), ...(date === undefined ? {} : { date }) },
  });
}

/** An address says how a story is called where nothing else does. */
function slugOf(data: Data): string {
  const address = words(data.permalink) || words(data.url);
  const last = address
    .replace(/\/$|\.html?$/u, '')
    .split('/')
    .at(-1);
  return slugify(words(data.slug) || (/[:{}]/u.test(last ?? '') ? '' : (last ?? '')));
}

function bylinesOf(data: Data): Byline[] {
  const key = KEYS.authors.find((k) => data[k] !== undefined && data[k] !== null);
  const given = key === undefined ? [] : data[key];
  const plural = key === 'authors' || key === 'bylines';
  const list: unknown[] = Array.isArray(given)
    ? given
    : plural && typeof given === 'string'
      ? given.split(/,| and /u)
      : [given];
  return list.map(bylineOf).filter((b) => b.name !== '');
}

function bylineOf(given: unknown): Byline {
  if (!isRecord(given)) return { name: words(given) };
  const { name } = given;
  const full = isRecord(name)
    ? words(name.literal) || [words(name.given), words(name.family)].join(' ').trim()
    : words(name);
  const role = words(given.role) || words(given.jobTitle);
  return { name: full, ...(role === '' ? {} : { role }) };
}

/** Lists, or one line parted by commas or semicolons; in files of Jekyll, which have a layout, also by spaces. */
function keywordsOf(data: Data): string[] {
  const spaced = data.layout !== undefined || data.permalink !== undefined;
  const list = (v: unknown): unknown[] => {
    if (Array.isArray(v)) return v;
    if (typeof v !== 'string') return [];
    return v.split(/[,;]/u.test(v) || !spaced ? /[,;]/u : /\s+/u);
  };
  const found = KEYS.keywords.flatMap((key) => list(data[key]).map((v) => words(v).replace(/^#/u, '')));
  return [...new Set(found)].filter((k) => k !== '');
}
