import { sql, type ReadDb, type Sql } from './sql.ts';
import { sortedBy, type StorySort } from './story-orders.ts';
import { joinWords } from './words.ts';

/** Words to find among stories. */
export type Search = {
  /** An expression of the index. */
  words: string;
  /** What a story must be besides. */
  where: Sql;
  /** True when it must only stand on the daily desk, as in nearly every search. */
  onDesk: boolean;
};

type Wanted = { sort: StorySort; reversed?: boolean | undefined; offset: number; limit: number };

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
/** With more stories aside than this, each match is looked up instead of all of them being left out. */
const MOST_ASIDE = 5000;

/** Only a filter that leaves something out is asked for: the common search then never looks at the stories themselves. */
function narrowed(db: ReadDb, { where, onDesk }: Search): Sql {
  if (!onDesk) return sql`rowid IN (SELECT story_key FROM story WHERE ${where})`;
  const aside =
    db.one<{ n: number | null }>(
      sql`SELECT sum(stories) AS n FROM story_count WHERE binned = 1 OR archived = 1`,
    )?.n ?? 0;
  return aside > MOST_ASIDE
    ? sql`(SELECT binned + archived FROM story WHERE story_key = story_text.rowid) = 0`
    : sql`rowid NOT IN (SELECT story_key FROM story WHERE binned = 1 OR archived = 1)`;
}

export const countFound = (db: ReadDb, search: Search): number =>
  db.one<{ n: number }>(
    sql`SELECT count(*) AS n FROM story_text WHERE story_text MATCH ${search.words} AND ${narrowed(db, search)}`,
  )?.n ?? 0;

/** The keys of a page of what was found. @param total how many there are in all */
export function findKeys(db: ReadDb, search: Search, total: number, wanted: Wanted): number[] {
  const narrow = narrowed(db, search);
  if (wanted.sort === 'relevance') return rankedKeys(db, search.words, narrow, total, wanted);
  return keysOf(
    db,
    sql`SELECT story_key FROM story
      WHERE story_key IN (SELECT rowid FROM story_text WHERE story_text MATCH ${search.words} AND ${narrow})
      ORDER BY ${sortedBy(wanted.sort, wanted.reversed === true)} LIMIT ${wanted.limit} OFFSET ${wanted.offset}`,
  );
}

/**
 * The best matches of a page. Where a common word matches a large part of the archive the newest are weighed, with those
 * whose headline, slug or tags match; everything else follows, the newest first, so that paging still reaches all.
 */
function rankedKeys(
  db: ReadDb,
  query: string,
  narrow: Sql,
  total: number,
  { offset, limit }: Wanted,
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

/** Where the words stand in each story: matches between U+E000 and U+E001. */
export const snippetsOf = (db: ReadDb, search: Search, keys: readonly number[]): Map<number, string> =>
  new Map(
    db
      .all<{ story_key: number; snippet: string }>(
        sql`SELECT rowid AS story_key, snippet(story_text, -1, ${'\ue000'}, ${'\ue001'}, '…', ${SNIPPET_WORDS}) AS snippet
          FROM story_text WHERE story_text MATCH ${search.words}
          AND rowid IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
      )
      .map((r) => [r.story_key, joinWords(r.snippet)]),
  );
