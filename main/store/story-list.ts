import type { z } from 'zod';
import type { StoryFilter, StoryRow, storySort } from '../../shared/protocol/story.ts';
import { ftsQuery } from './query.ts';
import { every, list, sql, type ReadDb, type Sql } from './sql.ts';
import { joinWords } from './words.ts';

export type StorySort = z.infer<typeof storySort>;

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
  created_at: number;
  updated_at: number;
  head_number: number;
  binned: number;
  opening: string;
};

const columns = sql`story_key, story_id, headline, slug, standfirst, byline, desk, language, direction, status, words,
  deadline_at, embargo_at, created_at, updated_at, head_number, binned, opening`;

const toRow = (r: Row, snippet?: string): StoryRow => ({
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
  createdAt: r.created_at,
  updatedAt: r.updated_at,
  number: r.head_number,
  binned: r.binned === 1,
  opening: r.opening,
  ...(snippet === undefined ? {} : { snippet }),
});

const filtered = (filter: StoryFilter): Sql =>
  every([
    sql`binned = ${filter.binned === true ? 1 : 0}`,
    ...(filter.status && filter.status.length > 0 ? [sql`status IN (${list(filter.status)})`] : []),
    ...(filter.desk === undefined || filter.desk === '' ? [] : [sql`desk = ${filter.desk}`]),
  ]);

/** Each order is that of an index, so that a page of 100,000 stories is read and not sorted. */
const orders: Record<Exclude<StorySort, 'relevance'>, Sql> = {
  updated: sql`moved_at DESC`,
  created: sql`created_at DESC`,
  deadline: sql`deadline_at IS NULL, deadline_at, story_key`,
  headline: sql`headline_key = '', headline_key, story_key`,
};

export type ListRequest = { filter: StoryFilter; sort: StorySort; offset: number; limit: number };
export type StoryPage = { total: number; rows: StoryRow[] };

/** The statement behind a page without a query; exported for the test that its index is used. */
export const pageQuery = ({ filter, sort, offset, limit }: ListRequest): Sql =>
  sql`SELECT story_key FROM story WHERE ${filtered(filter)}
    ORDER BY ${orders[sort === 'relevance' ? 'updated' : sort]} LIMIT ${limit} OFFSET ${offset}`;

/** A page of stories and how many there are in all. Search must have been brought in step first. */
export function listStories(db: ReadDb, request: ListRequest): StoryPage {
  const query = request.filter.query?.trim() ? ftsQuery(request.filter.query) : undefined;
  if (query === null) return { total: 0, rows: [] };
  if (query !== undefined) return searchStories(db, query, request);
  const total =
    db.one<{ n: number | null }>(
      sql`SELECT sum(stories) AS n FROM story_count WHERE ${filtered(request.filter)}`,
    )?.n ?? 0;
  const keys = db.all<{ story_key: number }>(pageQuery(request)).map((r) => r.story_key);
  return { total, rows: inOrder(db, keys).map((r) => toRow(r)) };
}

function inOrder(db: ReadDb, keys: readonly number[]): Row[] {
  const rows = new Map(
    db
      .all<Row>(
        sql`SELECT ${columns} FROM story WHERE story_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
      )
      .map((r) => [r.story_key, r]),
  );
  return keys.flatMap((key) => rows.get(key) ?? []);
}

/** bm25 weights, column by column: a word in the headline says most about a story, then tags and slug. */
const weights = sql`10.0, 6.0, 4.0, 1.0, 6.0, 4.0`;

/** How much of the text a snippet shows, in words of the index. */
const SNIPPET_WORDS = 24;

const keysOf = (db: ReadDb, query: Sql): number[] =>
  db.all<{ story_key: number }>(query).map((r) => r.story_key);

/** With more matches than this, weighing each of them would take longer than a person waits between two letters. */
const WEIGHED = 4000;
/** Then these are weighed: the newest matches, and the newest that have the words where they say most. */
const NEWEST = 2000;

/**
 * The best matches of a page. Where a common word matches a large part of the archive the newest are weighed, with those
 * whose headline, slug or tags match; everything else follows, the newest first, so that paging still reaches all.
 */
function rankedKeys(
  db: ReadDb,
  query: string,
  narrow: Sql,
  total: number,
  offset: number,
  limit: number,
): number[] {
  if (total <= WEIGHED)
    return keysOf(
      db,
      sql`SELECT rowid AS story_key FROM story_text WHERE story_text MATCH ${query} AND ${narrow}
        ORDER BY bm25(story_text, ${weights}), rowid DESC LIMIT ${limit} OFFSET ${offset}`,
    );
  const scores = new Map<number, number>();
  for (const match of [query, `{headline slug tags} : (${query})`]) {
    const rows = db.all<{ story_key: number; score: number }>(
      sql`SELECT rowid AS story_key, bm25(story_text, ${weights}) AS score FROM story_text
        WHERE story_text MATCH ${match} AND ${narrow} ORDER BY rowid DESC LIMIT ${NEWEST}`,
    );
    for (const { story_key, score } of rows)
      scores.set(story_key, Math.min(score, scores.get(story_key) ?? score));
  }
  const weighed = [...scores].sort((a, b) => a[1] - b[1] || b[0] - a[0]).map(([key]) => key);
  const page = weighed.slice(offset, offset + limit);
  if (page.length === limit) return page;
  const rest = keysOf(
    db,
    sql`SELECT rowid AS story_key FROM story_text WHERE story_text MATCH ${query} AND ${narrow}
      AND rowid NOT IN (SELECT value FROM json_each(${JSON.stringify(weighed)}))
      ORDER BY rowid DESC LIMIT ${limit - page.length} OFFSET ${Math.max(0, offset - weighed.length)}`,
  );
  return [...page, ...rest];
}

function searchStories(db: ReadDb, query: string, { filter, sort, offset, limit }: ListRequest): StoryPage {
  // Only a filter that leaves something out is asked for: the common search then never looks at the stories themselves.
  const narrow =
    filter.binned === true || (filter.status?.length ?? 0) > 0 || (filter.desk ?? '') !== ''
      ? sql`rowid IN (SELECT story_key FROM story WHERE ${filtered(filter)})`
      : sql`rowid NOT IN (SELECT story_key FROM story WHERE binned = 1)`;
  const total =
    db.one<{ n: number }>(
      sql`SELECT count(*) AS n FROM story_text WHERE story_text MATCH ${query} AND ${narrow}`,
    )?.n ?? 0;
  const keys =
    sort === 'relevance'
      ? rankedKeys(db, query, narrow, total, offset, limit)
      : keysOf(
          db,
          sql`SELECT story_key FROM story_text JOIN story ON story_key = story_text.rowid
            WHERE story_text MATCH ${query} AND story_text.${narrow}
            ORDER BY ${orders[sort]} LIMIT ${limit} OFFSET ${offset}`,
        );
  const snippets = new Map(
    db
      .all<{ story_key: number; snippet: string }>(
        sql`SELECT rowid AS story_key, snippet(story_text, -1, ${'\ue000'}, ${'\ue001'}, '…', ${SNIPPET_WORDS}) AS snippet
          FROM story_text WHERE story_text MATCH ${query}
          AND rowid IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
      )
      .map((r) => [r.story_key, joinWords(r.snippet)]),
  );
  return { total, rows: inOrder(db, keys).map((r) => toRow(r, snippets.get(r.story_key))) };
}

export type Facets = {
  statuses: { status: StoryRow['status']; count: number }[];
  desks: { desk: string; count: number }[];
  binned: number;
};

/** How many stories stand under each status and desk; the desks with most stories first. */
export const countFacets = (db: ReadDb): Facets => ({
  statuses: db.all<Facets['statuses'][number]>(
    sql`SELECT status, sum(stories) AS count FROM story_count WHERE binned = 0
      GROUP BY status HAVING count > 0 ORDER BY status`,
  ),
  desks: db.all<Facets['desks'][number]>(
    sql`SELECT desk, sum(stories) AS count FROM story_count WHERE binned = 0 AND desk <> ''
      GROUP BY desk HAVING count > 0 ORDER BY count DESC, desk LIMIT 200`,
  ),
  binned:
    db.one<{ n: number | null }>(sql`SELECT sum(stories) AS n FROM story_count WHERE binned = 1`)?.n ?? 0,
});
