import type { Migration } from './index.ts';

/**
 * Stories that left for another desk or came from one. The revision holds the text as it travelled: it is what both desks
 * know, and what the next hand-off is told against. Opening one's own file is a row of each direction.
 */
export const handoffs: Migration = {
  name: '0008-handoffs',
  up: `
CREATE TABLE handoff (
  handoff_id TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
  story_key INTEGER NOT NULL REFERENCES story (story_key) ON DELETE CASCADE,
  made_at INTEGER NOT NULL,
  here_at INTEGER NOT NULL,
  other TEXT NOT NULL,
  note TEXT NOT NULL,
  number INTEGER NOT NULL,
  seal TEXT NOT NULL,
  previous TEXT,
  PRIMARY KEY (handoff_id, direction)
) STRICT, WITHOUT ROWID;
CREATE INDEX handoff_by_story ON handoff (story_key, here_at);
`,
};
