import { z } from 'zod';
import { comparison } from '../article/compare/model.ts';
import { articleBody, SCHEMA_VERSION } from '../article/article.ts';
import { storedText } from '../article/inline.ts';
import { articleMeta, languageTag, millis, moment, status, zone } from '../article/meta.ts';
import { articlePatch } from '../article/patch.ts';
import { sideChange } from '../article/review/take-side.ts';
import { MOST_NOTE } from '../article/workflow/log.ts';
import { said } from './said.ts';
import { call, nothing } from './define.ts';

export const storyId = z.uuid();
export const revisionNumber = z.int().min(1);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u, 'expected a SHA-256 in hex');

/** An article as a view holds it (unknown kinds already wrapped). */
export const articleValue = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  meta: articleMeta,
  body: articleBody,
});

/** Which state of a story a change was made against. */
export const base = z.strictObject({ number: revisionNumber, sha256 });
export type Base = z.infer<typeof base>;

/** The acknowledgement: COMMIT under FULL sync has returned for exactly this text. Nothing else may be shown as saved. */
export const ack = z.strictObject({ storyId, number: revisionNumber, sha256, savedAt: millis });
export type Ack = z.infer<typeof ack>;

/** One window's (tab's, command's) id: an open revision belongs to one session. */
export const sessionId = z.string().regex(/^[0-9A-Za-z_-]{8,64}$/u, 'expected a session id');

export const storyRow = z.strictObject({
  storyId,
  headline: z.string(),
  slug: z.string(),
  standfirst: z.string(),
  byline: z.string(),
  desk: z.string(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  status,
  words: z.int(),
  deadlineAt: millis.nullable(),
  embargoAt: millis.nullable(),
  /** Who is to write it; empty while nobody is. */
  assignee: z.string(),
  plannedWords: z.int().nullable(),
  /** The id of its template; empty without one. */
  storyType: z.string(),
  createdAt: millis,
  updatedAt: millis,
  number: revisionNumber,
  binned: z.boolean(),
  /** Out of the daily desk, on the shelf of what is done. */
  archived: z.boolean(),
  /** First words of the body, for stories without a headline. */
  opening: z.string(),
  /** With a query: where it was found. Matches stand between U+E000 and U+E001. */
  snippet: z.string().optional(),
  /** Out with another desk: to whom, as the sender wrote it; empty for nobody by name. Absent while it is not. */
  out: z.string().optional(),
  /** What was asked for and still stands: a review, of whom (empty for nobody by name), or changes. */
  asked: z
    .discriminatedUnion('for', [
      z.strictObject({ for: z.literal('review'), of: z.string() }),
      z.strictObject({ for: z.literal('changes') }),
    ])
    .optional(),
});
export type StoryRow = z.infer<typeof storyRow>;

export const storyFilter = z.strictObject({
  /** Words, "quoted phrases", prefix* and operators (see story-query.ts); empty lists everything. */
  query: z.string().max(500).optional(),
  status: z.array(status).max(5).optional(),
  desk: z.string().max(100).optional(),
  binned: z.boolean().optional(),
  /** The shelf of archived stories; absent or false is the daily desk. A search may say otherwise with `is:`. */
  archived: z.boolean().optional(),
});
export type StoryFilter = z.infer<typeof storyFilter>;

/** The newest first by `updated` and `created`, otherwise ascending; a story without the value stands last. */
export const STORY_SORTS = [
  'updated',
  'created',
  'deadline',
  'embargo',
  'headline',
  'slug',
  'desk',
  'status',
  'by',
  'assignee',
  'words',
  'planned',
  'relevance',
] as const;
export const storySort = z.enum(STORY_SORTS);

/** Which stories, in which order. */
const listed = { filter: storyFilter, sort: storySort, reversed: z.boolean().optional() };

/** What can be changed in many stories at once; null takes a value away. */
export const storyChange = z.strictObject({
  status: status.optional(),
  desk: articleMeta.shape.desk.unwrap().nullable().optional(),
  assignee: articleMeta.shape.assignee.unwrap().nullable().optional(),
  plannedWords: articleMeta.shape.plannedWords.unwrap().nullable().optional(),
  deadline: moment.nullable().optional(),
  addKeywords: articleMeta.shape.keywords.optional(),
  removeKeywords: articleMeta.shape.keywords.optional(),
  archived: z.boolean().optional(),
  binned: z.boolean().optional(),
});
export type StoryChange = z.infer<typeof storyChange>;

const conflictable = ['conflict', 'not-found', 'not-saved', 'read-only'] as const;

export const storyCalls = {
  'story.create': call({
    input: z.strictObject({
      session: sessionId,
      /** Where to begin; absent members come from the profile. */
      language: languageTag.optional(),
      zone: zone.optional(),
      article: articleValue.optional(),
    }),
    output: z.strictObject({ ack, article: articleValue }),
    problems: ['not-saved', 'read-only'],
  }),
  'story.open': call({
    input: z.strictObject({ storyId }),
    output: z.strictObject({ ack, article: articleValue, createdAt: millis, binned: z.boolean() }),
    problems: ['not-found', 'newer', 'damaged'],
  }),
  /** Autosave: extends the open revision of this session, or starts one. */
  'story.save': call({
    input: z.strictObject({ storyId, session: sessionId, base, patch: articlePatch }),
    output: ack,
    problems: conflictable,
  }),
  /** Ends the open revision, so that the next change starts a new one. */
  'story.seal': call({
    input: z.strictObject({ storyId, session: sessionId, base, cause: z.enum(['pause', 'close']) }),
    output: ack,
    problems: conflictable,
  }),
  /** The losing text of a conflict, kept whole as a side revision; the head does not move. */
  'story.keep': call({
    input: z.strictObject({ storyId, session: sessionId, base, article: articleValue }),
    output: z.strictObject({ number: revisionNumber, head: base }),
    problems: ['not-found', 'not-saved', 'read-only'],
  }),
  'story.list': call({
    input: z.strictObject({
      ...listed,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(storyRow) }),
  }),
  /** The ids of a stretch of a list, for taking many stories in hand. */
  'story.ids': call({
    input: z.strictObject({
      ...listed,
      offset: z.int().min(0),
      limit: z.int().min(1).max(100_000),
    }),
    output: z.strictObject({ storyIds: z.array(storyId) }),
  }),
  /** How many stories of a filter are due before each moment of a rising list, after the last, and never. */
  'story.due': call({
    input: z.strictObject({ filter: storyFilter, moments: z.array(millis).min(1).max(20) }),
    output: z.strictObject({ counts: z.array(z.int()), never: z.int() }),
  }),
  'story.facets': call({
    input: nothing,
    output: z.strictObject({
      statuses: z.array(z.strictObject({ status, count: z.int() })),
      desks: z.array(z.strictObject({ desk: z.string(), count: z.int() })),
      binned: z.int(),
      archived: z.int(),
    }),
  }),
  /** Moves a story to the bin or takes it out again; nothing is erased. */
  'story.bin': call({
    input: z.strictObject({ storyId, binned: z.boolean() }),
    output: nothing,
    problems: ['not-found', 'not-saved', 'read-only'],
  }),
  /** A new story with the text and the plan of another: a draft, its slug marked as a copy. */
  'story.duplicate': call({
    input: z.strictObject({ storyId, session: sessionId }),
    output: z.strictObject({ ack, headline: z.string() }),
    problems: ['not-found', 'damaged', 'newer', 'not-saved', 'read-only'],
  }),
  /**
   * Changes fields of many stories, each as a revision of its own, all in one transaction. Answers what it changed with
   * what takes that back, and what it could not change and why.
   */
  'story.batch': call({
    input: z.strictObject({
      session: sessionId,
      items: z
        .array(z.strictObject({ storyId, set: storyChange }))
        .min(1)
        .max(500),
      /** To a new status: a note for the log, and whether what stands against the step is put aside with it. */
      step: z
        .strictObject({ note: storedText(MOST_NOTE).optional(), anyway: z.boolean().optional() })
        .optional(),
      /** Takes back what such a call did just before: a status goes back though no step leads there. */
      undo: z.boolean().optional(),
    }),
    output: z.strictObject({
      changed: z.array(z.strictObject({ storyId, was: storyChange })),
      /** Stories that were so already. */
      same: z.int(),
      /** Left wholly as they were. `anyway`: the same call does it with a note and `anyway`. */
      refused: z.array(
        z.strictObject({ storyId, headline: z.string(), why: z.array(said), anyway: z.boolean() }),
      ),
    }),
    problems: ['not-saved', 'read-only'],
  }),
} as const;

export const CAUSES = [
  'create',
  'autosave',
  'pause',
  'close',
  'named',
  'export',
  'restore',
  'import',
  'conflict',
  'recovered',
  /** Words were about to be taken out: the text as it was before. */
  'cut',
  'batch',
  'duplicate',
  /** A step of the workflow: a status, an approval, a request. */
  'step',
  /** Some changes as an earlier text has them. */
  'taken',
] as const;
export const cause = z.enum(CAUSES);
export type Cause = z.infer<typeof cause>;

export const revisionRow = z.strictObject({
  number: revisionNumber,
  parent: revisionNumber.nullable(),
  cause,
  name: z.string().nullable(),
  author: z.strictObject({ name: z.string(), initials: z.string() }),
  openedAt: millis,
  savedAt: millis,
  sealed: z.boolean(),
  /** A side revision keeps the losing text of a conflict; it is never the head. */
  side: z.boolean(),
  /** Stands above the others in the list of versions. */
  pinned: z.boolean(),
  sha256,
  words: z.int(),
});
export type RevisionRow = z.infer<typeof revisionRow>;

export const revisionCalls = {
  'revision.list': call({
    input: z.strictObject({ storyId, before: revisionNumber.optional(), limit: z.int().min(1).max(500) }),
    output: z.array(revisionRow),
    problems: ['not-found'],
  }),
  'revision.read': call({
    input: z.strictObject({ storyId, number: revisionNumber }),
    output: z.strictObject({ row: revisionRow, article: articleValue }),
    problems: ['not-found', 'damaged', 'newer'],
  }),
  /** Makes an older text the head again, as a new revision. */
  'revision.restore': call({
    input: z.strictObject({ storyId, session: sessionId, base, number: revisionNumber }),
    output: z.strictObject({ ack, article: articleValue }),
    problems: [...conflictable, 'damaged'],
  }),
  'revision.name': call({
    input: z.strictObject({ storyId, session: sessionId, base, name: z.string().trim().min(1).max(200) }),
    output: ack,
    problems: conflictable,
  }),
  /** What differs between two revisions: as it is drawn, and change by change as `revision.take` names them. */
  'revision.compare': call({
    input: z.strictObject({ storyId, from: revisionNumber, to: revisionNumber }),
    output: z.strictObject({
      from: revisionRow,
      to: revisionRow,
      comparison,
      changes: z.array(sideChange),
      /** Open suggestions in the later text keep changes of its words from being taken. */
      suggestions: z.boolean(),
    }),
    problems: ['not-found', 'damaged', 'newer'],
  }),
  /** Takes some of the changes between a revision and the head as the revision has them, as a new revision. */
  'revision.take': call({
    input: z.strictObject({
      storyId,
      session: sessionId,
      base,
      from: revisionNumber,
      changes: z.array(z.string().max(200)).min(1).max(100_000),
    }),
    output: z.strictObject({ ack, article: articleValue }),
    problems: [...conflictable, 'damaged', 'newer', 'unsupported'],
  }),
  /** Gives any revision a name or takes it away, pins it or not; its text is not touched. */
  'revision.label': call({
    input: z.strictObject({
      storyId,
      number: revisionNumber,
      name: z.string().trim().min(1).max(200).nullable().optional(),
      pinned: z.boolean().optional(),
    }),
    output: revisionRow,
    problems: ['not-found', 'busy', 'not-saved', 'read-only'],
  }),
  /**
   * Revisions that hold these words, whatever their case and accents, the newest first: a step of a search that the view goes on
   * with `next` until it is null. In an excerpt the words stand between U+E000 and U+E001.
   */
  'revision.search': call({
    input: z.strictObject({
      storyId,
      words: z.string().trim().min(1).max(200),
      before: revisionNumber.optional(),
    }),
    output: z.strictObject({
      found: z.array(z.strictObject({ row: revisionRow, excerpt: z.string() })),
      /** How many revisions this step read, and how many of them were damaged and could not be. */
      read: z.int(),
      damaged: z.int(),
      next: revisionNumber.nullable(),
    }),
    problems: ['not-found'],
  }),
} as const;
