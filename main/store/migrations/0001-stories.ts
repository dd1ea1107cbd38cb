import type { Migration } from './index.ts';

/**
 * Stories, their revisions, search, suggestions, subjects, pictures and settings.
 * `story` carries what a list shows, so that listing never opens a document; `stale` is set by every save and
 * cleared when search and suggestions have been brought in step. Numbers of revisions are counted per story.
 * `story_count` says how many stories stand where; triggers keep it, so that no writer can forget it.
 * `moved_at` puts stories in the order of their last change: it grows only when another story was changed later, so that
 * a run of saves in one story leaves every index alone, and it never goes back when the clock does.
 */
export const stories: Migration = {
  name: '0001-stories',
  up: `
CREATE TABLE story (
  story_key INTEGER PRIMARY KEY,
  story_id TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  moved_at INTEGER NOT NULL,
  head_number INTEGER NOT NULL,
  last_number INTEGER NOT NULL,
  binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1)),
  stale INTEGER NOT NULL DEFAULT 1 CHECK (stale IN (0, 1)),
  headline TEXT NOT NULL,
  headline_key TEXT NOT NULL,
  slug TEXT NOT NULL,
  standfirst TEXT NOT NULL,
  byline TEXT NOT NULL,
  desk TEXT NOT NULL,
  language TEXT NOT NULL,
  direction TEXT NOT NULL,
  status TEXT NOT NULL,
  words INTEGER NOT NULL,
  deadline_at INTEGER,
  embargo_at INTEGER,
  opening TEXT NOT NULL
) STRICT;
CREATE INDEX story_by_moved ON story (binned, moved_at DESC, status, desk);
CREATE INDEX story_by_created ON story (binned, created_at DESC);
CREATE INDEX story_by_deadline ON story (binned, deadline_at IS NULL, deadline_at, story_key);
CREATE INDEX story_by_headline ON story (binned, headline_key = '', headline_key, story_key);
CREATE INDEX story_by_status ON story (binned, status, moved_at DESC);
CREATE INDEX story_by_desk ON story (binned, desk, moved_at DESC, status);
CREATE INDEX story_stale ON story (story_key) WHERE stale = 1;
CREATE INDEX story_binned ON story (story_key) WHERE binned = 1;

CREATE TABLE story_count (
  binned INTEGER NOT NULL,
  status TEXT NOT NULL,
  desk TEXT NOT NULL,
  stories INTEGER NOT NULL,
  PRIMARY KEY (binned, status, desk)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER story_counted AFTER INSERT ON story BEGIN
  INSERT INTO story_count VALUES (new.binned, new.status, new.desk, 1)
    ON CONFLICT DO UPDATE SET stories = stories + 1;
END;
CREATE TRIGGER story_uncounted AFTER DELETE ON story BEGIN
  UPDATE story_count SET stories = stories - 1
    WHERE binned = old.binned AND status = old.status AND desk = old.desk;
END;
CREATE TRIGGER story_recounted AFTER UPDATE OF binned, status, desk ON story
  WHEN (old.binned, old.status, old.desk) IS NOT (new.binned, new.status, new.desk) BEGIN
  UPDATE story_count SET stories = stories - 1
    WHERE binned = old.binned AND status = old.status AND desk = old.desk;
  INSERT INTO story_count VALUES (new.binned, new.status, new.desk, 1)
    ON CONFLICT DO UPDATE SET stories = stories + 1;
END;

CREATE TABLE revision (
  revision_key INTEGER PRIMARY KEY,
  story_key INTEGER NOT NULL REFERENCES story (story_key),
  number INTEGER NOT NULL,
  parent INTEGER,
  cause TEXT NOT NULL,
  name TEXT,
  author_name TEXT NOT NULL,
  author_initials TEXT NOT NULL,
  session TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)),
  side INTEGER NOT NULL DEFAULT 0 CHECK (side IN (0, 1)),
  sha256 TEXT NOT NULL,
  words INTEGER NOT NULL,
  schema_version INTEGER NOT NULL,
  encoding TEXT NOT NULL CHECK (encoding IN ('whole', 'delta')),
  depth INTEGER NOT NULL,
  data BLOB NOT NULL,
  UNIQUE (story_key, number)
) STRICT;
CREATE INDEX revision_open ON revision (story_key) WHERE sealed = 0;

CREATE VIRTUAL TABLE story_text USING fts5 (
  headline, slug, standfirst, body, tags, byline,
  tokenize = "unicode61 remove_diacritics 2",
  prefix = '1 2'
);
INSERT INTO story_text (story_text, rank) VALUES ('secure-delete', 1);

CREATE TABLE story_keyword (
  folded TEXT NOT NULL,
  story_key INTEGER NOT NULL REFERENCES story (story_key),
  keyword TEXT NOT NULL,
  PRIMARY KEY (folded, story_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_keyword_by_story ON story_keyword (story_key);

CREATE TABLE story_entity (
  folded TEXT NOT NULL,
  kind TEXT NOT NULL,
  story_key INTEGER NOT NULL REFERENCES story (story_key),
  name TEXT NOT NULL,
  wikidata TEXT,
  PRIMARY KEY (folded, kind, story_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_entity_by_story ON story_entity (story_key);

CREATE TABLE subject (
  code TEXT PRIMARY KEY,
  broader TEXT,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_by_broader ON subject (broader);
CREATE TABLE subject_name (
  code TEXT NOT NULL REFERENCES subject (code) ON DELETE CASCADE,
  language TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (code, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE media (
  media TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  caption TEXT NOT NULL,
  credit TEXT NOT NULL,
  rights TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
