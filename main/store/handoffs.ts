import type { HandoffRow } from '../../shared/protocol/handoff.ts';
import { sql, type ReadDb, type Sql, type WriteDb } from './sql.ts';

type Row = {
  handoff_id: string;
  direction: 'out' | 'in';
  made_at: number;
  here_at: number;
  other: string;
  note: string;
  number: number;
  seal: string;
  previous: string | null;
};

/** Receipts are lines of the story's log. */
export type HandoffRecord = Omit<HandoffRow, 'taken'> & { seal: string };

const toRecord = (r: Row): HandoffRecord => ({
  handoffId: r.handoff_id,
  direction: r.direction,
  at: r.made_at,
  here: r.here_at,
  other: r.other,
  note: r.note,
  number: r.number,
  previous: r.previous,
  seal: r.seal,
});

const columns = sql`handoff_id, direction, made_at, here_at, other, note, number, seal, previous`;

export const handoffsQuery = (storyKey: number): Sql<Row> =>
  sql`SELECT ${columns} FROM handoff WHERE story_key = ${storyKey} ORDER BY here_at DESC, handoff_id DESC`;

/** The hand-offs of a story, the newest first. */
export const handoffsOf = (db: ReadDb, storyKey: number): HandoffRecord[] =>
  db.all(handoffsQuery(storyKey)).map(toRecord);

/** True when a hand-off was made or taken here before. */
export const isKnownHandoff = (db: ReadDb, handoffId: string): boolean =>
  db.one<{ known: number }>(sql`SELECT 1 AS known FROM handoff WHERE handoff_id = ${handoffId} LIMIT 1`) !==
  undefined;

/** Remembers a hand-off; the first memory of one in a direction stands. */
export const putHandoff = (db: WriteDb, storyKey: number, h: HandoffRecord): void => {
  db.run(sql`INSERT INTO handoff (story_key, handoff_id, direction, made_at, here_at, other, note, number, seal, previous)
    VALUES (${storyKey}, ${h.handoffId}, ${h.direction}, ${h.at}, ${h.here}, ${h.other}, ${h.note}, ${h.number},
      ${h.seal}, ${h.previous}) ON CONFLICT DO NOTHING`);
};
