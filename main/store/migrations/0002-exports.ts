import type { Migration } from './index.ts';

/**
 * Export jobs, their items, the folders they go to, and which file name in a folder belongs to which story.
 * Items are laid down before their job, some at a time, and outlive it for a moment: a job that is found has all its items.
 * `request_key` is a hash of revisions, format and place: the same request again is a new attempt of the same job.
 */
export const exports: Migration = {
  name: '0002-exports',
  up: `
CREATE TABLE destination (
  destination_id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  path TEXT NOT NULL UNIQUE,
  used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE job (
  job_id TEXT PRIMARY KEY,
  request_key TEXT NOT NULL UNIQUE,
  format TEXT NOT NULL,
  destination_id TEXT NOT NULL,
  destination_label TEXT NOT NULL,
  path TEXT NOT NULL,
  title TEXT NOT NULL,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  total INTEGER NOT NULL,
  done INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  requested_at INTEGER NOT NULL,
  started_at INTEGER,
  ended_at INTEGER,
  problem TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX job_by_requested ON job (requested_at DESC);
CREATE INDEX job_waiting ON job (requested_at) WHERE state IN ('queued', 'running');

CREATE TABLE job_item (
  job_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  story_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  headline TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  file TEXT,
  problem TEXT,
  warnings TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (job_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_item_queued ON job_item (job_id, position) WHERE state = 'queued';

CREATE TABLE export_name (
  path TEXT NOT NULL,
  name_key TEXT NOT NULL,
  extension TEXT NOT NULL,
  story_id TEXT NOT NULL,
  PRIMARY KEY (path, name_key, extension)
) STRICT, WITHOUT ROWID;
CREATE INDEX export_name_by_story ON export_name (path, story_id);
`,
};
