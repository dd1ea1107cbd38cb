import { sql, type ReadDb, type WriteDb } from './sql.ts';
import { fold } from './story-facts.ts';

/** One concept of a subject vocabulary. */
export type Concept = {
  code: string;
  /** The concept above it; null at the top. */
  broader: string | null;
  retired: boolean;
  /** Names by language tag. */
  names: Record<string, string>;
};

export const hasSubjects = (db: ReadDb): boolean =>
  db.one(sql`SELECT 1 AS found FROM subject LIMIT 1`) !== undefined;

/** Puts a vocabulary in the place of the one before. */
export function replaceSubjects(db: WriteDb, concepts: readonly Concept[]): void {
  db.run(sql`DELETE FROM subject_name`);
  db.run(sql`DELETE FROM subject`);
  for (const c of concepts) {
    db.run(sql`INSERT OR IGNORE INTO subject (code, broader, retired)
      VALUES (${c.code}, ${c.broader}, ${c.retired ? 1 : 0})`);
    for (const [language, name] of Object.entries(c.names))
      db.run(sql`INSERT OR REPLACE INTO subject_name (code, language, name, folded)
        VALUES (${c.code}, ${language}, ${name}, ${fold(name)})`);
  }
}

/** Adds names in more languages, and concepts that are new, to the vocabulary that is there. */
export function addSubjects(db: WriteDb, concepts: readonly Concept[]): void {
  for (const c of concepts) {
    db.run(sql`INSERT INTO subject (code, broader, retired) VALUES (${c.code}, ${c.broader}, ${c.retired ? 1 : 0})
      ON CONFLICT (code) DO UPDATE SET broader = excluded.broader, retired = excluded.retired`);
    for (const [language, name] of Object.entries(c.names))
      db.run(sql`INSERT OR REPLACE INTO subject_name (code, language, name, folded)
        VALUES (${c.code}, ${language}, ${name}, ${fold(name)})`);
  }
}

type Found = { code: string; name: string; retired: number; broader: string | null };
export type SubjectHit = { code: string; name: string; path: string[]; retired: boolean };

/** A concept's name in the wanted language, in one of its relatives (`en` for `en-GB`), in English, or in any. */
function nameOf(db: ReadDb, code: string, language: string): string {
  const base = language.split('-')[0] ?? language;
  return (
    db.one<{ name: string }>(
      sql`SELECT name FROM subject_name WHERE code = ${code}
        ORDER BY language = ${language} DESC, language = ${base} DESC, language LIKE ${`${base}-%`} DESC,
          language LIKE 'en%' DESC, language LIMIT 1`,
    )?.name ?? code
  );
}

/** Concepts cannot be deeper than this; a ring in a damaged file ends here. */
const MAX_DEPTH = 12;

function pathOf(db: ReadDb, broader: string | null, language: string): string[] {
  const path: string[] = [];
  for (let at = broader; at !== null && path.length < MAX_DEPTH;) {
    path.unshift(nameOf(db, at, language));
    at =
      db.one<{ broader: string | null }>(sql`SELECT broader FROM subject WHERE code = ${at}`)?.broader ??
      null;
  }
  return path;
}

/**
 * Concepts whose name has these words, in any language of the vocabulary: names that begin so first, live ones before
 * retired ones, shorter names before longer. An empty query gives the top level.
 */
export function findSubjects(db: ReadDb, query: string, language: string, limit: number): SubjectHit[] {
  const wanted = fold(query);
  const escaped = wanted.replace(/[\\%_]/gu, '\\$&');
  const codes =
    wanted === ''
      ? db.all<Found>(sql`SELECT code, '' AS name, retired, broader FROM subject
          WHERE broader IS NULL AND retired = 0 ORDER BY code LIMIT ${limit}`)
      : db.all<Found>(sql`SELECT s.code, min(n.folded) AS name, s.retired, s.broader
          FROM subject_name n JOIN subject s USING (code)
          WHERE n.folded LIKE ${`%${escaped}%`} ESCAPE '\\' OR s.code = ${wanted}
          GROUP BY s.code
          ORDER BY s.retired, max(n.folded LIKE ${`${escaped}%`} ESCAPE '\\') DESC,
            max(n.folded LIKE ${`% ${escaped}%`} ESCAPE '\\') DESC, min(length(n.folded)), s.code
          LIMIT ${limit}`);
  return codes.map((c) => ({
    code: c.code,
    name: nameOf(db, c.code, language),
    path: pathOf(db, c.broader, language),
    retired: c.retired === 1,
  }));
}
