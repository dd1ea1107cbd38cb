import type { Migration } from './index.ts';

/**
 * What a desk plans by, and the archive: a shelf between the daily desk and the bin. Every order that a list can be
 * sorted by is an index from the shelf on, so that a page of 100,000 stories is read and not sorted; counts are kept by
 * shelf too. Documents before this step know no assignee, planned length or type, so the new columns begin as they are.
 */
export const planning: Migration = {
  name: '0004-planning',
  up: `
ALTER TABLE story ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
ALTER TABLE story ADD COLUMN assignee TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN assignee_key TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN planned_words INTEGER;
ALTER TABLE story ADD COLUMN story_type TEXT NOT NULL DEFAULT '';

DROP INDEX story_by_moved;
DROP INDEX story_by_created;
DROP INDEX story_by_deadline;
DROP INDEX story_by_headline;
DROP INDEX story_by_status;
DROP INDEX story_by_desk;
DROP INDEX story_binned;
CREATE INDEX story_by_moved ON story (binned, archived, moved_at DESC, status, desk);
CREATE INDEX story_by_created ON story (binned, archived, created_at DESC);
CREATE INDEX story_by_deadline ON story (binned, archived, deadline_at IS NULL, deadline_at, story_key, status, desk);
CREATE INDEX story_by_embargo ON story (binned, archived, embargo_at IS NULL, embargo_at, story_key);
CREATE INDEX story_by_headline ON story (binned, archived, headline_key = '', headline_key, story_key);
CREATE INDEX story_by_slug ON story (binned, archived, slug = '', slug, story_key);
CREATE INDEX story_by_desk_name ON story (binned, archived, desk = '', desk, story_key);
CREATE INDEX story_by_byline ON story (binned, archived, byline = '', byline, story_key);
CREATE INDEX story_by_assignee ON story (binned, archived, assignee_key = '', assignee_key, story_key);
CREATE INDEX story_by_words ON story (binned, archived, words, story_key);
CREATE INDEX story_by_planned ON story (binned, archived, planned_words IS NULL, planned_words, story_key);
CREATE INDEX story_by_stage ON story (binned, archived,
  CASE status WHEN 'draft' THEN 0 WHEN 'in-review' THEN 1 WHEN 'ready' THEN 2 WHEN 'published' THEN 3 ELSE 4 END,
  story_key);
CREATE INDEX story_by_status ON story (binned, archived, status, moved_at DESC);
CREATE INDEX story_by_desk ON story (binned, archived, desk, moved_at DESC, status);
CREATE INDEX story_aside ON story (story_key) WHERE binned = 1 OR archived = 1;

DROP TRIGGER story_counted;
DROP TRIGGER story_uncounted;
DROP TRIGGER story_recounted;
DROP TABLE story_count;
CREATE TABLE story_count (
  binned INTEGER NOT NULL,
  archived INTEGER NOT NULL,
  status TEXT NOT NULL,
  desk TEXT NOT NULL,
  stories INTEGER NOT NULL,
  PRIMARY KEY (binned, archived, status, desk)
) STRICT, WITHOUT ROWID;
INSERT INTO story_count SELECT binned, archived, status, desk, count(*) FROM story GROUP BY 1, 2, 3, 4;
CREATE TRIGGER story_counted AFTER INSERT ON story BEGIN
  INSERT INTO story_count VALUES (new.binned, new.archived, new.status, new.desk, 1)
    ON CONFLICT DO UPDATE SET stories = stories + 1;
END;
CREATE TRIGGER story_uncounted AFTER DELETE ON story BEGIN
  UPDATE story_count SET stories = stories - 1
    WHERE binned = old.binned AND archived = old.archived AND status = old.status AND desk = old.desk;
END;
CREATE TRIGGER story_recounted AFTER UPDATE OF binned, archived, status, desk ON story
  WHEN (old.binned, old.archived, old.status, old.desk) IS NOT (new.binned, new.archived, new.status, new.desk) BEGIN
  UPDATE story_count SET stories = stories - 1
    WHERE binned = old.binned AND archived = old.archived AND status = old.status AND desk = old.desk;
  INSERT INTO story_count VALUES (new.binned, new.archived, new.status, new.desk, 1)
    ON CONFLICT DO UPDATE SET stories = stories + 1;
END;
`,
};
