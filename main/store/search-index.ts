import type { Article } from '../../shared/article/article.ts';
import { project } from '../../shared/article/projection.ts';
import { bodyText } from '../../shared/article/questions.ts';
import { readRevision } from './revisions.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';
import { putSuggestions } from './suggestions.ts';
import { partWords } from './words.ts';

const lines = (texts: readonly (string | undefined)[]): string =>
  texts.filter((t) => t !== undefined && t !== '').join('\n');

/** Puts one story's words into search and suggestions, in the place of what was there. */
export function indexStory(db: WriteDb, storyKey: number, article: Article): void {
  const p = project(article);
  const { meta } = article;
  const headline = partWords(
    lines([meta.headline, meta.headlines.web, meta.headlines.social, meta.headlines.print]),
  );
  const body = partWords(lines([bodyText(p), meta.correctionNote, meta.dateline.place]));
  const tags = partWords(
    lines([...meta.keywords, ...meta.subjects.map((s) => s.name), ...meta.entities.map((e) => e.name)]),
  );
  const byline = partWords(lines(meta.bylines.map((b) => b.name)));
  db.run(sql`DELETE FROM story_text WHERE rowid = ${storyKey}`);
  db.run(sql`INSERT INTO story_text (rowid, headline, slug, standfirst, body, tags, byline)
    VALUES (${storyKey}, ${headline}, ${partWords(meta.slug)}, ${partWords(meta.standfirst)}, ${body}, ${tags}, ${byline})`);
  putSuggestions(db, storyKey, meta);
  db.run(sql`UPDATE story SET stale = 0 WHERE story_key = ${storyKey}`);
}

/** Makes the whole index anew from the words beside it, where it does not fit them any more. */
export const rebuildIndex = (db: WriteDb): void => {
  db.run(sql`INSERT INTO story_text (story_text) VALUES ('rebuild')`);
};

type Stale = { story_key: number; head_number: number };

/** Stories whose index lies behind their text. */
export const staleStories = (db: ReadDb, limit: number): Stale[] =>
  db.all<Stale>(
    sql`SELECT story_key, head_number FROM story INDEXED BY story_stale WHERE stale = 1 LIMIT ${limit}`,
  );

/** Stories brought in step in one transaction: saving waits no longer than for these. */
const BATCH = 20;

/**
 * Brings one batch in step; true when more may be waiting. The mark is set in the transaction of the save
 * and cleared in that of the index, so neither a crash nor a power cut can leave search behind unnoticed.
 */
export function indexSomeStale(store: { db: ReadDb; write: (work: (db: WriteDb) => void) => void }): boolean {
  const stale = staleStories(store.db, BATCH);
  if (stale.length === 0) return false;
  store.write((db) => {
    for (const { story_key, head_number } of stale) {
      const read = readRevision(db, story_key, head_number);
      if (read.ok) indexStory(db, story_key, read.value.article);
      // A damaged text cannot be searched; its mark is cleared so that the rest can be.
      else db.run(sql`UPDATE story SET stale = 0 WHERE story_key = ${story_key}`);
    }
  });
  return stale.length === BATCH;
}
