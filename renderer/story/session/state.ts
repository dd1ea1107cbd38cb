import type { ArticleMeta } from '../../../shared/article/meta.ts';
import type { Base } from '../../../shared/protocol/story.ts';
import type { Problem } from '../../../shared/protocol/problem.ts';

/** What the status line says about the text on the screen. Only `saved` means that the store has acknowledged all of it. */
export type SaveState =
  | { kind: 'saved'; number: number; at: number }
  | { kind: 'saving'; slow: boolean }
  | { kind: 'notSaved'; problem: Problem; retryAt: number }
  | { kind: 'conflict'; head: Base; kept: number | null; problem: Problem | null };

/** What components read of an opened story; a new object for every change, the same object otherwise. */
export type StoryView = {
  storyId: string;
  meta: ArticleMeta;
  save: SaveState;
  /** The last acknowledged revision. */
  number: number;
  /** When it was acknowledged. */
  savedAt: number;
  createdAt: number;
  binned: boolean;
};

/** The answer to "may this text be left alone now?". */
export type Flushed = { saved: boolean; reason?: string };

export const sameSave = (a: SaveState, b: SaveState): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
