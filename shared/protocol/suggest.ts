import { z } from 'zod';
import { entity, languageTag, millis, status, subject } from '../article/meta.ts';
import { call } from './define.ts';
import { storyId } from './story.ts';

const code = subject.shape.code;
const limit = z.int().min(1).max(50);

/** What earlier stories said in a field; the field's name in the index of values. */
export const VALUE_FIELDS = ['byline', 'place', 'assignee'] as const;

/** One Media Topics concept in a list: `children` counts the live concepts right below it. */
export const topic = z.strictObject({
  code,
  name: z.string(),
  retired: z.boolean(),
  children: z.int(),
});
export type Topic = z.infer<typeof topic>;

/** A story that seems to belong with another, and the names of what they share. */
export const relatedRow = z.strictObject({
  storyId,
  headline: z.string(),
  slug: z.string(),
  status,
  updatedAt: millis,
  shares: z.array(z.string()),
});
export type RelatedRow = z.infer<typeof relatedRow>;

/** What the desk knows and can offer; nothing here changes a story. */
export const suggestCalls = {
  /** Names of bylines (with the role last given), places of datelines, assignees; the most used and newest first. */
  'value.suggest': call({
    input: z.strictObject({
      field: z.enum(VALUE_FIELDS),
      prefix: z.string().max(200),
      /** The story that is being written: what it says itself is no help to it. */
      except: storyId.optional(),
      limit,
    }),
    output: z.array(z.strictObject({ value: z.string(), detail: z.string(), count: z.int() })),
  }),
  /** Other stories, not in the bin, that have this slug or this last part of their address. */
  'slug.taken': call({
    input: z.strictObject({
      storyId,
      field: z.enum(['slug', 'urlSlug']),
      value: z.string().min(1).max(200),
    }),
    output: z.array(z.strictObject({ storyId, headline: z.string() })),
  }),
  /** Keywords and names for a story from its own text as it is stored: what the desk knows, and what the text repeats. */
  'story.suggest': call({
    input: z.strictObject({ storyId }),
    output: z.strictObject({
      keywords: z.array(z.strictObject({ keyword: z.string(), count: z.int(), known: z.boolean() })),
      entities: z.array(z.strictObject({ entity, count: z.int(), known: z.boolean() })),
    }),
    problems: ['not-found', 'damaged', 'newer'],
  }),
  /** Stories with the same keywords, names, subjects and headline words, the nearest first. */
  'story.related': call({
    input: z.strictObject({ storyId, limit }),
    output: z.array(relatedRow),
    problems: ['not-found', 'damaged', 'newer'],
  }),
  /** The concepts right below one, or the top level; retired ones are left out. */
  'subject.children': call({
    input: z.strictObject({
      under: code.nullable(),
      language: languageTag,
      /** For names the vocabulary has not in `language`. */
      otherwise: languageTag.optional(),
    }),
    output: z.array(topic),
  }),
} as const;
