import type { Connection, Value } from './driver.ts';

/**
 * What must hold of a store's file after an unclean stop, each as a statement that gives exactly one row when it does.
 * Besides SQLite's own check: every story's head is its newest revision that is not a side one. A row of `story` and
 * one of `revision` lie on different pages, and damage that loses the newer state of just one of them leaves a file
 * that SQLite finds sound.
 */
const CHECKS = {
  quick_check: { text: 'PRAGMA quick_check(1)', good: '[{"quick_check":"ok"}]' },
  heads: {
    text: `SELECT count(*) AS astray FROM story s WHERE s.head_number IS NOT
      (SELECT max(r.number) FROM revision r WHERE r.story_key = s.story_key AND r.side = 0)`,
    good: '[{"astray":0}]',
  },
} as const;

export type Check = keyof typeof CHECKS;
const NAMES = Object.keys(CHECKS) as Check[];

/** The statements, for a thread beside. */
export const checkStatements = (): (readonly [string, readonly Value[]])[] =>
  NAMES.map((name) => [CHECKS[name].text, []]);

/** Which checks failed, given the rows of {@link checkStatements} in order. */
export const failedChecks = (rows: readonly unknown[][]): Check[] =>
  NAMES.filter((name, i) => JSON.stringify(rows[i]) !== CHECKS[name].good);

/** The same on an open connection. Throws SQLite's error where it cannot read on. */
export const failedChecksOf = (connection: Connection): Check[] =>
  failedChecks(NAMES.map((name) => connection.prepare(CHECKS[name].text).all()));
