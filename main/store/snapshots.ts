import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SnapshotRow } from '../../shared/protocol/library.ts';
import { isSound } from './check.ts';
import { connect, runAside, type Connection } from './driver.ts';
import { land } from './files.ts';
import { APPLICATION_ID } from './header.ts';
import { readRaw } from './revisions.ts';
import { dbOver, sql } from './sql.ts';
import { countStories } from './stories.ts';

export type Reason = SnapshotRow['reason'];

const NAME = /^([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})Z-([a-z-]+?)(?:-([0-9]+))?$/u;
const REASONS: readonly string[] = [
  'hourly',
  'daily',
  'migration',
  'asked',
  'before-restore',
] satisfies Reason[];

/** `20260301T101500Z-hourly`: sorts by time, and says when and why to someone who looks into the folder. */
function freeName(folder: string, at: number, reason: Reason): string {
  const stem = `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z-${reason}`;
  for (let n = 1; ; n++) {
    const name = n === 1 ? stem : `${stem}-${String(n)}`;
    if (!existsSync(join(folder, `${name}.db`))) return name;
  }
}

export const snapshotPath = (folder: string, id: string): string => join(folder, `${id}.db`);

/** Revisions whose text is read again and compared with its hash when a snapshot is verified. */
const SAMPLE = 20;

/**
 * Opens a copy and looks whether it can be trusted: SQLite's own check, the mark of our stores, the count of stories,
 * and the text of some heads against their hashes. Returns the number of stories, or null.
 * @param check false leaves out SQLite's check, for a caller that has run it on a thread of its own
 */
export function verifyCopy(path: string, check = true): number | null {
  let connection: Connection | null = null;
  try {
    connection = connect(path, { readonly: true });
    if (Number(connection.pragma('application_id', { simple: true })) !== APPLICATION_ID) return null;
    if (check && !isSound(connection.prepare('PRAGMA quick_check(1)').all())) return null;
    const db = dbOver(connection);
    const heads = db.all<{ story_key: number; head_number: number }>(
      sql`SELECT story_key, head_number FROM story ORDER BY moved_at DESC LIMIT ${SAMPLE}`,
    );
    return heads.every((h) => readRaw(db, h.story_key, h.head_number).ok) ? countStories(db) : null;
  } catch {
    return null;
  } finally {
    connection?.close();
  }
}

const rowOf = (folder: string, id: string, stories: number, verified: boolean): SnapshotRow | null => {
  const parts = NAME.exec(id);
  const reason = parts?.[7];
  const size = statSync(snapshotPath(folder, id), { throwIfNoEntry: false })?.size;
  if (!parts || reason === undefined || !REASONS.includes(reason) || size === undefined) return null;
  const [, y, mo, d, h, mi, s] = parts.map(Number);
  return {
    id,
    takenAt: Date.UTC(y ?? 0, (mo ?? 1) - 1, d, h, mi, s),
    reason: reason as Reason,
    bytes: size,
    stories,
    verified,
  };
};

/** Why a snapshot could not be kept: it was written but did not pass {@link verifyCopy}. */
export class SnapshotRefused extends Error {}

function finish(folder: string, part: string, id: string, checked: boolean): SnapshotRow {
  const stories = verifyCopy(part, !checked);
  if (stories === null) {
    rmSync(part, { force: true });
    throw new SnapshotRefused('the copy of the store did not verify');
  }
  land(part, snapshotPath(folder, id));
  const row = rowOf(folder, id, stories, true);
  if (!row) throw new SnapshotRefused('the snapshot is not there');
  return row;
}

/**
 * Copies the whole store on a thread of its own while saving goes on, verifies the copy, and only then gives it its name.
 * `VACUUM INTO` and not a copy of files: it sees one moment, leaves out what was deleted, and works with a key.
 */
export async function takeCopy(
  folder: string,
  store: string,
  at: number,
  reason: Reason,
): Promise<SnapshotRow> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const id = freeName(folder, at, reason);
  const part = `${snapshotPath(folder, id)}.part`;
  rmSync(part, { force: true });
  try {
    await runAside(store, [['VACUUM INTO ?', [part]]]);
    const [check] = await runAside(part, [['PRAGMA quick_check(1)', []]]);
    if (!isSound(check)) throw new SnapshotRefused('the copy of the store is damaged');
    return finish(folder, part, id, true);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** The same at once, for the moment before a migration, when nothing else may happen. */
export function takeCopyNow(
  folder: string,
  connection: Connection,
  at: number,
  reason: Reason,
): SnapshotRow | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const id = freeName(folder, at, reason);
  const part = `${snapshotPath(folder, id)}.part`;
  rmSync(part, { force: true });
  connection.prepare('VACUUM INTO ?').run(part);
  return finish(folder, part, id, false);
}

const counts = new Map<string, { size: number; stories: number }>();

/** Every snapshot that is there, the newest first. */
export function listCopies(folder: string): SnapshotRow[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .map((name) => name.slice(0, -3))
    .sort()
    .reverse()
    .flatMap((id) => {
      const size = statSync(snapshotPath(folder, id)).size;
      const known = counts.get(id);
      const stories = known?.size === size ? known.stories : countIn(snapshotPath(folder, id));
      if (stories !== null) counts.set(id, { size, stories });
      return rowOf(folder, id, stories ?? 0, stories !== null) ?? [];
    });
}

function countIn(path: string): number | null {
  let connection: Connection | null = null;
  try {
    connection = connect(path, { readonly: true });
    return countStories(dbOver(connection));
  } catch {
    return null;
  } finally {
    connection?.close();
  }
}

/** The moment of the newest snapshot, without opening any of them. */
export function newestCopyAt(folder: string): number | null {
  if (!existsSync(folder)) return null;
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .map((name) => rowOf(folder, name.slice(0, -3), 0, true)?.takenAt ?? 0)
    .reduce((a, b) => Math.max(a, b), 0);
  return newest === 0 ? null : newest;
}

const KEPT: Record<Reason, number> = {
  hourly: 24,
  daily: 14,
  migration: 5,
  asked: 20,
  'before-restore': 10,
};

/** Removes the oldest of each kind, so that the folder does not grow for ever. */
export function pruneCopies(folder: string): void {
  if (!existsSync(folder)) return;
  const kept = new Map<string, number>();
  for (const name of readdirSync(folder).sort().reverse()) {
    if (name.endsWith('.part')) rmSync(join(folder, name), { force: true });
    if (!name.endsWith('.db')) continue;
    const row = rowOf(folder, name.slice(0, -3), 0, true);
    if (!row) continue;
    const number = (kept.get(row.reason) ?? 0) + 1;
    kept.set(row.reason, number);
    if (number > KEPT[row.reason]) rmSync(join(folder, name), { force: true });
  }
}
