import type { Migration } from './index.ts';
import { sealComment, sealLine, sealThread } from '../talk-seals.ts';

/**
 * Checksums of what is said about a story and of its log, which revisions had from the beginning, and a place for what is
 * being written and not sent, so that it outlives the window. Without a checksum a row was made before there were any, or
 * rotted: the step fills all that are there, and every later row gets its own.
 */
export const talkSeals: Migration = {
  name: '0009-talk-seals',
  up: `
ALTER TABLE thread ADD COLUMN sha256 TEXT;
ALTER TABLE comment ADD COLUMN sha256 TEXT;
ALTER TABLE story_log ADD COLUMN sha256 TEXT;

CREATE TABLE talk_draft (
  draft_id TEXT NOT NULL PRIMARY KEY,
  story_key INTEGER NOT NULL REFERENCES story (story_key) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  about TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX talk_draft_by_story ON talk_draft (story_key, changed_at, draft_id);
`,
  fill: (connection) => {
    connection.function('seal_comment', { varargs: true }, (...row) => sealComment(row));
    connection.function('seal_line', { varargs: true }, (...row) => sealLine(row));
    connection.function('seal_thread', { varargs: true }, (seals, ...row) => sealThread(row, seals));
    connection.exec(`
UPDATE comment SET sha256 = seal_comment(story_key, thread_id, comment_id, said_at, by_name, by_initials, wordings)
  WHERE sha256 IS NULL;
UPDATE thread SET sha256 = seal_thread(
    (SELECT group_concat(comment_id || ' ' || sha256, char(10) ORDER BY comment_id) FROM comment c
      WHERE c.story_key = thread.story_key AND c.thread_id = thread.thread_id),
    story_key, thread_id, state, opened_at, by_name, by_initials, anchor, turns)
  WHERE sha256 IS NULL;
UPDATE story_log SET sha256 = seal_line(story_key, line_id, at, by_name, by_initials, kind, detail)
  WHERE sha256 IS NULL;
`);
  },
};
