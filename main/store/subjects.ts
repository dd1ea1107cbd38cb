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

type NameRow = { code: string; language: string; name: string };

/**
 * Puts a vocabulary in the place of the one before. Names in languages that the new one does not speak stay with the
 * concepts that are still there, so that a desk can gather languages from several files.
 */
export function replaceSubjects(db: WriteDb, concepts: readonly Concept[]): void {
  const spoken = new Set(concepts.flatMap((c) => Object.keys(c.names)));
  const codes = new Set(concepts.map((c) => c.code));
  const others = db
    .all<NameRow>(sql`SELECT code, language, name FROM subject_name`)
    .filter((n) => codes.has(n.code) && !spoken.has(n.language));
  db.run(sql`DELETE FROM subject_name`);
  db.run(sql`DELETE FROM subject`);
  addSubjects(db, concepts);
  for (const { code, language, name } of others)
    db.run(sql`INSERT OR IGNORE INTO subject_name (code, language, name, folded)
      VALUES (${code}, ${language}, ${name}, ${fold(name)})`);
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
export type SubjectHit = { code: string; name: string; path: string[]; retired: boolean; matched?: string };

/**
 * A concept's name in the first of the wanted languages that it has, each with its relatives (`en` for `en-GB`);
 * then in English, or in any.
 */
function nameOf(db: ReadDb, code: string, languages: readonly string[]): string {
  const names = db.all<NameRow>(
    sql`SELECT code, language, name FROM subject_name WHERE code = ${code} ORDER BY language`,
  );
  for (const language of [...languages, 'en']) {
    const base = language.split('-')[0] ?? language;
    const found =
      names.find((n) => n.language === language) ??
      names.find((n) => n.language === base) ??
      names.find((n) => base !== '' && n.language.startsWith(`${base}-`));
    if (found) return found.name;
  }
  return names[0]?.name ?? code;
}

/** Concepts cannot be deeper than this; a ring in a damaged file ends here. */
const MAX_DEPTH = 12;

function pathOf(db: ReadDb, broader: string | null, languages: readonly string[]): string[] {
  const path: string[] = [];
  for (let at = broader; at !== null && path.length < MAX_DEPTH;) {
    path.unshift(nameOf(db, at, languages));
    at =
      db.one<{ broader: string | null }>(sql`SELECT broader FROM subject WHERE code = ${at}`)?.broader ??
      null;
  }
  return path;
}

/** The live concepts right below one, or the top level, by name, and how many stand below each of them. */
export const subjectsUnder = (
  db: ReadDb,
  under: string | null,
  languages: readonly string[],
): { code: string; name: string; retired: boolean; children: number }[] => {
  const rows = db.all<{ code: string; children: number }>(sql`SELECT s.code,
      (SELECT count(*) FROM subject c WHERE c.broader = s.code AND c.retired = 0) AS children
    FROM subject s WHERE s.broader IS ${under} AND s.retired = 0`);
  const named = rows.map((r) => ({ ...r, name: nameOf(db, r.code, languages), retired: false }));
  const order = new Intl.Collator(languages[0] === '' ? undefined : languages[0]);
  return named.sort((a, b) => order.compare(a.name, b.name) || (a.code < b.code ? -1 : 1));
};

/**
 * Concepts whose name has these words, in any language of the vocabulary: names that begin so first, live ones before
 * retired ones, shorter names before longer. An empty query gives the top level.
 * @param languages in which the names are shown, the first wanted first
 */
export function findSubjects(
  db: ReadDb,
  query: string,
  languages: readonly string[],
  limit: number,
): SubjectHit[] {
  const wanted = fold(query);
  const escaped = wanted.replace(/[\\%_]/gu, '\\$&');
  const codes =
    wanted === ''
      ? db.all<Found>(sql`SELECT code, '' AS name, retired, broader FROM subject
          WHERE broader IS NULL AND retired = 0 ORDER BY code LIMIT ${limit}`)
      : db.all<Found>(sql`SELECT s.code, min(n.name) AS name, s.retired, s.broader
          FROM subject_name n JOIN subject s USING (code)
          WHERE n.folded LIKE ${`%${escaped}%`} ESCAPE '\\' OR s.code = ${wanted}
          GROUP BY s.code
          ORDER BY s.retired, max(n.folded LIKE ${`${escaped}%`} ESCAPE '\\') DESC,
            max(n.folded LIKE ${`% ${escaped}%`} ESCAPE '\\') DESC, min(length(n.folded)), s.code
          LIMIT ${limit}`);
  return codes.map((c) => {
    const name = nameOf(db, c.code, languages);
    const elsewhere = wanted !== '' && !fold(name).includes(wanted) && c.code !== wanted;
    return {
      code: c.code,
      name,
      path: pathOf(db, c.broader, languages),
      retired: c.retired === 1,
      ...(elsewhere ? { matched: c.name } : {}),
    };
  });
}
