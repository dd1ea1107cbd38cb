import { sql, type ReadDb, type WriteDb } from './sql.ts';

/** A small piece of JSON under a name: the profile, how the app looks, marks of the upkeep. */
export const readSetting = (db: ReadDb, name: string): unknown => {
  const row = db.one<{ value: string }>(sql`SELECT value FROM setting WHERE name = ${name}`);
  return row ? (JSON.parse(row.value) as unknown) : undefined;
};

export const writeSetting = (db: WriteDb, name: string, value: unknown): void => {
  db.run(sql`INSERT INTO setting (name, value) VALUES (${name}, ${JSON.stringify(value)})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
};
