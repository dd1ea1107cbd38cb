import type { z } from 'zod';
import type { storySort } from '../../shared/protocol/story.ts';
import { sql, type Sql } from './sql.ts';

export type StorySort = z.infer<typeof storySort>;

/**
 * One order of a list. Each is that of an index, so that a page of 100,000 stories is read and not sorted; SQLite reads an
 * index backwards as well, except that stories without the value stand last either way: then `empty` parts the list in two.
 */
export type StoryOrder = {
  forwards: Sql;
  backwards: Sql;
  /** 1 for stories without the value, as the index has it; absent where every story has one. */
  empty?: Sql;
};

/** Stages of the work, in the order in which a story passes through them; written exactly as the index has it. */
const stage = sql`CASE status WHEN 'draft' THEN 0 WHEN 'in-review' THEN 1 WHEN 'ready' THEN 2 WHEN 'published' THEN 3 ELSE 4 END`;

const keyed = (key: Sql, empty: Sql): StoryOrder => ({
  forwards: sql`${empty}, ${key}, story_key`,
  backwards: sql`${key} DESC, story_key DESC`,
  empty,
});

const orders: Record<Exclude<StorySort, 'relevance'>, StoryOrder> = {
  updated: { forwards: sql`moved_at DESC`, backwards: sql`moved_at` },
  created: { forwards: sql`created_at DESC`, backwards: sql`created_at` },
  words: { forwards: sql`words, story_key`, backwards: sql`words DESC, story_key DESC` },
  status: { forwards: sql`${stage}, story_key`, backwards: sql`${stage} DESC, story_key DESC` },
  deadline: keyed(sql`deadline_at`, sql`deadline_at IS NULL`),
  embargo: keyed(sql`embargo_at`, sql`embargo_at IS NULL`),
  planned: keyed(sql`planned_words`, sql`planned_words IS NULL`),
  headline: keyed(sql`headline_key`, sql`headline_key = ''`),
  slug: keyed(sql`slug`, sql`slug = ''`),
  desk: keyed(sql`desk`, sql`desk = ''`),
  by: keyed(sql`byline`, sql`byline = ''`),
  assignee: keyed(sql`assignee_key`, sql`assignee_key = ''`),
};

export const orderOf = (sort: StorySort): StoryOrder => orders[sort === 'relevance' ? 'updated' : sort];

/** The same order for rows that are sorted anyway. */
export const sortedBy = (sort: StorySort, reversed: boolean): Sql => {
  const order = orderOf(sort);
  if (!reversed) return order.forwards;
  return order.empty ? sql`${order.empty}, ${order.backwards}` : order.backwards;
};
