import type { StoryRow } from '../../shared/protocol/story.ts';
import { sql, type ReadDb, type Sql } from './sql.ts';

/** The lines of the log that ask for something, or answer it: only the newest of a story counts. */
const ASKING = sql`kind IN ('review.requested', 'changes.requested', 'approved')`;

/** The newest hand-off of a story went out. Of equal times the one that every list of hand-offs calls the newest. */
const leftLast = (
  storyKey: Sql,
): Sql => sql`(SELECT direction FROM handoff WHERE handoff.story_key = ${storyKey}
  ORDER BY here_at DESC, handoff_id DESC LIMIT 1) = 'out'`;

/** Stories that are out. Few stories ever leave, so those that did are looked at and not the whole desk. */
export const isOut = sql`story_key IN (SELECT story_key FROM handoff WHERE direction = 'out')
  AND ${leftLast(sql`story.story_key`)}`;

type Asked = { story_key: number; kind: string; whom: string | null };

/** What was asked for last of each story that anything was asked for; exported for the test that its index is used. */
export const askedQuery = (
  among: Sql,
): Sql => sql`SELECT story_key, kind, json_extract(detail, '$.to') AS whom
  FROM story_log WHERE log_key IN (SELECT max(log_key) FROM story_log WHERE ${ASKING} AND ${among} GROUP BY story_key)`;

/** Stories in review of which someone asked somebody. @param isWho of the name as it was written */
export const askedOf = (db: ReadDb, isWho: (name: string) => boolean): number[] =>
  db
    .all<Asked>(askedQuery(sql`story_key IN (SELECT story_key FROM story WHERE status = 'in-review')`))
    .flatMap(({ story_key, kind, whom }) =>
      kind === 'review.requested' && isWho(whom ?? '') ? [story_key] : [],
    );

/** Drafts of which changes were asked for. */
export const withChangesAsked = (db: ReadDb): number[] =>
  db
    .all<Asked>(askedQuery(sql`story_key IN (SELECT story_key FROM story WHERE status = 'draft')`))
    .flatMap(({ story_key, kind }) => (kind === 'changes.requested' ? [story_key] : []));

export type Standing = Pick<StoryRow, 'out' | 'asked'>;

const stands = ({ kind, whom }: Asked, status: StoryRow['status']): StoryRow['asked'] => {
  if (kind === 'review.requested' && status === 'in-review') return { for: 'review', of: whom ?? '' };
  if (kind === 'changes.requested' && status === 'draft') return { for: 'changes' };
  return undefined;
};

/** Of the stories of one page: with whom they are out, and what is asked for. */
export function standingOf(
  db: ReadDb,
  stories: readonly { story_key: number; status: StoryRow['status'] }[],
): ReadonlyMap<number, Standing> {
  const found = new Map<number, Standing>();
  const keys = JSON.stringify(stories.map((story) => story.story_key));
  const among = sql`story_key IN (SELECT value FROM json_each(${keys}))`;
  const outs = db.all<{ story_key: number; other: string }>(
    sql`SELECT story_key, (SELECT other FROM handoff WHERE handoff.story_key = story.story_key
        ORDER BY here_at DESC, handoff_id DESC LIMIT 1) AS other
      FROM story WHERE ${among} AND ${leftLast(sql`story.story_key`)}`,
  );
  for (const { story_key, other } of outs) found.set(story_key, { out: other });
  const statuses = new Map(stories.map((story) => [story.story_key, story.status]));
  for (const line of db.all<Asked>(askedQuery(among))) {
    const status = statuses.get(line.story_key);
    const asked = status && stands(line, status);
    if (asked) found.set(line.story_key, { ...found.get(line.story_key), asked });
  }
  return found;
}
