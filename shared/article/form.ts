import type { ArticleMeta } from './meta.ts';
import type { Projection } from './projection.ts';
import { LENGTH_FIELDS, type LengthField } from './lengths.ts';

/** Every field of a story that a desk can ask for, by the name a template knows it by. */
export const FORM_FIELDS = [
  ...LENGTH_FIELDS,
  'byline',
  'place',
  'date',
  'desk',
  'genre',
  'urgency',
  'assignee',
  'plannedWords',
  'deadline',
  'embargo',
  'usageTerms',
  'keywords',
  'subjects',
  'entities',
  'related',
  'picture',
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

const TEXTS: Readonly<Record<LengthField, (meta: ArticleMeta) => string | undefined>> = {
  headline: (meta) => meta.headline,
  web: (meta) => meta.headlines.web,
  social: (meta) => meta.headlines.social,
  print: (meta) => meta.headlines.print,
  standfirst: (meta) => meta.standfirst,
  description: (meta) => meta.description,
  slug: (meta) => meta.slug,
  urlSlug: (meta) => meta.urlSlug,
};

/** The words of a field; empty when it is not given. */
export const textOf = (meta: ArticleMeta, field: LengthField): string => TEXTS[field](meta)?.trim() ?? '';

export const isLengthField = (field: string): field is LengthField =>
  (LENGTH_FIELDS as readonly string[]).includes(field);

const named = (text: string | undefined): boolean => (text ?? '').trim() !== '';

const GIVEN: Readonly<Record<Exclude<FormField, LengthField>, (p: Projection) => boolean>> = {
  byline: ({ meta }) => meta.bylines.some((b) => named(b.name)),
  place: ({ meta }) => named(meta.dateline.place),
  date: ({ meta }) => meta.dateline.date !== undefined,
  desk: ({ meta }) => named(meta.desk),
  genre: ({ meta }) => named(meta.genre),
  urgency: ({ meta }) => meta.urgency !== undefined,
  assignee: ({ meta }) => named(meta.assignee),
  plannedWords: ({ meta }) => meta.plannedWords !== undefined,
  deadline: ({ meta }) => meta.deadline !== undefined,
  embargo: ({ meta }) => meta.embargo !== undefined,
  usageTerms: ({ meta }) => named(meta.usageTerms),
  keywords: ({ meta }) => meta.keywords.length > 0,
  subjects: ({ meta }) => meta.subjects.length > 0,
  entities: ({ meta }) => meta.entities.length > 0,
  related: ({ meta }) => (meta.related ?? []).length > 0,
  picture: ({ body }) => body.some((b) => b.kind === 'image'),
};

/** True when a story has something in a field. */
export const isGiven = (p: Projection, field: FormField): boolean =>
  isLengthField(field) ? textOf(p.meta, field) !== '' : GIVEN[field](p);
