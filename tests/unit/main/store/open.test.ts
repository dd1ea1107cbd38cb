import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../../../main/store/driver.ts';
import { APPLICATION_ID } from '../../../../main/store/header.ts';
import { openStore } from '../../../../main/store/open.ts';
import { openProfile } from '../../../../main/store/store.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'copydesk-open-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const file = (): string => join(dir, 'copydesk.db');
const sha = (): string => createHash('sha256').update(readFileSync(file())).digest('hex');

function made(): string {
  const opened = openStore(file());
  if (!opened.ok) throw new Error(opened.problem.message);
  opened.value.close();
  return file();
}

test('sets everything that durability rests on, on every open', () => {
  made();
  const opened = openStore(file());
  if (!opened.ok) throw new Error(opened.problem.message);
  const connection = opened.value;
  const read = (name: string): unknown => connection.pragma(name, { simple: true });
  expect({
    application_id: read('application_id'),
    journal_mode: read('journal_mode'),
    synchronous: read('synchronous'),
    checkpoint_fullfsync: read('checkpoint_fullfsync'),
    temp_store: read('temp_store'),
    secure_delete: read('secure_delete'),
    trusted_schema: read('trusted_schema'),
    cell_size_check: read('cell_size_check'),
    foreign_keys: read('foreign_keys'),
    wal_autocheckpoint: read('wal_autocheckpoint'),
  }).toEqual({
    application_id: APPLICATION_ID,
    journal_mode: 'wal',
    synchronous: 2,
    checkpoint_fullfsync: 1,
    temp_store: 2,
    secure_delete: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    foreign_keys: 1,
    wal_autocheckpoint: 128,
  });
  connection.close();
});

const unopened: [name: string, prepare: () => void, kind: string, words: RegExp][] = [
  ['an empty file', () => writeFileSync(file(), ''), 'damaged', /empty file/u],
  ['random bytes', () => writeFileSync(file(), Buffer.alloc(9000, 'x')), 'foreign', /not a Copydesk store/u],
  [
    "another program's database",
    () => {
      const other = connect(file(), { create: true });
      other.exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)');
      other.close();
    },
    'foreign',
    /another program/u,
  ],
  [
    'a store of a newer version',
    () => {
      const newer = connect(made());
      newer.pragma('user_version = 99');
      newer.pragma('wal_checkpoint(TRUNCATE)');
      newer.close();
    },
    'newer',
    /newer Copydesk \(store version 99/u,
  ],
  ['a store cut short', () => truncateSync(made(), 20_000), 'damaged', /cut short: 20,000 of/u],
  ['a header cut short', () => truncateSync(made(), 50), 'damaged', /cut short: 50 of/u],
];

test.each(unopened)('leaves %s as it is and says why', (_name, prepare, kind, words) => {
  prepare();
  const before = sha();
  const opened = openStore(file());
  expect(opened).toMatchObject({ ok: false, problem: { kind } });
  expect(opened.ok ? '' : opened.problem.message).toMatch(words);
  expect(sha()).toBe(before);
  expect(existsSync(`${file()}-wal`)).toBe(false);
});

test('every way of not opening has a message of its own', () => {
  const messages = unopened.map(([, prepare]) => {
    rmSync(dir, { recursive: true, force: true });
    dir = mkdtempSync(join(tmpdir(), 'copydesk-open-'));
    prepare();
    const opened = openStore(file());
    return opened.ok ? '' : opened.problem.message;
  });
  expect(new Set(messages).size).toBe(unopened.length);
});

test('a half-made store is never found under the real name', () => {
  writeFileSync(`${file()}.new`, 'half');
  made();
  expect(existsSync(`${file()}.new`)).toBe(false);
  expect(openStore(file()).ok).toBe(true);
});

test('a log without its store is put aside, not replayed into a new one', () => {
  writeFileSync(`${file()}-wal`, 'left over from another life');
  made();
  expect(readFileSync(`${file()}-wal.left`, 'utf8')).toBe('left over from another life');
});

test('a second writer is refused until the first has closed', () => {
  const first = openProfile({ profileDir: dir });
  if (!first.ok) throw new Error(first.problem.message);
  expect(openProfile({ profileDir: dir })).toMatchObject({ ok: false, problem: { kind: 'in-use' } });
  first.value.close();
  const second = openProfile({ profileDir: dir });
  expect(second.ok).toBe(true);
  if (second.ok) second.value.close();
});

test('a reader looks beside a running writer and cannot write', () => {
  const writer = openProfile({ profileDir: dir });
  const reader = openProfile({ profileDir: dir, readonly: true });
  if (!writer.ok || !reader.ok) throw new Error('not opened');
  expect(() => {
    reader.value.write((db) => db.run({ text: "INSERT INTO setting VALUES ('a', '1')", values: [] }));
  }).toThrow(/readonly/u);
  reader.value.close();
  writer.value.close();
});

test('knows that the last life of a store did not end by closing it', () => {
  const first = openProfile({ profileDir: dir });
  if (!first.ok) throw new Error(first.problem.message);
  expect(first.value.unclean).toBe(false);
  const copy = mkdtempSync(join(tmpdir(), 'copydesk-open-'));
  first.value.checkpoint();
  copyFileSync(file(), join(copy, 'copydesk.db'));
  writeFileSync(join(copy, 'running'), '');
  const after = openProfile({ profileDir: copy });
  expect(after.ok && after.value.unclean).toBe(true);
  if (after.ok) after.value.close();
  first.value.close();
  rmSync(copy, { recursive: true, force: true });
});
