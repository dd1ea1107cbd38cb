import type { Connection } from '../driver.ts';
import { stories } from './0001-stories.ts';
import { exports } from './0002-exports.ts';
import { kept } from './0003-kept.ts';
import { planning } from './0004-planning.ts';
import { storyValues } from './0005-story-values.ts';
import { searchIndex } from './0006-search-index.ts';
import { talk } from './0007-talk.ts';
import { handoffs } from './0008-handoffs.ts';
import { talkSeals } from './0009-talk-seals.ts';

/** A step of the store's shape. Released steps never change; a new step is a file in this folder and a row below. */
export type Migration = {
  /** Number and idea, as the file is named. */
  name: string;
  /** The statements of the step; all steps of one start run in one transaction. */
  up: string;
  /** What SQL cannot say about the rows that are there, after the statements and in the same transaction. */
  fill?: (connection: Connection) => void;
};

/** In order: the store's `user_version` is how many of them it has had. */
export const migrations: readonly Migration[] = [
  stories,
  exports,
  kept,
  planning,
  storyValues,
  searchIndex,
  talk,
  handoffs,
  talkSeals,
];

/** The version of the store that this app writes. */
export const STORE_VERSION = migrations.length;

export const userVersion = (connection: Connection): number =>
  Number(connection.pragma('user_version', { simple: true }));

/**
 * Brings a store to the newest version, all or nothing. Returns the names of the steps it took.
 * @param steps other steps than the app's own, for tests of the mechanism
 */
export function migrate(connection: Connection, steps: readonly Migration[] = migrations): string[] {
  const from = userVersion(connection);
  const due = steps.slice(from);
  if (due.length === 0) return [];
  connection
    .transaction(() => {
      for (const step of due) {
        connection.exec(step.up);
        step.fill?.(connection);
      }
      connection.pragma(`user_version = ${String(steps.length)}`);
    })
    .exclusive();
  return due.map((step) => step.name);
}
