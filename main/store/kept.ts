import { sql, type ReadDb, type WriteDb } from './sql.ts';

type Row = { kind: string; kept_id: string; name: string; value: string; changed_at: number };

/** A kept thing as it lies in the store; its value is whatever was written. */
export type KeptRecord = { kind: string; id: string; name: string; value: unknown; changedAt: number };

const toRecord = (r: Row): KeptRecord => ({
  kind: r.kind,
  id: r.kept_id,
  name: r.name,
  value: JSON.parse(r.value) as unknown,
  changedAt: r.changed_at,
});

export const keptOf = (db: ReadDb, kind: string): KeptRecord[] =>
  db
    .all<Row>(
      sql`SELECT kind, kept_id, name, value, changed_at FROM kept WHERE kind = ${kind} ORDER BY name, kept_id`,
    )
    .map(toRecord);

export const putKept = (db: WriteDb, item: KeptRecord): void => {
  db.run(sql`INSERT INTO kept (kind, kept_id, name, value, changed_at)
    VALUES (${item.kind}, ${item.id}, ${item.name}, ${JSON.stringify(item.value)}, ${item.changedAt})
    ON CONFLICT (kind, kept_id) DO UPDATE
      SET name = excluded.name, value = excluded.value, changed_at = excluded.changed_at`);
};

/** False when there was nothing of that kind and id. */
export const removeKept = (db: WriteDb, kind: string, id: string): boolean =>
  db.run(sql`DELETE FROM kept WHERE kind = ${kind} AND kept_id = ${id}`).changes > 0;
