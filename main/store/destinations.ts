import type { Destination } from '../../shared/protocol/export.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

type Row = { destination_id: string; label: string; path: string };
const destinationOf = (row: Row): Destination => ({
  id: row.destination_id,
  label: row.label,
  path: row.path,
});

/** How many chosen folders are offered again. */
const SHOWN = 12;

/** Folders that were chosen, the last used first. */
export const listDestinations = (db: ReadDb): Destination[] =>
  db
    .all<Row>(
      sql`SELECT destination_id, label, path FROM destination ORDER BY used_at DESC, destination_id LIMIT ${SHOWN}`,
    )
    .map(destinationOf);

export const readDestination = (db: ReadDb, id: string): Destination | null => {
  const row = db.one<Row>(
    sql`SELECT destination_id, label, path FROM destination WHERE destination_id = ${id}`,
  );
  return row ? destinationOf(row) : null;
};

/** Remembers a folder; one that is known keeps its id. */
export function putDestination(db: WriteDb, wanted: Destination, now: number): Destination {
  const row = db.one<Row>(
    sql`INSERT INTO destination (destination_id, label, path, used_at)
      VALUES (${wanted.id}, ${wanted.label}, ${wanted.path}, ${now})
      ON CONFLICT (path) DO UPDATE SET used_at = excluded.used_at
      RETURNING destination_id, label, path`,
  );
  return row ? destinationOf(row) : wanted;
}

/** Forgets a folder; false when it was not known. */
export const removeDestination = (db: WriteDb, id: string): boolean =>
  db.run(sql`DELETE FROM destination WHERE destination_id = ${id}`).changes > 0;
