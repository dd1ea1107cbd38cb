import {
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
  closeSync,
  fsyncSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { MediaRecord } from '../../shared/protocol/library.ts';
import { sha256Hex } from './digest.ts';
import { syncFolder } from './files.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

const EXTENSIONS: Record<MediaRecord['type'], string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
};

export const extensionOf = (type: MediaRecord['type']): string => EXTENSIONS[type];

/** Where a stored file lies: its name is its content's hash, so a file never changes and is kept once. */
export const mediaPath = (folder: string, media: string, type: MediaRecord['type']): string =>
  join(folder, media.slice(0, 2), `${media}.${EXTENSIONS[type]}`);

let temporaries = 0;

/**
 * Puts a file under its final name, durably, before any row may speak of it: written beside, flushed, renamed, and the
 * folder flushed. A file that is there already with the right content is left alone.
 */
export function writeMediaFile(
  folder: string,
  media: string,
  type: MediaRecord['type'],
  content: Uint8Array,
): void {
  const path = mediaPath(folder, media, type);
  if (existsSync(path) && sha256Hex(readFileSync(path)) === media) return;
  const made = !existsSync(dirname(path));
  mkdirSync(dirname(path), { recursive: true });
  temporaries += 1;
  const temporary = `${path}.${String(process.pid)}-${String(temporaries)}.part`;
  try {
    const handle = openSync(temporary, 'w', 0o600);
    try {
      for (let at = 0; at < content.length;) at += writeSync(handle, content, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
  if (made) syncFolder(folder);
}

/** A stored file's content; null when it is missing or no longer what its name says. */
export function readMediaFile(folder: string, media: string, type: MediaRecord['type']): Uint8Array | null {
  try {
    const content = readFileSync(mediaPath(folder, media, type));
    return sha256Hex(content) === media ? content : null;
  } catch {
    return null;
  }
}

/** Removes what a crash left half-written. */
export function sweepMedia(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.part')) rmSync(join(folder, name), { force: true });
}

export const mediaRecordOf = (db: ReadDb, media: string): MediaRecord | undefined =>
  db.one<MediaRecord>(
    sql`SELECT media, type, width, height, bytes, caption, credit, rights FROM media WHERE media = ${media}`,
  );

/** Every stored picture after a given one, in the order of their hashes. */
export const mediaAfter = (db: ReadDb, after: string, limit: number): MediaRecord[] =>
  db.all<MediaRecord>(
    sql`SELECT media, type, width, height, bytes, caption, credit, rights FROM media
        WHERE media > ${after} ORDER BY media LIMIT ${limit}`,
  );

export const insertMedia = (db: WriteDb, r: MediaRecord, at: number): void => {
  db.run(sql`INSERT INTO media (media, type, width, height, bytes, caption, credit, rights, added_at)
    VALUES (${r.media}, ${r.type}, ${r.width}, ${r.height}, ${r.bytes}, ${r.caption}, ${r.credit}, ${r.rights}, ${at})
    ON CONFLICT (media) DO NOTHING`);
};
