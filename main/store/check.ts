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

/** What FTS5 says of an index that does not fit its words. SQLite asks it last, so everything before it was found sound. */
const OF_INDEX = /^(?:fts5: |malformed inverted index for FTS5 table )/u;

/**
 * True when `PRAGMA quick_check(1)` finds fault with the search index alone. The index is made from the words and can be
 * made again: such a file has lost nothing, and neither has a copy of it.
 */
export function onlyIndexFailed(quickCheck: readonly unknown[] | undefined): boolean {
  const [row] = quickCheck ?? [];
  return (
    typeof row === 'object' &&
    row !== null &&
    'quick_check' in row &&
    typeof row.quick_check === 'string' &&
    OF_INDEX.test(row.quick_check)
  );
}

/** True when `PRAGMA quick_check(1)` lets a file or a copy of it be trusted. */
export const isSound = (quickCheck: readonly unknown[] | undefined): boolean =>
  JSON.stringify(quickCheck) === CHECKS.quick_check.good || onlyIndexFailed(quickCheck);

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
