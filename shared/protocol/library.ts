import { z } from 'zod';
import { ENTITY_KINDS, languageTag, millis, subject, zone } from '../article/meta.ts';
import { role } from '../article/workflow/steps.ts';
import { mediaId } from '../article/nodes/image.ts';
import { bytes, call, nothing } from './define.ts';
import { note } from './notes.ts';
import { said } from './said.ts';
import { ack, sessionId, storyId } from './story.ts';

export const MAX_IMPORT_BYTES = 200 * 1024 * 1024;
/** IPTC's whole vocabulary in all its languages is some 10 MB; reading it takes as many times that in memory. */
export const MAX_VOCABULARY_BYTES = 32 * 1024 * 1024;
export const MAX_MEDIA_BYTES = 40 * 1024 * 1024;
/** 100 megapixels: larger pictures are refused before anything decodes them. */
export const MAX_MEDIA_PIXELS = 100_000_000;

export const mediaRecord = z.strictObject({
  media: mediaId,
  type: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  /** What the file itself said (IPTC, XMP, EXIF), for the fields of the picture. */
  caption: z.string(),
  credit: z.string(),
  rights: z.string(),
});
export type MediaRecord = z.infer<typeof mediaRecord>;

export const mediaCalls = {
  /** Stores a picture: checks it, removes where it was taken, keeps credit and caption. */
  'media.put': call({
    input: z.strictObject({ name: z.string().max(500), content: bytes(MAX_MEDIA_BYTES) }),
    output: z.strictObject({ record: mediaRecord, notes: z.array(said) }),
    problems: ['too-large', 'invalid', 'not-saved'],
  }),
  'media.read': call({
    input: z.strictObject({ media: mediaId }),
    output: z.strictObject({ record: mediaRecord, content: bytes(MAX_MEDIA_BYTES) }),
    problems: ['not-found', 'damaged'],
  }),
} as const;

export const importCalls = {
  /**
   * Brings in one file (Word, Markdown, HTML, plain text, a Copydesk package, or a zip of a text and
   * its pictures) as a story and says what could not be kept. `beside` holds pictures that the text names by relative
   * path. `importId` is the caller's own name for it, by which it can be called off.
   */
  'import.file': call({
    input: z.strictObject({
      session: sessionId,
      name: z.string().max(500),
      content: bytes(MAX_IMPORT_BYTES),
      beside: z
        .array(z.strictObject({ name: z.string().max(500), content: bytes(MAX_MEDIA_BYTES) }))
        .max(500)
        .optional(),
      importId: z.uuid().optional(),
    }),
    output: z.strictObject({
      stories: z.array(z.strictObject({ ack, headline: z.string(), existed: z.boolean() })),
      notes: z.array(note),
    }),
    problems: ['invalid', 'unsupported', 'too-large', 'cancelled', 'busy', 'damaged', 'not-saved'],
  }),
  /** Calls off an import that is still being read; then it answers `cancelled` and nothing of it is kept. */
  'import.cancel': call({ input: z.strictObject({ importId: z.uuid() }), output: nothing }),
} as const;

export const vocabularyCalls = {
  /**
   * Keywords of earlier stories that begin with these letters: those used most, lately, on this desk and together with
   * the keywords that are chosen already stand first.
   */
  'keyword.suggest': call({
    input: z.strictObject({
      prefix: z.string().max(100),
      limit: z.int().min(1).max(50),
      desk: z.string().max(100).optional(),
      chosen: z.array(z.string().max(100)).max(200).optional(),
    }),
    output: z.array(z.strictObject({ keyword: z.string(), count: z.int() })),
  }),
  'entity.suggest': call({
    input: z.strictObject({
      prefix: z.string().max(100),
      kind: z.enum(ENTITY_KINDS).optional(),
      limit: z.int().min(1).max(50),
    }),
    output: z.array(
      z.strictObject({ kind: z.enum(ENTITY_KINDS), name: z.string(), wikidata: z.string().optional() }),
    ),
  }),
  /** Media Topics by name; an empty query gives the top level. `path` runs from the top concept to its parent. */
  'subject.search': call({
    input: z.strictObject({
      query: z.string().max(100),
      language: languageTag.optional(),
      /** For names the vocabulary has not in `language`. */
      otherwise: languageTag.optional(),
      limit: z.int().min(1).max(100),
    }),
    output: z.array(
      subject.extend({
        path: z.array(z.string()),
        retired: z.boolean(),
        /** The name that was found, where it is not the one shown: it stands in another language. */
        matched: z.string().optional(),
      }),
    ),
  }),
  /** Takes IPTC's published JSON (`cptall` or a translation) and replaces the vocabulary that came with the app. */
  'subject.import': call({
    input: z.strictObject({ name: z.string().max(500), content: bytes(MAX_VOCABULARY_BYTES) }),
    output: z.strictObject({
      concepts: z.int(),
      languages: z.array(z.string()),
      released: z.string().nullable(),
    }),
    problems: ['invalid', 'not-saved'],
  }),
} as const;

export const profile = z.strictObject({
  name: z.string().max(200),
  initials: z.string().max(10),
  /** What the person does on the desk, in their own words: reporter, desk editor. */
  role: z.string().max(100).default(''),
  /** What they may do by the table of steps; absent while they have not chosen, and nothing is kept from them. */
  deskRole: role.optional(),
  language: languageTag,
  zone,
});
export type Profile = z.infer<typeof profile>;

/** Keys as the command table writes them: `mod+shift+P`. */
const keys = z.string().min(1).max(40);

/** How the app looks for this person; no story text ever goes here. What came later has a default, so that older settings stay. */
export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  copySize: z.int().min(16).max(22),
  /** The width of the text in characters, about. */
  measure: z.int().min(56).max(76).default(66),
  /** The language of the interface: a tag, or the system's. */
  interfaceLanguage: z.union([z.literal('system'), languageTag]).default('system'),
  /** Keys chosen instead of the standard ones, by command; an empty list: no keys. */
  keymap: z.record(z.string().max(64), z.array(keys).max(4)).default({}),
  /** Pane widths, open panes, last story: view state the renderer owns. */
  layout: z.record(z.string().max(64), z.union([z.string().max(500), z.number(), z.boolean()])),
});
export type Settings = z.infer<typeof settings>;

export const profileCalls = {
  'profile.get': call({ input: nothing, output: profile }),
  'profile.set': call({ input: profile, output: profile, problems: ['not-saved', 'read-only'] }),
  'settings.get': call({ input: nothing, output: settings }),
  'settings.set': call({ input: settings, output: settings, problems: ['not-saved', 'read-only'] }),
} as const;

export const snapshotRow = z.strictObject({
  id: z.string().regex(/^[0-9A-Za-z._-]{1,100}$/u),
  takenAt: millis,
  reason: z.enum(['hourly', 'daily', 'migration', 'asked', 'before-restore']),
  bytes: z.int(),
  stories: z.int(),
  verified: z.boolean(),
});
export type SnapshotRow = z.infer<typeof snapshotRow>;

/** What came of a restore drill: a backup was opened aside and everything in it was read again. */
export const drillResult = z.strictObject({
  snapshot: snapshotRow.shape.id,
  at: millis,
  /** How long it took, in milliseconds. */
  ms: z.int().min(0),
  /** Stories in the backup, those in the bin too. */
  stories: z.int(),
  /** Of them, those whose newest text was read and matched its checksum. */
  whole: z.int(),
  pictures: z.int(),
  /** Pictures of the backup that are missing from the profile or no longer what they were. */
  lostPictures: z.int(),
});
export type DrillResult = z.infer<typeof drillResult>;

export const storeHealth = z.strictObject({
  state: z.enum(['good', 'checking', 'read-only', 'damaged']),
  stories: z.int(),
  bytes: z.int(),
  lastSnapshotAt: millis.nullable(),
  /** The last restore drill that ran to its end. */
  lastDrill: drillResult.nullable(),
  /** What needs the person. */
  warning: said.nullable(),
});
export type StoreHealth = z.infer<typeof storeHealth>;

export const storeCalls = {
  'store.health': call({ input: nothing, output: storeHealth }),
  'snapshot.list': call({ input: nothing, output: z.array(snapshotRow) }),
  'snapshot.take': call({ input: nothing, output: snapshotRow, problems: ['not-saved', 'busy'] }),
  /** Replaces the store by a snapshot; the store as it was is snapshotted first. Every view must reload. */
  'snapshot.restore': call({
    input: z.strictObject({ id: snapshotRow.shape.id }),
    output: z.strictObject({ stories: z.int(), kept: snapshotRow.shape.id }),
    problems: ['not-found', 'damaged', 'not-saved', 'busy'],
  }),
  /**
   * One step of proving a backup: it is copied aside, opened as a restore would, and every story's newest text and every
   * picture is read and compared with its checksum. `from` null begins; `next` is where the following step goes on, null
   * at the end. Nothing of the desk is touched. A drill that is not gone on with is forgotten.
   */
  'snapshot.drill': call({
    input: z.strictObject({ id: snapshotRow.shape.id, from: z.string().max(100).nullable() }),
    output: z.strictObject({
      next: z.string().nullable(),
      done: z.int(),
      total: z.int(),
      result: drillResult.nullable(),
    }),
    problems: ['not-found', 'damaged', 'not-saved', 'busy'],
  }),
  /** Ends a drill that is under way and clears its copy away. */
  'snapshot.drillStop': call({ input: nothing, output: nothing }),
  /** Where this profile keeps its things, for the person to know. */
  'store.folders': call({
    input: nothing,
    output: z.strictObject({ profile: z.string(), snapshots: z.string(), exports: z.string() }),
  }),
  /** Reads what is left of a damaged store into a new one; the damaged files stay in the profile's quarantine folder. */
  'store.salvage': call({
    input: nothing,
    output: z.strictObject({
      stories: z.int(),
      revisions: z.int(),
      lostRevisions: z.int(),
      lostStories: z.int(),
      quarantine: z.string(),
    }),
    problems: ['damaged', 'not-saved'],
  }),
  /** What support needs: versions, sizes, states, the last log lines. No text, names or secrets. */
  'diagnostics.read': call({ input: nothing, output: z.strictObject({ text: z.string() }) }),
} as const;

/** For lists of chosen stories. */
export const storyIds = z.array(storyId).min(1).max(100_000);
