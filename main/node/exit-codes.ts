import type { Problem, ProblemKind } from '../../shared/protocol/problem.ts';

/** What the command line ends with; `copydesk help` prints this table. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  notFound: 3,
  inUse: 4,
  damaged: 5,
  refused: 6,
  notSaved: 7,
  cancelled: 130,
} as const;

export const EXIT_WORDS: Record<number, string> = {
  [EXIT.ok]: 'done',
  [EXIT.failed]: 'something failed; the line on stderr says what',
  [EXIT.usage]: 'the command was not understood',
  [EXIT.notFound]: 'no such story, file, snapshot or folder',
  [EXIT.inUse]: 'another Copydesk is using this profile',
  [EXIT.damaged]: 'the store or a file in it is damaged',
  [EXIT.refused]: 'the file or store is not one that this version can read',
  [EXIT.notSaved]: 'nothing was saved: disk full, read-only or failing',
  [EXIT.cancelled]: 'stopped with Ctrl-C',
};

const byKind: Record<ProblemKind, number> = {
  invalid: EXIT.refused,
  conflict: EXIT.failed,
  'not-found': EXIT.notFound,
  unsupported: EXIT.refused,
  'not-saved': EXIT.notSaved,
  busy: EXIT.inUse,
  'read-only': EXIT.notSaved,
  'too-large': EXIT.refused,
  cancelled: EXIT.cancelled,
  damaged: EXIT.damaged,
  newer: EXIT.refused,
  foreign: EXIT.refused,
  'in-use': EXIT.inUse,
  failed: EXIT.failed,
};

export const exitOf = (problem: Problem): number => byKind[problem.kind];
