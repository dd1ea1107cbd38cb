import { parse, stringify } from 'yaml';
import type { ArticleMeta, Moment } from '../../article/meta.ts';
import { oneLine } from '../common/characters.ts';
import { isoInZone, readIso } from '../common/dates.ts';
import { acceptedFields } from '../common/meta-fields.ts';
import type { ExportInput } from '../format.ts';

/** The version of the keys below; its presence says that a file was written by this app. */
export const FRONT_MATTER_VERSION = 1;

/** Every field but the editor's note, under the keys listed in this folder's README. Strings are always quoted. */
export function frontMatter(input: ExportInput): string {
  const { meta } = input.projection;
  const moment = (m: Moment | undefined) => m && { at: isoInZone(m.at, m.zone), zone: m.zone };
  const fields = {
    copydesk: FRONT_MATTER_VERSION,
    id: input.storyId,
    revision: input.revision.number,
    title: meta.headline,
    headlines: nonEmpty(meta.headlines),
    slug: meta.slug || undefined,
    standfirst: meta.standfirst || undefined,
    bylines: some(meta.bylines),
    dateline: nonEmpty({
      place: meta.dateline.place,
      date: meta.dateline.date === undefined ? undefined : isoInZone(meta.dateline.date, meta.zone),
    }),
    date: isoInZone(meta.dateline.date ?? input.createdAt, meta.zone),
    lastmod: isoInZone(input.revision.savedAt, meta.zone),
    language: meta.language,
    direction: meta.direction,
    timeZone: meta.zone,
    genre: meta.genre,
    urgency: meta.urgency,
    status: meta.status,
    draft: meta.status === 'published' ? undefined : true,
    desk: meta.desk,
    deadline: moment(meta.deadline),
    embargo: moment(meta.embargo),
    correctionNote: meta.correctionNote,
    usageTerms: meta.usageTerms,
    keywords: some(meta.keywords),
    subjects: some(meta.subjects),
    entities: some(meta.entities),
  };
  const yaml = stringify(fields, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: 1_000_000,
    aliasDuplicateObjects: false,
  });
  return `---\n${yaml}---\n`;
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
const nonEmpty = <T extends object>(value: T): T | undefined =>
  Object.values(value).some((v) => v !== undefined) ? value : undefined;

const isRecord = (v: unknown): v is Record<string, unknown> =>
  v !== null && typeof v === 'object' && !Array.isArray(v);

/** Front matter longer than this is not read: no honest one is, and YAML is costly. */
const MAX_LENGTH = 1_000_000;

export type FrontMatter = { own: boolean; meta: Partial<ArticleMeta>; note: string | null };

/** Reads front matter of this app, or the keys that other tools use. */
export function readFrontMatter(yaml: string): FrontMatter {
  const note = 'The front matter could not be read and was left out.';
  if (yaml.length > MAX_LENGTH) return { own: false, meta: {}, note };
  let data: unknown;
  try {
    data = parse(yaml, { maxAliasCount: 50, logLevel: 'error' });
  } catch {
    return { own: false, meta: {}, note };
  }
  if (data === null || data === undefined) return { own: false, meta: {}, note: null };
  if (!isRecord(data)) return { own: false, meta: {}, note };
  return data.copydesk === FRONT_MATTER_VERSION
    ? { own: true, meta: ownFields(data), note: null }
    : { own: false, meta: foreignFields(data), note: null };
}

const time = (v: unknown): number | undefined =>
  typeof v === 'string' ? (readIso(v) ?? undefined) : undefined;

function momentOf(v: unknown): Moment | undefined {
  if (!isRecord(v) || typeof v.zone !== 'string') return undefined;
  const at = time(v.at);
  return at === undefined ? undefined : { at, zone: v.zone };
}

function ownFields(data: Record<string, unknown>): Partial<ArticleMeta> {
  const dateline = isRecord(data.dateline) ? data.dateline : {};
  const date = time(dateline.date);
  return acceptedFields({
    ...data,
    headline: data.title,
    zone: data.timeZone,
    dateline: {
      ...(typeof dateline.place === 'string' ? { place: dateline.place } : {}),
      ...(date === undefined ? {} : { date }),
    },
    deadline: momentOf(data.deadline),
    embargo: momentOf(data.embargo),
    editorsNote: undefined,
  });
}

const words = (v: unknown): string =>
  typeof v === 'string' || typeof v === 'number' ? oneLine(String(v)) : '';
const list = (v: unknown): unknown[] => (Array.isArray(v) ? v : typeof v === 'string' ? v.split(',') : []);

/** Keys of static site generators and of other editors, the usual ones first. */
function foreignFields(data: Record<string, unknown>): Partial<ArticleMeta> {
  const first = (...keys: string[]): string => keys.map((k) => words(data[k])).find((w) => w !== '') ?? '';
  const given = data.authors ?? data.author ?? data.byline ?? data.bylines;
  const authors = (Array.isArray(given) ? given : [given]).map((a) =>
    isRecord(a) ? words(a.name) : words(a),
  );
  const bylines = authors.filter((name) => name !== '').map((name) => ({ name }));
  const keywords = [...new Set([...list(data.tags), ...list(data.keywords)].map(words))].filter(
    (k) => k !== '',
  );
  const date = data.date instanceof Date ? data.date.getTime() : time(data.date);
  const status = first('status').toLowerCase();
  return acceptedFields({
    headline: first('title', 'headline'),
    slug: first('slug'),
    standfirst: first('standfirst', 'description', 'summary', 'subtitle', 'excerpt'),
    language: first('language', 'lang', 'locale').replace('_', '-'),
    genre: first('genre'),
    desk: first('desk', 'section'),
    status: status || undefined,
    bylines: bylines.length > 0 ? bylines : undefined,
    keywords: keywords.length > 0 ? keywords : undefined,
    dateline: date === undefined ? undefined : { date },
  });
}
