import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import { runAside } from './driver.ts';
import { mediaAfter, readMediaFile } from './media.ts';
import { openStore } from './open.ts';
import { readRevision } from './revisions.ts';
import { snapshotPath } from './snapshots.ts';
import { dbOver, sql } from './sql.ts';
import { countDamagedThreads } from './threads.ts';

/** A snapshot that was copied aside and opened as a restore would open it. */
export type Trial = {
  stories: number;
  pictures: number;
  /** Reads the newest text of some stories and what was said about them. `last` is where to go on, null after the last one. */
  readStories: (after: number, limit: number) => { read: number; whole: number; last: number | null };
  /** Reads some pictures of the snapshot from the profile, where they stay for ever. */
  readPictures: (after: string, limit: number) => { read: number; whole: number; last: string | null };
  close: () => void;
};

const DAMAGED: Problem = {
  kind: 'damaged',
  ...say('drill.damaged'),
};

/**
 * Copies a snapshot into `folder`, lifts it to this app's version as a restore does, and has SQLite check it. The
 * snapshot itself is only read.
 */
export async function openTrial(given: {
  snapshots: string;
  id: string;
  media: string;
  folder: string;
}): Promise<Result<Trial, Problem>> {
  const { folder } = given;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'copydesk.db');
  await copyFile(snapshotPath(given.snapshots, given.id), file);
  const opened = openStore(file);
  if (!opened.ok) return fail(opened.problem.kind === 'newer' ? opened.problem : DAMAGED);
  const connection = opened.value;
  const close = (): void => {
    connection.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
    const [check] = await runAside(file, [['PRAGMA quick_check(1)', []]]);
    if (JSON.stringify(check) !== '[{"quick_check":"ok"}]') throw new Error('the copy is damaged');
    const db = dbOver(connection);
    const count = (table: 'story' | 'media'): number =>
      db.one<{ n: number }>(
        table === 'story' ? sql`SELECT count(*) AS n FROM story` : sql`SELECT count(*) AS n FROM media`,
      )?.n ?? 0;
    return ok({
      stories: count('story'),
      pictures: count('media'),
      readStories: (after, limit) => {
        const heads = db.all<{ story_key: number; head_number: number }>(
          sql`SELECT story_key, head_number FROM story WHERE story_key > ${after} ORDER BY story_key LIMIT ${limit}`,
        );
        const whole = heads.filter(
          (head) =>
            readRevision(db, head.story_key, head.head_number).ok &&
            countDamagedThreads(db, head.story_key) === 0,
        ).length;
        return {
          read: heads.length,
          whole,
          last: heads.length < limit ? null : (heads.at(-1)?.story_key ?? null),
        };
      },
      readPictures: (after, limit) => {
        const records = mediaAfter(db, after, limit);
        const whole = records.filter((r) => readMediaFile(given.media, r.media, r.type) !== null).length;
        return {
          read: records.length,
          whole,
          last: records.length < limit ? null : (records.at(-1)?.media ?? null),
        };
      },
      close,
    });
  } catch {
    close();
    return fail(DAMAGED);
  }
}

/** True for a snapshot that is there. */
export const hasSnapshot = (folder: string, id: string): boolean => existsSync(snapshotPath(folder, id));
