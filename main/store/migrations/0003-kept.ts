import type { Migration } from './index.ts';

/**
 * What a desk makes for itself: saved views, templates, snippets, word lists, house rules; one row each, by kind and id.
 * A revision can be pinned, so that it stands above the others in the list of versions.
 */
export const kept: Migration = {
  name: '0003-kept',
  up: `
CREATE TABLE kept (
  kind TEXT NOT NULL,
  kept_id TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (kind, kept_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE revision ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1));
`,
};
