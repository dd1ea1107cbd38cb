import type { ArticleMeta, Entity } from '../../shared/article/meta.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';
import { fold } from './story-facts.ts';
import { putValues } from './story-values.ts';

/** Sorts behind every letter: the end of a range of words with one beginning. */
export const LAST = '\u{10ffff}';

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
  putValues(db, storyKey, meta);
}

/** A word or name that earlier stories used, as the newest of them writes it: how many did, and when the newest of them was changed (UTC ms). */
export type Used = { folded: string; text: string; count: number; newest: number };

/** More words than this are not weighed; those used most come first. */
const WEIGHED = 200;
/** Of a common keyword the newest stories say enough about what goes with it. */
const NEWEST = 400;

const toJson = (values: readonly (string | number)[]): string => JSON.stringify(values);

/** Keywords of earlier stories that begin so, the most used first; those of stories in the bin count like others. */
export function keywordsFrom(db: ReadDb, prefix: string): Used[] {
  const from = fold(prefix);
  return db.all<Used>(sql`WITH used AS (
      SELECT folded, keyword AS text, count(*) AS count, max(story_key) AS last FROM story_keyword
      WHERE folded >= ${from} AND folded < ${from + LAST}
      GROUP BY folded ORDER BY count DESC, folded LIMIT ${WEIGHED})
    SELECT folded, text, count, moved_at AS newest FROM used JOIN story ON story_key = last
    ORDER BY count DESC, folded`);
}

/** How many of the newest stories with one of these keywords also have each other keyword. */
export function keywordsBeside(db: ReadDb, chosen: readonly string[]): Map<string, number> {
  const keys = db
    .all<{ story_key: number }>(
      sql`SELECT DISTINCT story_key FROM story_keyword
        WHERE folded IN (SELECT value FROM json_each(${toJson(chosen.map(fold))}))
        ORDER BY story_key DESC LIMIT ${NEWEST}`,
    )
    .map((r) => r.story_key);
  return new Map(
    db
      .all<{ folded: string; n: number }>(
        sql`SELECT folded, count(*) AS n FROM story_keyword
          WHERE story_key IN (SELECT value FROM json_each(${toJson(keys)})) GROUP BY folded`,
      )
      .map((r) => [r.folded, r.n]),
  );
}

/** How many of the newest stories of a desk have each of these keywords. */
export function keywordsOnDesk(db: ReadDb, desk: string): Map<string, number> {
  return new Map(
    db
      .all<{ folded: string; n: number }>(
        sql`SELECT folded, count(*) AS n FROM story_keyword WHERE story_key IN
          (SELECT story_key FROM story WHERE binned = 0 AND archived IN (0, 1) AND desk = ${desk} ORDER BY moved_at DESC LIMIT ${NEWEST})
          GROUP BY folded`,
      )
      .map((r) => [r.folded, r.n]),
  );
}

/** Which of these phrases are keywords of the desk. */
export const knownKeywords = (db: ReadDb, phrases: readonly string[], notIn: number): Used[] =>
  db.all<Used>(sql`WITH used AS (
      SELECT k.folded, k.keyword AS text, count(*) AS count, max(k.story_key) AS last
      FROM json_each(${toJson(phrases)}) p CROSS JOIN story_keyword k ON k.folded = p.value
      WHERE k.story_key <> ${notIn} GROUP BY k.folded)
    SELECT folded, text, count, moved_at AS newest FROM used JOIN story ON story_key = last`);

type EntityRow = {
  folded: string;
  kind: Entity['kind'];
  name: string;
  wikidata: string | null;
  count: number;
};
const toEntity = (e: EntityRow): Entity => ({
  kind: e.kind,
  name: e.name,
  ...(e.wikidata === null ? {} : { wikidata: e.wikidata }),
});

/** Which of these phrases are people, organisations, places or events of earlier stories. */
export const knownEntities = (
  db: ReadDb,
  phrases: readonly string[],
  notIn: number,
): { folded: string; entity: Entity; count: number }[] =>
  db
    .all<EntityRow>(
      sql`SELECT e.folded, e.kind, max(e.name) AS name, max(e.wikidata) AS wikidata, count(*) AS count
        FROM json_each(${toJson(phrases)}) p CROSS JOIN story_entity e ON e.folded = p.value
        WHERE e.story_key <> ${notIn} GROUP BY e.folded, e.kind ORDER BY count DESC`,
    )
    .map((e) => ({ folded: e.folded, entity: toEntity(e), count: e.count }));

/** People, organisations, places and events of earlier stories that begin so, the most used first. */
export function suggestEntities(
  db: ReadDb,
  prefix: string,
  kind: Entity['kind'] | undefined,
  limit: number,
): Entity[] {
  const from = fold(prefix);
  return db
    .all<EntityRow>(
      sql`SELECT folded, kind, max(name) AS name, max(wikidata) AS wikidata, count(*) AS count FROM story_entity
        WHERE folded >= ${from} AND folded < ${from + LAST}
          AND (${kind ?? null} IS NULL OR kind = ${kind ?? null})
        GROUP BY folded, kind ORDER BY count DESC, folded LIMIT ${limit}`,
    )
    .map(toEntity);
}
