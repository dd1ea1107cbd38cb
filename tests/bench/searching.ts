import path from 'node:path';
import Database from 'better-sqlite3';
import { fullDesk, must, STORIES, withCore } from './place.ts';
import { percentile, row, type Row } from './row.ts';

const PAGE = 50;
const ROUNDS = 8;

/** Words that a few, some and many stories hold, picked from the index itself, and what people make of them. */
function queries(db: Database.Database): { typed: string; fts: string }[] {
  db.exec("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'story_text', 'row')");
  const words = db
    .prepare(
      `SELECT term FROM temp.vocabulary WHERE length(term) > 4 AND term NOT GLOB '*[0-9]*'
        AND doc BETWEEN ? AND ? ORDER BY doc DESC, term LIMIT ?`,
    )
    .pluck();
  const pick = (least: number, most: number, count: number): string[] =>
    words.all(Math.floor(least * STORIES), Math.ceil(most * STORIES), count).map(String);
  const [rare, some, many] = [pick(0, 0.01, 6), pick(0.01, 0.08, 6), pick(0.08, 0.3, 3)];
  const plain = [...rare, ...some, ...many].map((word) => ({ typed: `${word} `, fts: `"${word}"` }));
  const pairs = some.map((word, i) => {
    const other = some[(i + 1) % some.length] ?? word;
    return { typed: `${word} ${other} `, fts: `"${word}" AND "${other}"` };
  });
  const beginnings = some.map((word) => ({ typed: word.slice(0, 5), fts: `"${word.slice(0, 5)}"*` }));
  return [...plain, ...pairs, ...beginnings];
}

/** The FTS5 statements alone that give the same answer: how many, the first page by rank, and its snippets. */
function rawSearch(db: Database.Database): (fts: string) => void {
  const count = db.prepare('SELECT count(*) FROM story_text WHERE story_text MATCH ?').pluck();
  const page = db.prepare(
    `SELECT rowid FROM story_text WHERE story_text MATCH ?
      ORDER BY bm25(story_text, 10.0, 6.0, 4.0, 1.0, 6.0, 4.0) LIMIT ${String(PAGE)}`,
  );
  const snippets = db.prepare(
    `SELECT rowid, snippet(story_text, -1, '[', ']', '…', 24) FROM story_text WHERE story_text MATCH ?
      AND rowid IN (SELECT value FROM json_each(?))`,
  );
  return (fts) => {
    count.get(fts);
    const rows = page.pluck().all(fts);
    snippets.all(fts, JSON.stringify(rows));
  };
}

/** Searches sample stories through story.list, in turn with the raw statements on the same file. */
export async function searching(): Promise<Row[]> {
  const { profile, filledIn } = await fullDesk();
  return await withCore(profile, async ({ call }) => {
    const list = (query: string) =>
      must(call('story.list', { filter: { query }, sort: 'relevance', offset: 0, limit: PAGE }));

    const db = new Database(path.join(profile, 'copydesk.db'), { readonly: true });
    const asked = queries(db);
    const raw = rawSearch(db);
    const [ours, plain]: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round++)
      for (const { typed, fts } of asked) {
        let at = performance.now();
        await list(typed);
        const listed = performance.now() - at;
        at = performance.now();
        raw(fts);
        const found = performance.now() - at;
        if (round === 0) continue;
        ours.push(listed);
        plain.push(found);
      }
    db.close();
    const measures = [
      { share: 0.5, target: { ratio: 1.5 } },
      { share: 0.95, target: { ratio: 1.5, below: 50 } },
    ];
    return [
      ...measures.map(({ share, target }) =>
        row({
          name: `search p${String(share * 100)}, ${STORIES.toLocaleString('en')} stories`,
          value: percentile(ours, share),
          unit: 'ms',
          baseline: percentile(plain, share),
          target,
        }),
      ),
      row({
        name: 'sample stories written and indexed',
        value: STORIES / (filledIn / 1000),
        unit: 'stories/s',
      }),
    ];
  });
}
