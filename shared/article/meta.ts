import { z } from 'zod';
import { storedText } from './inline.ts';
import { FIELD_LIMITS, proposals } from './proposals.ts';

/** UTC milliseconds since 1970. */
export const millis = z.int().min(0).max(8_640_000_000_000_000);

/** An IANA time zone name; it is kept beside every time that people chose (deadline, embargo). */
export const zone = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_+\-/]+$/u, 'expected a time zone such as Europe/Oslo');

/** A BCP 47 language tag. */
export const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/u, 'expected a language tag such as en-GB');

export const STATUSES = ['draft', 'in-review', 'ready', 'published', 'killed'] as const;
export const status = z.enum(STATUSES);
export type Status = z.infer<typeof status>;

export const ENTITY_KINDS = ['person', 'organisation', 'place', 'event'] as const;
export const entity = z.strictObject({
  kind: z.enum(ENTITY_KINDS),
  name: storedText(300),
  wikidata: z
    .string()
    .regex(/^Q[1-9][0-9]{0,14}$/u, 'expected a Wikidata id such as Q42')
    .optional(),
});
export type Entity = z.infer<typeof entity>;

/** A Media Topics concept (IPTC NewsCodes, scheme `medtop`); the name is kept so that a retired code stays readable. */
export const subject = z.strictObject({
  code: z.string().regex(/^[0-9]{8}$/u, 'expected an eight-digit Media Topics code'),
  name: storedText(200),
});
export type Subject = z.infer<typeof subject>;

/** A moment someone chose, with the zone in which they chose it. */
export const moment = z.strictObject({ at: millis, zone });
export type Moment = z.infer<typeof moment>;

export const byline = z.strictObject({ name: storedText(200), role: storedText(200).optional() });
export type Byline = z.infer<typeof byline>;

/** A story that belongs with this one, on this desk; the headline is kept so that a link stays readable without it. */
export const related = z.strictObject({ story: z.uuid(), headline: storedText(1000) });
export type Related = z.infer<typeof related>;

/** Everything about a story that is not its body. Empty strings and absent members both mean "not given". */
export const articleMeta = z.strictObject({
  /** As it stands; what is proposed instead is in `proposals`, so that whoever reads the field alone gives nothing away. */
  headline: storedText(FIELD_LIMITS.headline),
  headlines: z.strictObject({
    web: storedText(1000).optional(),
    social: storedText(1000).optional(),
    print: storedText(1000).optional(),
  }),
  slug: storedText(200),
  /** The last part of the story's address on the web, where it is not made from the headline. */
  urlSlug: storedText(200).optional(),
  /** What search engines and link previews show below the headline. */
  description: storedText(2000).optional(),
  /** The id of the desk's template for this kind of story: its required fields and lengths. */
  storyType: storedText(64).optional(),
  standfirst: storedText(FIELD_LIMITS.standfirst),
  bylines: z.array(byline).max(50),
  dateline: z.strictObject({ place: storedText(200).optional(), date: millis.optional() }),
  language: languageTag,
  direction: z.enum(['ltr', 'rtl', 'auto']),
  zone,
  genre: storedText(100).optional(),
  /** 1 (highest) to 9, as in NewsML-G2 and ninjs. */
  urgency: z.int().min(1).max(9).optional(),
  status,
  desk: storedText(100).optional(),
  /** Who is to write it. */
  assignee: storedText(200).optional(),
  /** The commissioned length in words. */
  plannedWords: z.int().min(1).max(1_000_000).optional(),
  deadline: moment.optional(),
  embargo: moment.optional(),
  /** For colleagues; never leaves in a public format. */
  editorsNote: storedText(4000).optional(),
  /** The writer's own notes beside the copy; like the editor's note they never leave in a public format. */
  notebook: storedText(200_000).optional(),
  /** For readers. */
  correctionNote: storedText(4000).optional(),
  usageTerms: storedText(2000).optional(),
  keywords: z.array(storedText(100)).max(200),
  subjects: z.array(subject).max(100),
  entities: z.array(entity).max(500),
  related: z.array(related).max(100).optional(),
  proposals: proposals.optional(),
});
export type ArticleMeta = z.infer<typeof articleMeta>;

export const emptyMeta = (given: { language: string; zone: string }): ArticleMeta => ({
  headline: '',
  headlines: {},
  slug: '',
  standfirst: '',
  bylines: [],
  dateline: {},
  language: given.language,
  direction: 'auto',
  zone: given.zone,
  status: 'draft',
  keywords: [],
  subjects: [],
  entities: [],
});
