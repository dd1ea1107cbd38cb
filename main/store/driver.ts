import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';

/**
 * The only door to SQLite. The package under the name `better-sqlite3` is the build with encryption
 * (`better-sqlite3-multiple-ciphers`): the same calls plus a key, so that a profile can be encrypted later by giving
 * {@link connect} a key, with no change to anything that reads or writes.
 */
export type Connection = Database.Database;
export type Statement = Database.Statement;
export type Value = string | number | bigint | null | Uint8Array;

export type ConnectOptions = {
  readonly?: boolean;
  /** False when a missing file is to be an error instead of a new store. */
  create?: boolean;
  /** How long to wait for another connection's lock. */
  waitMs?: number;
};

/** A bare connection; stores are opened by {@link file://./open.ts}, which sets it up. Throws SQLite's error. */
export const connect = (file: string, options: ConnectOptions = {}): Connection =>
  new Database(file, {
    readonly: options.readonly ?? false,
    fileMustExist: options.readonly === true || options.create !== true,
    timeout: options.waitMs ?? 2_000,
  });

/** SQLite's extended code, such as `SQLITE_FULL` or `SQLITE_IOERR_FSYNC`; null for any other error. */
export const sqliteCode = (error: unknown): string | null =>
  error instanceof Database.SqliteError ? error.code : null;

const ASIDE = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.driver);
try {
  const db = new Database(workerData.file, { readonly: workerData.readonly, fileMustExist: true, timeout: 10000 });
  const rows = workerData.statements.map(([text, values]) => {
    const statement = db.prepare(text);
    return statement.reader ? statement.all(...values) : (statement.run(...values), []);
  });
  db.close();
  parentPort.postMessage({ rows });
} catch (error) {
  parentPort.postMessage({ error: { message: String(error.message), code: String(error.code ?? '') } });
}
`;

/** SQLite refused a statement on the thread beside; `code` as in {@link sqliteCode}. */
export class AsideError extends Error {
  readonly code: string;
  constructor(message: string, code: string) {
    super(message);
    this.name = 'AsideError';
    this.code = code;
  }
}

/**
 * Runs slow statements (a check, a copy of the whole store) on a thread and a connection of their own, so that saving
 * goes on meanwhile. Gives the rows of each statement.
 */
export function runAside(
  file: string,
  statements: readonly (readonly [text: string, values: readonly Value[]])[],
  options: { readonly?: boolean } = {},
): Promise<unknown[][]> {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  const worker = new Worker(ASIDE, {
    eval: true,
    workerData: { driver, file, statements, readonly: options.readonly ?? true },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: { rows?: unknown[][]; error?: { message: string; code: string } }) => {
      if (answer.rows) resolve(answer.rows);
      else reject(new AsideError(answer.error?.message ?? 'no answer', answer.error?.code ?? ''));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new AsideError('the thread ended', ''));
    });
  });
}
