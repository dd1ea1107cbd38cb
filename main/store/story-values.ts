import type { ArticleMeta } from '../../shared/article/meta.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';
import { fold } from './story-facts.ts';

/** The fields whose values are remembered from story to story. */
export type ValueField = 'byline' | 'place' | 'assignee' | 'subject' | 'slug' | 'urlSlug';

const LAST = '\u{10ffff}';

/** What one story says in the remembered fields, in the place of what it said before. */
export function putValues(db: WriteDb, storyKey: number, meta: ArticleMeta): void {
  db.run(sql`DELETE FROM story_value WHERE story_key = ${storyKey}`);
  const put = (field: ValueField, value: string | undefined, detail = ''): void => {
    const given = (value ?? '').trim();
    const folded = fold(given);
    if (folded !== '')
      db.run(sql`INSERT OR IGNORE INTO story_value (field, folded, story_key, value, detail)
        VALUES (${field}, ${folded}, ${storyKey}, ${given}, ${detail.trim()})`);
  };
  for (const { name, role } of meta.bylines) put('byline', name, role);
  put('place', meta.dateline.place);
  put('assignee', meta.assignee);
  put('slug', meta.slug);
  put('urlSlug', meta.urlSlug);
  for (const { code } of meta.subjects) put('subject', code);
}

export type UsedValue = { folded: string; value: string; detail: string; count: number; newest: number };

/** More values than this are not weighed; those used most come first. */
const WEIGHED = 200;

/** Values of a field that begin so, or have a word that does; the detail is the one given last. @param except a story's id */
export function valuesFrom(
  db: ReadDb,
  field: ValueField,
  prefix: string,
  except: string | undefined,
): UsedValue[] {
  const from = fold(prefix);
  const word = `% ${from.replace(/[\\%_]/gu, '\\$&')}%`;
  return db.all<UsedValue>(sql`WITH used AS (
      SELECT folded, value, detail, count(*) AS count, max(story_key) AS last FROM story_value
      WHERE field = ${field}
        AND story_key IS NOT (SELECT story_key FROM story WHERE story_id = ${except ?? null})
        AND (folded >= ${from} AND folded < ${from + LAST} OR folded LIKE ${word} ESCAPE '\\')
      GROUP BY folded ORDER BY count DESC, folded LIMIT ${WEIGHED})
    SELECT folded, value, detail, count, moved_at AS newest FROM used JOIN story ON story_key = last`);
}

/** Other stories outside the bin that have a value. */
export const storiesWith = (
  db: ReadDb,
  field: ValueField,
  value: string,
  except: string,
): { storyId: string; headline: string }[] =>
  db.all<{
    storyId: string;
    headline: string;
  }>(sql`SELECT story_id AS storyId, headline FROM story_value JOIN story USING (story_key)
    WHERE field = ${field} AND folded = ${fold(value)} AND story_id <> ${except} AND binned = 0
    ORDER BY story_key DESC LIMIT 5`);

/** So many of the newest stories are asked for names. */
const NEWEST = 2000;

/** The people of the newest stories: who wrote them and who was to. */
export const peopleKnown = (db: ReadDb): string[] =>
  db
    .all<{ value: string }>(
      sql`SELECT DISTINCT value FROM story_value WHERE field IN ('byline', 'assignee')
          AND story_key > (SELECT coalesce(max(story_key), 0) - ${NEWEST} FROM story)`,
    )
    .map((row) => row.value);
