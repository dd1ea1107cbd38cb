import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../main/store/driver.ts';
import { migrate, migrations, STORE_VERSION, userVersion } from '../../main/store/migrations/index.ts';
import { openStore } from '../../main/store/open.ts';
import { openProfile } from '../../main/store/store.ts';
import { dbOver } from '../../main/store/sql.ts';
import { logOf } from '../../main/store/story-log.ts';
import { threadsOf } from '../../main/store/threads.ts';
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

test('a story from before there were comments takes them, and they go with it', () => {
  const old = openStore(file(), { steps: migrations.slice(0, 6) });
  if (!old.ok) throw new Error(old.problem.message);
  old.value
    .exec(`INSERT INTO story (story_id, created_at, updated_at, moved_at, head_number, last_number, headline,
      headline_key, slug, standfirst, byline, desk, language, direction, status, words, opening)
    VALUES ('one', 1, 1, 1, 1, 1, 'Votes', 'votes', '', '', '', '', 'en', 'ltr', 'draft', 1, '')`);
  old.value.close();
  const lifted = openStore(file());
  if (!lifted.ok) throw new Error(lifted.problem.message);
  lifted.value
    .exec(`INSERT INTO thread (story_key, thread_id, state, opened_at, by_name, by_initials, anchor, turns)
      SELECT story_key, 't', 'open', 1, '', '', '{"on":"story"}', '[]' FROM story;
    INSERT INTO comment (story_key, thread_id, comment_id, said_at, by_name, by_initials, wordings)
      SELECT story_key, 't', 'c', 1, '', '', '[]' FROM story;
    INSERT INTO story_log (story_key, line_id, at, by_name, by_initials, kind, detail)
      SELECT story_key, 'l', 1, '', '', 'thread.opened', '{}' FROM story`);
  const rows = (): unknown =>
    lifted.value
      .prepare(
        'SELECT (SELECT count(*) FROM thread) + (SELECT count(*) FROM comment) + (SELECT count(*) FROM story_log) AS n',
      )
      .get();
  expect(rows()).toEqual({ n: 3 });
  lifted.value.exec('DELETE FROM story');
  expect(rows()).toEqual({ n: 0 });
  lifted.value.close();
});

test('comments from before there were checksums get them, and a rotten one is told from then on', () => {
  const id = (n: number): string => `00000000-0000-7000-8000-00000000000${String(n)}`;
  const old = openStore(file(), { steps: migrations.slice(0, 8) });
  if (!old.ok) throw new Error(old.problem.message);
  const wordings = JSON.stringify([{ id: id(5), at: 5, text: 'Is “½ 😀” right?', mentions: [] }]);
  old.value
    .exec(`INSERT INTO story (story_id, created_at, updated_at, moved_at, head_number, last_number, headline,
      headline_key, slug, standfirst, byline, desk, language, direction, status, words, opening)
    VALUES ('one', 1, 1, 1, 1, 1, 'Votes', 'votes', '', '', '', '', 'en', 'ltr', 'draft', 1, '');
    INSERT INTO thread (story_key, thread_id, state, opened_at, by_name, by_initials, anchor, turns) VALUES
      (1, '${id(1)}', 'open', 4, 'Ada', 'A', '{"on":"story"}', '[]'), (1, '${id(2)}', 'open', 4, 'Ada', 'A', '{"on":"story"}', '[]');
    INSERT INTO comment (story_key, thread_id, comment_id, said_at, by_name, by_initials, wordings) VALUES
      (1, '${id(1)}', '${id(4)}', 5, 'Ada', 'A', '${wordings}'), (1, '${id(1)}', '${id(3)}', 6, 'Bo', 'B', '${wordings}'),
      (1, '${id(2)}', '${id(6)}', 5, 'Ada', 'A', '${wordings}');
    INSERT INTO story_log (story_key, line_id, at, by_name, by_initials, kind, detail) VALUES
      (1, '${id(7)}', 5, 'Ada', 'A', 'thread.opened', '{"kind":"thread.opened","threadId":"${id(1)}","commentId":"${id(4)}","quote":""}')`);
  old.value.close();
  const lifted = openStore(file());
  if (!lifted.ok) throw new Error(lifted.problem.message);
  const db = dbOver(lifted.value);
  const read = threadsOf(db, 1);
  expect([read.threads.length, read.damaged, read.unread]).toEqual([2, [], 0]);
  expect(logOf(db, 1, { limit: 9 })).toMatchObject({ records: [{}], damaged: 0 });
  lifted.value.exec(
    `UPDATE comment SET wordings = replace(wordings, 'right', 'night') WHERE comment_id = '${id(3)}'`,
  );
  expect(threadsOf(db, 1).damaged).toEqual([id(1)]);
  lifted.value.close();
});

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
