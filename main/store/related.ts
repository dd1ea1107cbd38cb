import type { ArticleMeta } from '../../shared/article/meta.ts';
import type { RelatedRow } from '../../shared/protocol/suggest.ts';
import { sql, type ReadDb, type Sql } from './sql.ts';
import { fold } from './story-facts.ts';
import { partWords } from './words.ts';

/** Of a mark that many stories carry only the newest are near. */
const NEWEST = 300;
/** How much a shared mark says, before its rarity: a name most, a broad subject least. */
const WEIGHTS = { entity: 3, keyword: 2.5, subject: 1, word: 1.2 };

type Near = { score: number; shares: Set<string> };

/** A mark weighs less the more stories carry it. */
const weigh = (weight: number, stories: number): number => weight / Math.log2(2 + stories);

/** What stories must share to stand near: one statement for each kind of mark. */
function marks(meta: ArticleMeta): { name: string; weight: number; stories: Sql }[] {
  const keyed = (table: 'keyword' | 'entity' | 'subject', folded: string): Sql =>
    table === 'keyword'
      ? sql`SELECT story_key FROM story_keyword WHERE folded = ${folded} ORDER BY story_key DESC LIMIT ${NEWEST}`
      : table === 'entity'
        ? sql`SELECT DISTINCT story_key FROM story_entity WHERE folded = ${folded}
            ORDER BY story_key DESC LIMIT ${NEWEST}`
        : sql`SELECT story_key FROM story_value WHERE field = 'subject' AND folded = ${folded}
            ORDER BY story_key DESC LIMIT ${NEWEST}`;
  return [
    ...meta.entities.map((e) => ({
      name: e.name,
      weight: WEIGHTS.entity,
      stories: keyed('entity', fold(e.name)),
    })),
    ...meta.keywords.map((k) => ({ name: k, weight: WEIGHTS.keyword, stories: keyed('keyword', fold(k)) })),
    ...meta.subjects.map((s) => ({
      name: s.name,
      weight: WEIGHTS.subject,
      stories: keyed('subject', s.code),
    })),
  ];
}

/** The newest stories with a word where words say most: headline, slug, tags. */
const withWord = (word: string): Sql => {
  const match = `{headline slug tags} : "${partWords(word).replaceAll('"', '""')}"`;
  return sql`SELECT rowid AS story_key FROM story_text WHERE story_text MATCH ${match}
    ORDER BY rowid DESC LIMIT ${NEWEST}`;
};

/**
 * Stories near one: by names, keywords and subjects they share, and by telling words in headline, slug and tags. Rare marks
 * weigh more than common ones. Stories in the bin and the story itself are left out.
 * @param words telling words of the story, at most some twelve
 */
export function nearStories(
  db: ReadDb,
  storyKey: number,
  meta: ArticleMeta,
  words: readonly string[],
  limit: number,
): RelatedRow[] {
  const near = new Map<number, Near>();
  const note = (name: string, weight: number, stories: Sql): void => {
    const keys = db.all<{ story_key: number }>(stories).map((r) => r.story_key);
    for (const key of keys) {
      if (key === storyKey) continue;
      const one = near.get(key) ?? { score: 0, shares: new Set<string>() };
      one.score += weigh(weight, keys.length);
      one.shares.add(name);
      near.set(key, one);
    }
  };
  for (const { name, weight, stories } of marks(meta)) note(name, weight, stories);
  const taken = new Set([...meta.keywords, ...meta.entities.map((e) => e.name)].map(fold));
  for (const word of words) if (!taken.has(fold(word))) note(word, WEIGHTS.word, withWord(word));

  const best = [...near].sort((a, b) => b[1].score - a[1].score || b[0] - a[0]).slice(0, limit * 2);
  const rows = new Map(
    db
      .all<Omit<RelatedRow, 'shares'> & { key: number }>(
        sql`SELECT story_key AS key, story_id AS storyId, headline, slug, status, updated_at AS updatedAt FROM story
          WHERE binned = 0 AND story_key IN (SELECT value FROM json_each(${JSON.stringify(best.map(([key]) => key))}))`,
      )
      .map(({ key, ...row }) => [key, row]),
  );
  return best
    .flatMap(([key, { shares }]) => {
      const row = rows.get(key);
      return row ? [{ ...row, shares: [...shares].slice(0, 5) }] : [];
    })
    .slice(0, limit);
}
