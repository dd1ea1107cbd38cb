import { draftAbout, type TalkDraft } from '../../shared/protocol/talk-drafts.ts';
import { sql, type ReadDb, type Sql, type WriteDb } from './sql.ts';

type Row = { draft_id: string; number: number; changed_at: number; about: string; text: string };

/** What a newer app wrote and this one cannot read stays in the store. */
function toDraft(r: Row): TalkDraft[] {
  let about: unknown;
  try {
    about = JSON.parse(r.about);
  } catch {
    return [];
  }
  const read = draftAbout.safeParse(about);
  return read.success
    ? [{ draftId: r.draft_id, number: r.number, about: read.data, text: r.text, at: r.changed_at }]
    : [];
}

export const draftsQuery = (storyKey: number): Sql =>
  sql`SELECT draft_id, number, changed_at, about, text FROM talk_draft WHERE story_key = ${storyKey}
      ORDER BY changed_at, draft_id`;

export const draftsOf = (db: ReadDb, storyKey: number): TalkDraft[] =>
  db.all<Row>(draftsQuery(storyKey)).flatMap(toDraft);

/** The draft of an id, of whatever story; undefined where there is none. */
export const draftRecord = (
  db: ReadDb,
  draftId: string,
): { story_key: number; number: number; text: string } | undefined =>
  db.one<{ story_key: number; number: number; text: string }>(
    sql`SELECT story_key, number, text FROM talk_draft WHERE draft_id = ${draftId}`,
  );

export const putDraft = (db: WriteDb, storyKey: number, draft: TalkDraft): void => {
  db.run(sql`INSERT INTO talk_draft (draft_id, story_key, number, changed_at, about, text)
    VALUES (${draft.draftId}, ${storyKey}, ${draft.number}, ${draft.at}, ${JSON.stringify(draft.about)}, ${draft.text})
    ON CONFLICT (draft_id) DO UPDATE SET number = excluded.number, changed_at = excluded.changed_at,
      about = excluded.about, text = excluded.text`);
};

/** False when it is not there, or was written into since. */
export const dropDraft = (db: WriteDb, storyKey: number, draftId: string, number: number): boolean =>
  db.run(sql`DELETE FROM talk_draft
    WHERE draft_id = ${draftId} AND story_key = ${storyKey} AND number <= ${number}`).changes > 0;
