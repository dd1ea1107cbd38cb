import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../main/store/driver.ts';
import { migrate, migrations, STORE_VERSION, userVersion } from '../../main/store/migrations/index.ts';
import { openStore } from '../../main/store/open.ts';
import { openProfile } from '../../main/store/store.ts';
import { listCopies, takeCopyNow } from '../../main/store/snapshots.ts';
import { paths } from '../../main/store/files.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'copydesk-migrate-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const file = (): string => join(dir, 'copydesk.db');

test('a new store has had every step', () => {
  const opened = openStore(file());
  if (!opened.ok) throw new Error(opened.problem.message);
  expect(userVersion(opened.value)).toBe(STORE_VERSION);
  opened.value.close();
});

test('every table is strict', () => {
  const connection = connect(':memory:', { create: true });
  migrate(connection);
  const loose = connection
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    )
    .all();
  expect(loose).toEqual([]);
  connection.close();
});

test.each(migrations.map((step, i) => [i + 1, step.name] as const))(
  'a store of version %i (%s) is lifted with its rows, after a snapshot',
  (version) => {
    const older = migrations.slice(0, version);
    const old = openStore(file(), { steps: older });
    if (!old.ok) throw new Error(old.problem.message);
    old.value.exec("INSERT INTO setting (name, value) VALUES ('kept', '\"yes\"')");
    old.value.close();
    const folder = paths(dir).snapshots;
    const steps = [...migrations, { name: 'next', up: 'CREATE TABLE next (x INTEGER) STRICT' }];
    const lifted = openStore(file(), {
      steps,
      beforeLift: (connection) => {
        takeCopyNow(folder, connection, Date.UTC(2026, 0, 1), 'migration');
      },
    });
    if (!lifted.ok) throw new Error(lifted.problem.message);
    expect(userVersion(lifted.value)).toBe(steps.length);
    expect(lifted.value.prepare("SELECT value FROM setting WHERE name = 'kept'").get()).toEqual({
      value: '"yes"',
    });
    lifted.value.close();
    expect(listCopies(folder)).toMatchObject([{ reason: 'migration', verified: true }]);
    const copy = connect(join(folder, `${listCopies(folder)[0]?.id ?? ''}.db`), { readonly: true });
    expect(userVersion(copy)).toBe(version);
    copy.close();
  },
);

test('a step that fails leaves the store as it was', () => {
  const made = openStore(file());
  if (!made.ok) throw new Error(made.problem.message);
  made.value.close();
  const steps = [
    ...migrations,
    { name: 'good', up: 'CREATE TABLE good (x INTEGER) STRICT' },
    { name: 'bad', up: 'CREATE TABLE bad (' },
  ];
  openStoreQuietly(steps);
  const after = connect(file(), { readonly: true });
  expect(userVersion(after)).toBe(STORE_VERSION);
  expect(after.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'good'").get()).toEqual({
    n: 0,
  });
  after.close();
});

function openStoreQuietly(steps: typeof migrations): void {
  const opened = openStore(file(), { steps });
  if (opened.ok) {
    opened.value.close();
    throw new Error('expected the step to fail');
  }
}

test('a newer store is refused and not a byte of it changes', () => {
  const steps = [...migrations, { name: 'future', up: 'CREATE TABLE future (x INTEGER) STRICT' }];
  const future = openStore(file(), { steps });
  if (!future.ok) throw new Error(future.problem.message);
  future.value.close();
  const digest = (): string => createHash('sha256').update(readFileSync(file())).digest('hex');
  const before = digest();
  expect(openProfile({ profileDir: dir })).toMatchObject({ ok: false, problem: { kind: 'newer' } });
  expect(digest()).toBe(before);
});
