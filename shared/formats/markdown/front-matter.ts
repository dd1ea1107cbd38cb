import { parse, stringify } from 'yaml';
import type { ArticleMeta, Moment } from '../../article/meta.ts';
import { isoInZone, readIso } from '../common/dates.ts';
import { acceptedFields } from '../common/meta-fields.ts';
import type { ExportInput } from '../format.ts';
import { foreignFields } from './foreign-fields.ts';
import { readTomlKeys } from './toml.ts';

/** The version of the keys below; its presence says that a file was written by this app. */
export const FRONT_MATTER_VERSION = 1;

/** Every field but the editor's note and the writer's own notes, under the keys listed in this folder's README. Strings are always quoted. */
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
    urlSlug: meta.urlSlug,
    description: meta.description,
    storyType: meta.storyType,
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
    assignee: meta.assignee,
    plannedWords: meta.plannedWords,
    deadline: moment(meta.deadline),
    embargo: moment(meta.embargo),
    correctionNote: meta.correctionNote,
    usageTerms: meta.usageTerms,
    keywords: some(meta.keywords),
    subjects: some(meta.subjects),
    entities: some(meta.entities),
    related: some(meta.related ?? []),
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

export type FrontMatter = { own: boolean; meta: Partial<ArticleMeta>; unread: boolean };

const UNREADABLE: FrontMatter = {
  own: false,
  meta: {},
  unread: true,
};

/** Reads front matter of this app, or the keys that other tools use. */
export function readFrontMatter(source: string, language: 'yaml' | 'toml' | 'lines'): FrontMatter {
  if (source.length > MAX_LENGTH) return UNREADABLE;
  let data: unknown;
  try {
    if (language === 'yaml') data = parse(source, { maxAliasCount: 50, logLevel: 'error' });
    else data = language === 'toml' ? readTomlKeys(source) : readLines(source);
  } catch {
    return UNREADABLE;
  }
  if (data === null || data === undefined) return { own: false, meta: {}, unread: false };
  if (!isRecord(data)) return UNREADABLE;
  return data.copydesk === FRONT_MATTER_VERSION
    ? { own: true, meta: ownFields(data), unread: false }
    : { own: false, meta: foreignFields(data), unread: false };
}

/** `Key: value` lines as some generators write them, without a fence around them. */
const readLines = (source: string): Record<string, unknown> =>
  Object.fromEntries(
    source
      .split(/\r?\n/u)
      .map((line) => /^([^:]+):\s*(.*)$/u.exec(line))
      .flatMap((found) => (found ? [[(found[1] ?? '').toLowerCase(), found[2]]] : [])),
  );

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
    notebook: undefined,
  });
}
