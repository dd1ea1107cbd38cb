import { sql, type ReadDb, type WriteDb } from './sql.ts';

/** Which stories use a base name in a folder, with any extension: their pictures would share a folder. */
const owners = (db: ReadDb, path: string, key: string) =>
  db.all<{ story_id: string; extension: string }>(
    sql`SELECT story_id, extension FROM export_name WHERE path = ${path} AND name_key = ${key}`,
  );

/**
 * Finds the base name for a story's file and keeps it for that story, so that another story never takes it and the
 * same story finds it again. The name is kept before the file is written: a crash between the two loses nothing.
 * @param given.candidates base names, best first; the last must be the story's alone
 * @param given.keyOf what makes two names the same on any file system
 * @param given.taken true when a file that nobody here wrote has that name
 */
export function reserveName(
  db: WriteDb,
  given: {
    path: string;
    storyId: string;
    extension: string;
    candidates: readonly string[];
    keyOf: (name: string) => string;
    taken: (file: string) => boolean;
  },
): string {
  const { path, storyId, extension } = given;
  const last = given.candidates.at(-1) ?? storyId;
  for (const name of given.candidates) {
    const key = given.keyOf(name);
    const held = owners(db, path, key);
    if (held.some((row) => row.story_id !== storyId)) continue;
    if (held.some((row) => row.extension === extension)) return name;
    if (name !== last && given.taken(`${name}.${extension}`)) continue;
    db.run(
      sql`INSERT OR REPLACE INTO export_name (path, name_key, extension, story_id)
        VALUES (${path}, ${key}, ${extension}, ${storyId})`,
    );
    return name;
  }
  return last;
}
