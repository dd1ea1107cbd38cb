import { z } from 'zod';
import { articleBody, emptyArticle, type Article } from './article.ts';
import { FORM_FIELDS } from './form.ts';
import { storedText } from './inline.ts';
import { LENGTH_FIELDS, SOFT_LIMITS, type LengthField } from './lengths.ts';
import { languageTag } from './meta.ts';
import type { Block } from './nodes/index.ts';

const OUT_OF_ORDER = 'expected the smallest figure first';

/** True when no figure that is given stands above a later one. */
export const rises = (figures: readonly (number | undefined)[]): boolean => {
  const given = figures.filter((figure) => figure !== undefined);
  return given.every((figure, at) => at === 0 || figure >= (given[at - 1] ?? 0));
};

/** How long a text may be, in characters as people count them: too short below `min`, marked from `soft`, too long past `max`. */
export const lengthRule = z
  .strictObject({
    min: z.int().min(1).max(100_000).optional(),
    soft: z.int().min(1).max(100_000).optional(),
    max: z.int().min(1).max(100_000).optional(),
  })
  .refine(({ min, soft, max }) => rises([min, soft, max]), OUT_OF_ORDER);
export type LengthRule = z.infer<typeof lengthRule>;

/** What a new story of a type begins with. */
export const templateFields = z.strictObject({
  desk: storedText(100).optional(),
  genre: storedText(100).optional(),
  language: languageTag.optional(),
  urgency: z.int().min(1).max(9).optional(),
  usageTerms: storedText(2000).optional(),
  editorsNote: storedText(4000).optional(),
  keywords: z.array(storedText(100)).max(200).optional(),
});

/** A type of story on one desk: what it must have, how long it is to be, and what it begins with. */
export const storyTemplate = z.strictObject({
  /** Fields that must be filled before the story is ready. */
  required: z.array(z.enum(FORM_FIELDS)).max(FORM_FIELDS.length),
  /** Fields whose part of the form stands first. */
  first: z.array(z.enum(FORM_FIELDS)).max(FORM_FIELDS.length),
  lengths: z.partialRecord(z.enum(LENGTH_FIELDS), lengthRule),
  /** The length of the copy in words. */
  words: z
    .strictObject({
      min: z.int().min(1).max(1_000_000).optional(),
      max: z.int().min(1).max(1_000_000).optional(),
    })
    .refine(({ min, max }) => rises([min, max]), OUT_OF_ORDER),
  /** The length that is planned for a new story, in words. */
  plannedWords: z.int().min(1).max(1_000_000).optional(),
  fields: templateFields,
  /** The copy a new story begins with; its block ids are made anew for every story. */
  boilerplate: articleBody,
});
export type StoryTemplate = z.infer<typeof storyTemplate>;

export const emptyTemplate = (): StoryTemplate => ({
  required: ['headline'],
  first: [],
  lengths: {},
  words: {},
  fields: {},
  boilerplate: [],
});

/** The lengths that hold for a field: the template's own, and the common ones where it says nothing. */
export function lengthsOf(template: StoryTemplate | null, field: LengthField): LengthRule {
  const own = template?.lengths[field] ?? {};
  const soft = own.soft ?? own.max ?? SOFT_LIMITS[field];
  return { ...own, ...(soft === undefined ? {} : { soft }) };
}

type Given = {
  /** The template's id, kept as the story's type. */
  storyType: string;
  language: string;
  zone: string;
  newId: () => string;
};

/** A new story as a template begins it. The template's language wins over the person's. */
export function articleFrom(template: StoryTemplate, given: Given): Article {
  const { fields, plannedWords, boilerplate } = template;
  const { language, keywords, ...rest } = fields;
  const empty = emptyArticle({
    language: language ?? given.language,
    zone: given.zone,
    blockId: given.newId(),
  });
  const body = boilerplate.map((block): Block => ({ ...block, id: given.newId() }));
  return {
    ...empty,
    meta: {
      ...empty.meta,
      ...rest,
      keywords: keywords ?? [],
      storyType: given.storyType,
      ...(plannedWords === undefined ? {} : { plannedWords }),
    },
    body: body.length > 0 ? body : empty.body,
  };
}
