import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import { join } from 'node:path';
import { dropBallast, layBallast } from './ballast.ts';
import type { Connection } from './driver.ts';
import { finishExchange } from './exchange.ts';
import { paths, storeFiles, type ProfilePaths } from './files.ts';
import { lockProfile, readOnlyProfile, type WriterLock } from './lock.ts';
import { openStore, type OpenOptions } from './open.ts';
import { isFull, isIoError, problemOf, Refusal } from './problems.ts';
import { dbOver, type ReadDb, type WriteDb } from './sql.ts';

/** One profile's open store: the only holder of a connection for writing. */
export type Store = {
  readonly paths: ProfilePaths;
  readonly readonly: boolean;
  /** True when the last life of this store did not end by closing it. */
  readonly unclean: boolean;
  /** Why no stories can be read, when the store's file is damaged; it was left as it is. */
  readonly damage: Problem | null;
  readonly db: ReadDb;
  /** Grows whenever the file is exchanged or opened anew: memory of it is in doubt then, and work in several steps looks whether it is still in the same store. */
  readonly life: number;
  /**
   * One transaction; when it returns, everything in it is on the disk (FULL sync). Calls inside it join it.
   * On a full disk the ballast is given up and the work is done once more, so it must be free to run twice.
   */
  write: <T>(work: (db: WriteDb) => T) => T;
  /** Bytes on the disk. */
  size: () => number;
  /** Answers every write with this problem until the function it gives is called. Reading goes on. */
  freeze: (why: Problem) => () => void;
  /** Folds the log into the store. */
  checkpoint: () => void;
  /** Closes the connection, lets `work` exchange the files, and opens what is there then. */
  replace: (work: () => void) => Result<null, Problem>;
  close: () => void;
};

export type StoreOptions = OpenOptions & {
  profileDir: string;
  /** Something the person should hear of: the disk is nearly full, the store was opened anew. */
  onTrouble?: (what: 'ballast-used' | 'reopened', code: string) => void;
};

/** Opens a profile for writing (taking its lock) or for reading beside a running app. */
export function openProfile(options: StoreOptions): Result<Store, Problem> {
  const at = paths(options.profileDir);
  const readonly = options.readonly === true;
  let lock: WriterLock | null = null;
  if (!readonly) {
    try {
      mkdirSync(options.profileDir, { recursive: true, mode: 0o700 });
    } catch (error) {
      return fail(unreachable(error));
    }
    const unwritable = [options.profileDir, at.store, at.lock].some((path) => !writable(path));
    if (unwritable) return fail(readOnlyProfile());
    const locked = lockProfile(at.lock);
    if (!locked.ok) return locked;
    lock = locked.value;
  }
  if (lock)
    try {
      finishExchange(at.store, join(at.quarantine, `${String(Date.now())}-replaced`));
    } catch (error) {
      lock.release();
      return fail(problemOf(error) ?? unreachable(error));
    }
  const opened = openStore(at.store, options);
  if (!opened.ok && (opened.problem.kind !== 'damaged' || readonly)) {
    lock?.release();
    return opened;
  }
  return ok(storeOver(at, options, lock, opened));
}

/** Asked of the system before SQLite is: that opens what it may not write to for reading, without a word. */
function writable(path: string): boolean {
  if (!existsSync(path)) return true;
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const unreachable = (error: unknown): Problem => ({
  kind: 'read-only',
  ...say('profile.not-made'),
  ...(error instanceof Error && 'code' in error ? { detail: String(error.code) } : {}),
});

function storeOver(
  at: ProfilePaths,
  options: StoreOptions,
  lock: WriterLock | null,
  first: Result<Connection, Problem>,
): Store {
  let connection: Connection | null = null;
  let db: WriteDb | null = null;
  let damage: Problem | null = null;
  let depth = 0;
  let life = 0;
  let closed = false;
  let frozen: Problem | null = null;
  const unclean = existsSync(at.running);

  const take = (opened: Result<Connection, Problem>): void => {
    connection = opened.ok ? opened.value : null;
    db = opened.ok ? dbOver(opened.value) : null;
    damage = opened.ok ? null : opened.problem;
  };
  take(first);
  if (lock) {
    writeFileSync(at.running, '');
    layBallast(at.ballast);
  }

  const opened = (): { connection: Connection; db: WriteDb } => {
    // The disk refused when the store was opened anew: it may have come back since.
    if (!connection && !closed && damage && damage.kind !== 'damaged') take(openStore(at.store, options));
    if (connection && db) return { connection, db };
    throw new Refusal(damage ?? { kind: 'failed', ...say('store.closed') });
  };

  const attempt = <T>(work: (db: WriteDb) => T): T => {
    const now = opened();
    depth += 1;
    try {
      return now.connection.transaction(() => work(now.db)).immediate();
    } finally {
      depth -= 1;
    }
  };

  /** After an I/O error SQLite's own state is in doubt: the connection is made anew before anything else is tried. */
  const reopen = (): void => {
    connection?.close();
    life += 1;
    take(openStore(at.store, options));
    options.onTrouble?.('reopened', 'SQLITE_IOERR');
  };

  const write = <T>(work: (db: WriteDb) => T): T => {
    if (frozen) throw new Refusal(frozen);
    if (depth > 0) return work(opened().db);
    try {
      return attempt(work);
    } catch (error) {
      if (isIoError(error)) reopen();
      if (!isFull(error) || !dropBallast(at.ballast)) throw error;
      options.onTrouble?.('ballast-used', 'SQLITE_FULL');
      connection?.pragma('wal_checkpoint(TRUNCATE)');
      return attempt(work);
    }
  };

  return {
    paths: at,
    readonly: lock === null,
    unclean,
    get damage() {
      return damage;
    },
    get db() {
      return opened().db;
    },
    get life() {
      return life;
    },
    write,
    size: () =>
      storeFiles(at.store).reduce((sum, f) => sum + (statSync(f, { throwIfNoEntry: false })?.size ?? 0), 0),
    freeze: (why) => {
      frozen = why;
      return () => {
        frozen = null;
      };
    },
    checkpoint: () => {
      connection?.pragma('wal_checkpoint(TRUNCATE)');
    },
    replace: (work) => {
      connection?.close();
      connection = null;
      db = null;
      life += 1;
      try {
        work();
      } finally {
        take(openStore(at.store, options));
      }
      return damage ? fail(damage) : ok(null);
    },
    close: () => {
      closed = true;
      connection?.close();
      connection = null;
      db = null;
      if (lock) rmSync(at.running, { force: true });
      lock?.release();
      lock = null;
    },
  };
}
