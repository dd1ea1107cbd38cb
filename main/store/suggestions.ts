import type { ArticleMeta, Entity } from '../../shared/article/meta.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';
import { fold } from './story-facts.ts';

/** Sorts behind every letter: the end of a range of words with one beginning. */
const LAST = '\u{10ffff}';

/** What one story adds to the suggestions, in the place of what it added before. */
export function putSuggestions(db: WriteDb, storyKey: number, meta: ArticleMeta): void {
  db.run(sql`DELETE FROM story_keyword WHERE story_key = ${storyKey}`);
  db.run(sql`DELETE FROM story_entity WHERE story_key = ${storyKey}`);
  for (const keyword of meta.keywords) {
    const folded = fold(keyword);
    if (folded !== '')
      db.run(sql`INSERT OR IGNORE INTO story_keyword (folded, story_key, keyword)
        VALUES (${folded}, ${storyKey}, ${keyword.trim()})`);
  }
  for (const e of meta.entities) {
    const folded = fold(e.name);
    if (folded !== '')
      db.run(sql`INSERT OR IGNORE INTO story_entity (folded, kind, story_key, name, wikidata)
        VALUES (${folded}, ${e.kind}, ${storyKey}, ${e.name.trim()}, ${e.wikidata ?? null})`);
  }
}

/** Keywords of earlier stories that begin so, the most used first. */
export function suggestKeywords(
  db: ReadDb,
  prefix: string,
  limit: number,
): { keyword: string; count: number }[] {
  const from = fold(prefix);
  return db.all<{
    keyword: string;
    count: number;
  }>(sql`SELECT max(keyword) AS keyword, count(*) AS count FROM story_keyword
    WHERE folded >= ${from} AND folded < ${from + LAST}
    GROUP BY folded ORDER BY count DESC, folded LIMIT ${limit}`);
}

/** People, organisations, places and events of earlier stories that begin so, the most used first. */
export function suggestEntities(
  db: ReadDb,
  prefix: string,
  kind: Entity['kind'] | undefined,
  limit: number,
): Entity[] {
  const from = fold(prefix);
  return db
    .all<{ kind: Entity['kind']; name: string; wikidata: string | null }>(
      sql`SELECT kind, max(name) AS name, max(wikidata) AS wikidata, count(*) AS count FROM story_entity
        WHERE folded >= ${from} AND folded < ${from + LAST}
          AND (${kind ?? null} IS NULL OR kind = ${kind ?? null})
        GROUP BY folded, kind ORDER BY count DESC, folded LIMIT ${limit}`,
    )
    .map((e) => ({ kind: e.kind, name: e.name, ...(e.wikidata === null ? {} : { wikidata: e.wikidata }) }));
}
