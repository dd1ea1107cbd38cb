import { isPlain, readQuery, type StoryQuery } from '../../shared/protocol/story-query.ts';
import type { StoryFilter, StoryRow } from '../../shared/protocol/story.ts';
import { ftsQuery } from './query.ts';
import { sql, type ReadDb, type Sql } from './sql.ts';
import { fits, type QueryAround } from './story-filter.ts';
import { orderOf, type StorySort } from './story-orders.ts';
import { rowsInOrder } from './story-rows.ts';
import { countFound, findKeys, snippetsOf, type Search } from './story-search.ts';

export type ListRequest = {
  filter: StoryFilter;
  sort: StorySort;
  reversed?: boolean | undefined;
  offset: number;
  limit: number;
};
export type StoryPage = { total: number; rows: StoryRow[] };

type Stretch = { offset: number; limit: number };

/** The statement behind a page without words to find; exported for the test that its index is used. */
export const pageQuery = (
  { sort, reversed = false }: Pick<ListRequest, 'sort' | 'reversed'>,
  where: Sql,
  { offset, limit }: Stretch,
): Sql => {
  const order = orderOf(sort);
  return sql`SELECT story_key FROM story WHERE ${where}
    ORDER BY ${reversed ? order.backwards : order.forwards} LIMIT ${limit} OFFSET ${offset}`;
};

const keysOf = (db: ReadDb, query: Sql): number[] =>
  db.all<{ story_key: number }>(query).map((r) => r.story_key);

/**
 * The keys of a stretch of a list. An order read backwards gives the stories that have the value, and then, in a second
 * statement, those that have none; only a stretch that reaches them asks where they begin.
 */
function keysIn(db: ReadDb, request: ListRequest, where: Sql): number[] {
  const { offset, limit } = request;
  const { empty } = orderOf(request.sort);
  if (!request.reversed || !empty) return keysOf(db, pageQuery(request, where, { offset, limit }));
  const having = sql`${where} AND (${empty}) = 0`;
  const keys = keysOf(db, pageQuery(request, having, { offset, limit }));
  if (keys.length === limit) return keys;
  const before = db.one<{ n: number }>(sql`SELECT count(*) AS n FROM story WHERE ${having}`)?.n ?? 0;
  const rest = { offset: Math.max(0, offset - before), limit: limit - keys.length };
  return [...keys, ...keysOf(db, pageQuery(request, sql`${where} AND (${empty}) = 1`, rest))];
}

/** Where each story stands is counted by triggers; anything finer is counted when asked. */
function countFitting(db: ReadDb, where: Sql, conditions: boolean): number {
  const table = conditions
    ? sql`SELECT count(*) AS n FROM story`
    : sql`SELECT sum(stories) AS n FROM story_count`;
  return db.one<{ n: number | null }>(sql`${table} WHERE ${where}`)?.n ?? 0;
}

/** What a list is asked for, read: its operators as a condition on stories, its words as an expression of the index. */
type Asked = { where: Sql; finer: boolean; search: Search | null; nothing: boolean };

function read(db: ReadDb, filter: StoryFilter, around: QueryAround | null): Asked {
  const typed = filter.query?.trim() ? (filter.query ?? '') : '';
  const query: StoryQuery = readQuery(typed);
  const where = fits(db, filter, query.conditions, around);
  // Without operators the text goes to the index untouched.
  const text = isPlain(query) ? typed : query.text;
  const words = text.trim() === '' ? undefined : ftsQuery(text);
  const without = query.without.flatMap((part) => ftsQuery(`"${part}"`) ?? []);
  const finer = query.conditions.length > 0 || without.length > 0;
  const kept =
    without.length === 0
      ? where
      : sql`${where} AND story_key NOT IN (SELECT rowid FROM story_text WHERE story_text MATCH ${without.join(' OR ')})`;
  const narrows = finer || (filter.status?.length ?? 0) > 0 || (filter.desk ?? '') !== '';
  const search = words
    ? { words, where: kept, onDesk: !narrows && filter.binned !== true && filter.archived !== true }
    : null;
  return { where: kept, finer, search, nothing: words === null && query.conditions.length === 0 };
}

/** A page of stories and how many there are in all. Search must have been brought in step first. */
export function listStories(db: ReadDb, request: ListRequest, around: QueryAround | null): StoryPage {
  const asked = read(db, request.filter, around);
  if (asked.nothing) return { total: 0, rows: [] };
  if (asked.search) {
    const total = countFound(db, asked.search);
    const keys = findKeys(db, asked.search, total, request);
    return { total, rows: rowsInOrder(db, keys, snippetsOf(db, asked.search, keys)) };
  }
  const total = countFitting(db, asked.where, asked.finer);
  return { total, rows: rowsInOrder(db, keysIn(db, request, asked.where)) };
}

/** The ids of a stretch of the same list. */
export function listIds(db: ReadDb, request: ListRequest, around: QueryAround | null): string[] {
  const asked = read(db, request.filter, around);
  if (asked.nothing) return [];
  const keys = asked.search
    ? findKeys(db, asked.search, countFound(db, asked.search), request)
    : keysIn(db, request, asked.where);
  const ids = new Map(
    db
      .all<{ story_key: number; story_id: string }>(
        sql`SELECT story_key, story_id FROM story
          WHERE story_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
      )
      .map((r) => [r.story_key, r.story_id]),
  );
  return keys.flatMap((key) => ids.get(key) ?? []);
}

/** How many stories of a filter are due before each moment, after the last, and never. @param moments rising */
export function countDue(
  db: ReadDb,
  filter: StoryFilter,
  moments: readonly number[],
  around: QueryAround | null,
): { counts: number[]; never: number } {
  const asked = read(db, filter, around);
  const counts = moments.map(() => 0);
  counts.push(0);
  const steps = moments.map((at, i) => sql`WHEN deadline_at < ${at} THEN ${i}`);
  const cases: Sql = { text: steps.map((s) => s.text).join(' '), values: steps.flatMap((s) => s.values) };
  const found = asked.search
    ? sql`${asked.where} AND story_key IN (SELECT rowid FROM story_text WHERE story_text MATCH ${asked.search.words})`
    : asked.where;
  let never = 0;
  if (asked.nothing) return { counts, never };
  for (const { step, n } of db.all<{ step: number; n: number }>(
    sql`SELECT CASE WHEN deadline_at IS NULL THEN -1 ${cases} ELSE ${moments.length} END AS step, count(*) AS n
      FROM story WHERE ${found} GROUP BY step`,
  ))
    if (step === -1) never = n;
    else counts[step] = n;
  return { counts, never };
}
