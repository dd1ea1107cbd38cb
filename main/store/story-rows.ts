import type { StoryRow } from '../../shared/protocol/story.ts';
import { sql, type ReadDb } from './sql.ts';
import { standingOf, type Standing } from './story-standing.ts';

type Row = {
  story_key: number;
  story_id: string;
  headline: string;
  slug: string;
  standfirst: string;
  byline: string;
  desk: string;
  language: string;
  direction: StoryRow['direction'];
  status: StoryRow['status'];
  words: number;
  deadline_at: number | null;
  embargo_at: number | null;
  assignee: string;
  planned_words: number | null;
  story_type: string;
  created_at: number;
  updated_at: number;
  head_number: number;
  binned: number;
  archived: number;
  opening: string;
};

const columns = sql`story_key, story_id, headline, slug, standfirst, byline, desk, language, direction, status, words,
  deadline_at, embargo_at, assignee, planned_words, story_type, created_at, updated_at, head_number, binned, archived,
  opening`;

const toRow = (r: Row, snippet: string | undefined, standing: Standing | undefined): StoryRow => ({
  storyId: r.story_id,
  headline: r.headline,
  slug: r.slug,
  standfirst: r.standfirst,
  byline: r.byline,
  desk: r.desk,
  language: r.language,
  direction: r.direction,
  status: r.status,
  words: r.words,
  deadlineAt: r.deadline_at,
  embargoAt: r.embargo_at,
  assignee: r.assignee,
  plannedWords: r.planned_words,
  storyType: r.story_type,
  createdAt: r.created_at,
  updatedAt: r.updated_at,
  number: r.head_number,
  binned: r.binned === 1,
  archived: r.archived === 1,
  opening: r.opening,
  ...(snippet === undefined ? {} : { snippet }),
  ...standing,
});

/** The rows of these stories in this order, each with its snippet where there is one. */
export function rowsInOrder(
  db: ReadDb,
  keys: readonly number[],
  snippets: ReadonlyMap<number, string> = new Map(),
): StoryRow[] {
  const rows = new Map(
    db
      .all<Row>(
        sql`SELECT ${columns} FROM story WHERE story_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
      )
      .map((r) => [r.story_key, r]),
  );
  const standing = standingOf(db, [...rows.values()]);
  return keys.flatMap((key) => {
    const row = rows.get(key);
    return row ? [toRow(row, snippets.get(key), standing.get(key))] : [];
  });
}

export const headlineOf = (db: ReadDb, storyKey: number): string =>
  db.one<{ headline: string }>(sql`SELECT headline FROM story WHERE story_key = ${storyKey}`)?.headline ?? '';

/** True when a story of any shelf has this slug; each shelf is one look into its index. */
export const slugIsTaken = (db: ReadDb, slug: string): boolean =>
  db.one(
    sql`SELECT 1 AS taken FROM story
      WHERE binned IN (0, 1) AND archived IN (0, 1) AND (slug = '') = 0 AND slug = ${slug} LIMIT 1`,
  ) !== undefined;
