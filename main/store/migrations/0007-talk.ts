import type { Migration } from './index.ts';

/**
 * What is said about a story and done with it, beside its texts: threads of comments, and a log that only grows. Who was
 * asked for a review and what was approved stands in the log alone. A comment names its story and thread itself, so that
 * it can be read again when the row of its thread is lost. All of it goes with the story when that is deleted for good.
 */
export const talk: Migration = {
  name: '0007-talk',
  up: `
CREATE TABLE thread (
  thread_key INTEGER PRIMARY KEY,
  story_key INTEGER NOT NULL REFERENCES story (story_key) ON DELETE CASCADE,
  thread_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'resolved')),
  opened_at INTEGER NOT NULL,
  by_name TEXT NOT NULL,
  by_initials TEXT NOT NULL,
  anchor TEXT NOT NULL,
  turns TEXT NOT NULL,
  UNIQUE (story_key, thread_id)
) STRICT;
CREATE INDEX thread_by_time ON thread (story_key, opened_at, thread_id);
CREATE INDEX thread_open ON thread (story_key) WHERE state = 'open';

CREATE TABLE comment (
  comment_key INTEGER PRIMARY KEY,
  story_key INTEGER NOT NULL REFERENCES story (story_key) ON DELETE CASCADE,
  thread_id TEXT NOT NULL,
  comment_id TEXT NOT NULL,
  said_at INTEGER NOT NULL,
  by_name TEXT NOT NULL,
  by_initials TEXT NOT NULL,
  wordings TEXT NOT NULL,
  UNIQUE (story_key, thread_id, comment_id)
) STRICT;
CREATE INDEX comment_by_time ON comment (story_key, thread_id, said_at, comment_id);

CREATE TABLE story_log (
  log_key INTEGER PRIMARY KEY,
  story_key INTEGER NOT NULL REFERENCES story (story_key) ON DELETE CASCADE,
  line_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  by_name TEXT NOT NULL,
  by_initials TEXT NOT NULL,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL,
  UNIQUE (story_key, line_id)
) STRICT;
CREATE INDEX story_log_by_story ON story_log (story_key, log_key);
CREATE INDEX story_log_by_kind ON story_log (story_key, kind, log_key);
`,
};
