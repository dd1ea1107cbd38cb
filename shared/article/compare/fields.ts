import type { ArticleMeta } from '../meta.ts';
import { sameJson } from '../../kit/json.ts';
import type { FieldChange } from './model.ts';
import { isChanged, piecesBetween } from './pieces.ts';
import { tokensOfText } from './tokens.ts';

type Compare = (before: ArticleMeta, after: ArticleMeta, language: string) => FieldChange[];

const words =
  (field: string, read: (meta: ArticleMeta) => string | undefined): Compare =>
  (before, after, language) => {
    const pieces = piecesBetween(
      tokensOfText(read(before) ?? '', language),
      tokensOfText(read(after) ?? '', language),
    );
    return isChanged(pieces) ? [{ as: 'words', field, pieces }] : [];
  };

const list =
  (field: string, read: (meta: ArticleMeta) => readonly string[]): Compare =>
  (before, after) => {
    const [was, is] = [read(before), read(after)];
    if (sameJson(was, is)) return [];
    const gone = was.filter((item) => !is.includes(item));
    const came = is.filter((item) => !was.includes(item));
    const reordered =
      was.filter((item) => is.includes(item)).join('\n') !==
      is.filter((item) => was.includes(item)).join('\n');
    return [{ as: 'list', field, gone, came, reordered }];
  };

const moment =
  (field: 'deadline' | 'embargo'): Compare =>
  (before, after) =>
    sameJson(before[field], after[field])
      ? []
      : [{ as: 'moment', field, before: before[field] ?? null, after: after[field] ?? null }];

const value =
  (field: string, read: (meta: ArticleMeta) => string | number | undefined): Compare =>
  (before, after) => {
    const [was, is] = [String(read(before) ?? ''), String(read(after) ?? '')];
    return was === is ? [] : [{ as: 'value', field, before: was, after: is }];
  };

/** Every field of a story and how it is compared; a test holds this table against the model. */
export const FIELDS: Record<string, Compare> = {
  headline: words('headline', (m) => m.headline),
  'headlines.web': words('headlines.web', (m) => m.headlines.web),
  'headlines.social': words('headlines.social', (m) => m.headlines.social),
  'headlines.print': words('headlines.print', (m) => m.headlines.print),
  standfirst: words('standfirst', (m) => m.standfirst),
  description: words('description', (m) => m.description),
  slug: value('slug', (m) => m.slug),
  urlSlug: value('urlSlug', (m) => m.urlSlug),
  bylines: list('bylines', (m) => m.bylines.map((b) => (b.role ? `${b.name}, ${b.role}` : b.name))),
  'dateline.place': value('dateline.place', (m) => m.dateline.place),
  'dateline.date': value('dateline.date', (m) =>
    m.dateline.date === undefined ? undefined : new Date(m.dateline.date).toISOString().slice(0, 10),
  ),
  status: value('status', (m) => m.status),
  desk: value('desk', (m) => m.desk),
  assignee: value('assignee', (m) => m.assignee),
  plannedWords: value('plannedWords', (m) => m.plannedWords),
  storyType: value('storyType', (m) => m.storyType),
  deadline: moment('deadline'),
  embargo: moment('embargo'),
  genre: value('genre', (m) => m.genre),
  urgency: value('urgency', (m) => m.urgency),
  language: value('language', (m) => m.language),
  direction: value('direction', (m) => m.direction),
  zone: value('zone', (m) => m.zone),
  keywords: list('keywords', (m) => m.keywords),
  subjects: list('subjects', (m) => m.subjects.map((s) => `${s.name} (${s.code})`)),
  entities: list('entities', (m) =>
    m.entities.map((e) => (e.wikidata ? `${e.name} (${e.kind}, ${e.wikidata})` : `${e.name} (${e.kind})`)),
  ),
  related: list('related', (m) => (m.related ?? []).map((r) => r.headline)),
  editorsNote: words('editorsNote', (m) => m.editorsNote),
  correctionNote: words('correctionNote', (m) => m.correctionNote),
  usageTerms: words('usageTerms', (m) => m.usageTerms),
  notebook: words('notebook', (m) => m.notebook),
};

/** The fields of a story that differ, in the order in which a person reads them. */
export const fieldsBetween = (before: ArticleMeta, after: ArticleMeta): FieldChange[] =>
  sameJson(before, after)
    ? []
    : Object.values(FIELDS).flatMap((compare) => compare(before, after, after.language));
