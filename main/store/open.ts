import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import { connect, type Connection } from './driver.ts';
import { storeFiles, syncFile, syncFolder } from './files.ts';
import { APPLICATION_ID, inspectFile, refusalOf } from './header.ts';
import { migrate, migrations, userVersion, type Migration } from './migrations/index.ts';
import { isDamage, problemOf } from './problems.ts';

export type OpenOptions = {
  readonly?: boolean;
  /** Called before an older store is lifted, with a connection to it as it is. */
  beforeLift?: (connection: Connection, from: number) => void;
  steps?: readonly Migration[];
};

/** Pages in the write-ahead log before it is folded into the store: small, so that it never eats a full disk. */
const CHECKPOINT_PAGES = 128;
const LOG_LIMIT_BYTES = 2 * 1024 * 1024;

/**
 * The one way to open a store. The order matters: the file is recognised before SQLite touches it; durability is set
 * on every open, because this build's default in WAL mode is NORMAL and a power cut then loses confirmed saves.
 */
export function openStore(file: string, options: OpenOptions = {}): Result<Connection, Problem> {
  const steps = options.steps ?? migrations;
  const state = inspectFile(file);
  const refusal = refusalOf(state, steps.length);
  if (refusal) return fail(refusal);
  if (state.kind === 'missing' && options.readonly === true)
    return fail({ kind: 'not-found', ...say('store.none') });
  try {
    if (state.kind === 'missing') createStore(file, steps);
    const connection = connect(file, { readonly: options.readonly ?? false });
    try {
      const problem = setUp(connection, steps, options);
      if (!problem) return ok(connection);
      connection.close();
      return fail(problem);
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    if (isDamage(error))
      return fail({
        kind: 'damaged',
        ...say('store.damaged'),
        detail: 'corrupt',
      });
    const known = problemOf(error);
    if (known) return fail(known);
    throw error;
  }
}

function setUp(connection: Connection, steps: readonly Migration[], options: OpenOptions): Problem | null {
  // Again through SQLite: the log beside the file may hold a newer header than the file itself.
  if (Number(connection.pragma('application_id', { simple: true })) !== APPLICATION_ID)
    return refusalOf({ kind: 'foreign' }, steps.length);
  const version = userVersion(connection);
  const newer = refusalOf({ kind: 'store', version }, steps.length);
  if (newer) return newer;
  if (options.readonly !== true) connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('checkpoint_fullfsync = ON');
  connection.pragma('temp_store = MEMORY');
  connection.pragma('secure_delete = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  connection.pragma('foreign_keys = ON');
  connection.pragma('mmap_size = 0');
  connection.pragma('cache_size = -32000');
  connection.pragma(`wal_autocheckpoint = ${String(CHECKPOINT_PAGES)}`);
  connection.pragma(`journal_size_limit = ${String(LOG_LIMIT_BYTES)}`);
  if (version < steps.length) {
    if (options.readonly === true)
      return {
        kind: 'read-only',
        ...say('store.older'),
      };
    options.beforeLift?.(connection, version);
    migrate(connection, steps);
    connection.pragma('wal_checkpoint(TRUNCATE)');
  }
  return null;
}

/** A new store is made whole under another name first: a half-made one is never found under the real name. */
function createStore(file: string, steps: readonly Migration[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  for (const path of storeFiles(fresh)) rmSync(path, { force: true });
  const connection = connect(fresh, { create: true });
  try {
    connection.pragma(`application_id = ${String(APPLICATION_ID)}`);
    connection.pragma('secure_delete = ON');
    migrate(connection, steps);
    connection.pragma('journal_mode = WAL');
  } finally {
    connection.close();
  }
  syncFile(fresh);
  // A log left without its store belongs to another store's life and must not be replayed into this one.
  for (const path of storeFiles(file).slice(1)) if (existsSync(path)) renameSync(path, `${path}.left`);
  renameSync(fresh, file);
  syncFolder(dirname(file));
}
