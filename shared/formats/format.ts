import type { Block } from '../article/nodes/index.ts';
import type { ArticleMeta } from '../article/meta.ts';
import type { Proposal } from '../article/proposals.ts';
import type { Projection, Reading } from '../article/projection.ts';
import type { ExportFinding } from '../protocol/export.ts';
import type { Note } from '../protocol/notes.ts';
import type { Said } from '../protocol/said.ts';

/** The formats a story can leave in. The protocol names the same; a test holds the two lists together. */
export type FormatId = 'html' | 'docx' | 'docx-tracked' | 'markdown' | 'text' | 'package';

export type FormatInfo = { id: FormatId; label: string; extension: string; description: string };

/** What a format found before anything leaves: `stop` refuses, `warn` asks, `drops` names what it cannot carry. */
export type Finding = ExportFinding;

/** A stored picture as the library describes it. */
export type MediaInfo = {
  media: string;
  type: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif' | 'image/avif';
  width: number;
  height: number;
  bytes: number;
  caption: string;
  credit: string;
  rights: string;
};
export type MediaFile = { record: MediaInfo; content: Uint8Array };

/** Words of one line: UTF-16 offsets as `placedText` counts, `to` behind the last. */
export type CommentedWords = { block: string; from: number; to: number };

/** What a comment is about: the story, one of its fields, a block, or words in lines that follow one another. */
export type CommentPlace =
  | { on: 'story' }
  | { on: 'field'; field: 'headline' | 'standfirst' }
  | { on: 'block'; block: string }
  | { on: 'words'; parts: readonly CommentedWords[] };

/** One comment as it is said in a document. `at` is UTC milliseconds; null where the document does not say. */
export type SaidComment = { by: string; initials: string; at: number | null; text: string };

/**
 * Comments on one place, as far as a document can hold them: the first opened the thread, the others answer it.
 * `reading` says in which text blocks and offsets are meant.
 */
export type CommentThread = {
  place: CommentPlace;
  reading: Reading;
  resolved: boolean;
  /** False where a document that was read does not say whether it is resolved: not every editor writes that. */
  stated?: boolean;
  comments: readonly SaidComment[];
  /** The thread on the desk, where it is known there. */
  threadId?: string;
};

/** A story under review: its body with everything that is suggested, what is suggested for its fields, and what is said of it. */
export type UnderReview = {
  body: readonly Block[];
  proposals?: readonly Proposal[];
  threads?: readonly CommentThread[];
};

/** Everything a format may look at. There is no clock in it, so one revision always gives the same bytes. */
export type ExportInput = {
  projection: Projection;
  /**
   * The story as it stands under review, where anything is suggested or said. Only a format that hands suggestions on
   * writes it; every other writes the projection.
   */
  review?: UnderReview;
  storyId: string;
  revision: { number: number; sha256: string; savedAt: number };
  /** How many words the copy has, where that is known already; formats count them otherwise. */
  words?: number;
  /** How many suggestions are open, where the projection is the text before them. */
  openSuggestions?: number;
  /** When the story was begun, UTC milliseconds. */
  createdAt: number;
  /** The name and version of this app, for the format's own `generator` field. */
  generator: string;
  /** Reads a stored picture; null when its file is missing. */
  media: (id: string) => MediaFile | null;
  /** The file name without its extension; pictures beside it go to `<baseName>-files/`. */
  baseName: string;
};

export type ExportOutput = {
  file: { name: string; type: string; content: string | Uint8Array };
  beside: { name: string; content: Uint8Array }[];
  warnings: Said[];
};

/** One format: what it is called, what it would lose, and the bytes it makes. */
export type Format = {
  info: FormatInfo;
  check: (input: ExportInput) => Finding[];
  convert: (input: ExportInput) => ExportOutput;
};

/** A story read from a file of another program: what was understood, and in words what was not. */
export type ReadStory = {
  meta: Partial<ArticleMeta>;
  blocks: Block[];
  /** What could not be kept, for the person who brings it in. */
  notes: Note[];
  /** Pictures that were inside the text (`data:` addresses). */
  pictures: { blockId: string; content: Uint8Array; name: string }[];
  /** Pictures named by a relative path, for the importer to find beside the file. */
  paths: { blockId: string; path: string }[];
};

export type ReadContext = { newId: () => string };
