import type { Migration } from './index.ts';

/**
 * What a story says in fields that later stories are helped by: names of bylines with their roles, places of datelines,
 * assignees, URL slugs, subjects. Like keywords and entities it is written with the search index. Stories from before
 * bring the byline that lists show, where it is one name; the rest comes with their next save.
 */
export const storyValues: Migration = {
  name: '0005-story-values',
  up: `
CREATE TABLE story_value (
  field TEXT NOT NULL,
  folded TEXT NOT NULL,
  story_key INTEGER NOT NULL REFERENCES story (story_key),
  value TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (field, folded, story_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_value_by_story ON story_value (story_key);
INSERT INTO story_value (field, folded, story_key, value, detail)
  SELECT 'byline', lower(trim(byline)), story_key, trim(byline), '' FROM story
    WHERE trim(byline) <> '' AND instr(byline, ',') = 0;
`,
};
